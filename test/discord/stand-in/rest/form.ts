import type { ZodMiniType } from 'zod/mini';
import { DiscordError, type FormErrorTree } from './discord-error.ts';

export type Path = readonly PropertyKey[];
type Issue = NonNullable<ReturnType<ZodMiniType['safeParse']>['error']>['issues'][number];

/** Collects what is wrong with a request body, in the shape of Discord's error 50035. */
export class FormErrors {
  readonly #tree: FormErrorTree = {};
  #count = 0;

  add(path: Path, code: string, message: string): void {
    let node = this.#tree;
    for (const key of path) {
      node[String(key)] ??= {};
      node = node[String(key)] as FormErrorTree;
    }
    node._errors ??= [];
    (node._errors as { code: string; message: string }[]).push({ code, message });
    this.#count += 1;
  }

  /** Checks a body against one of `discord-api-spec`'s schemas. */
  addSchemaErrors(schema: ZodMiniType, body: unknown, path: Path = []): void {
    const result = schema.safeParse(body);
    if (result.success) return;
    for (const issue of result.error.issues) this.#addIssue(issue, body, path);
  }

  /** @throws DiscordError 50035 when anything was added. */
  throwIfAny(options: { isViolation: boolean } = { isViolation: true }): void {
    if (this.#count === 0) return;
    throw new DiscordError(400, 50035, 'Invalid Form Body', { errors: this.#tree, ...options });
  }

  #addIssue(issue: Issue, body: unknown, base: Path): void {
    const path = [...base, ...issue.path];
    const value = valueAt(body, issue.path);
    if (issue.code === 'invalid_union') {
      const branch = branchOfType(issue.errors);
      if (branch) for (const inner of branch) this.#addIssue(inner, value, path);
      else
        this.add(
          path,
          'UNION_TYPE_CHOICES',
          `Value of field "type" must be one of ${typesOf(issue.errors)}.`,
        );
      return;
    }
    this.add(path, ...wording(issue, value));
  }
}

/** The branch of a union that is about this type: its own errors matter, those of the others do not. */
function branchOfType(branches: Issue[][]): Issue[] | undefined {
  const matching = branches.filter((issues) => !issues.some((issue) => issue.path.at(0) === 'type'));
  return matching.length === 1 || branches.length === 1 ? matching[0] : undefined;
}

function typesOf(branches: Issue[][]): string {
  const types = branches.flatMap((issues) =>
    issues.flatMap((issue) => (issue.code === 'invalid_value' ? issue.values : [])),
  );
  return `(${types.map(String).sort().join(', ')})`;
}

function valueAt(body: unknown, path: Path): unknown {
  let value = body;
  for (const key of path) value = (value as Record<PropertyKey, unknown> | undefined)?.[key];
  return value;
}

const conversions: Readonly<Record<string, readonly [code: string, message: string]>> = {
  string: ['STRING_TYPE_CONVERT', 'Could not interpret value as string.'],
  number: ['NUMBER_TYPE_COERCE', 'Value is not int.'],
  int: ['NUMBER_TYPE_COERCE', 'Value is not int.'],
  boolean: ['BOOLEAN_TYPE_CONVERT', 'Must be either true or false.'],
  array: ['LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType.'],
};

function wording(issue: Issue, value: unknown): [code: string, message: string] {
  if (value === undefined || value === null) return ['BASE_TYPE_REQUIRED', 'This field is required'];
  switch (issue.code) {
    case 'invalid_type': {
      const known = conversions[issue.expected];
      return known ? [...known] : ['MODEL_TYPE_CONVERT', 'Only dictionaries may be used in a ModelType'];
    }
    case 'too_big':
      return issue.origin === 'number' || issue.origin === 'int'
        ? ['NUMBER_TYPE_MAX', `int value should be less than or equal to ${issue.maximum}.`]
        : ['BASE_TYPE_MAX_LENGTH', `Must be ${issue.maximum} or fewer in length.`];
    case 'too_small':
      if (value === '') return ['BASE_TYPE_REQUIRED', 'This field is required'];
      return issue.origin === 'number' || issue.origin === 'int'
        ? ['NUMBER_TYPE_MIN', `int value should be greater than or equal to ${issue.minimum}.`]
        : ['BASE_TYPE_MIN_LENGTH', `Must be ${issue.minimum} or more in length.`];
    case 'invalid_value':
      return ['BASE_TYPE_CHOICES', `Value must be one of (${issue.values.map(String).join(', ')}).`];
    case 'invalid_format':
      return issue.format === 'url'
        ? ['URL_TYPE_INVALID_URL', 'Not a well formed URL.']
        : ['STRING_TYPE_REGEX', 'String value did not match validation regex.'];
    default:
      return ['BASE_TYPE_INVALID', issue.message];
  }
}
