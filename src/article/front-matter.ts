import { parse as parseToml, TomlError } from 'smol-toml';
import * as v from 'valibot';
import { type Document, isMap, LineCounter, parseDocument, visit } from 'yaml';
import type { ArticleSource, EditorNote } from './article.ts';
import { ArticleError, type ArticlePlace } from './article-error.ts';

type KeyPath = readonly (string | number)[];

interface ParsedText {
  readonly body: string;
  readonly frontMatter: FrontMatter;
  /** Keys that mean nothing here, and those whose value does not fit, such as `source.url`; in the file's order. */
  readonly unusedKeys: readonly string[];
  /** The line of the file, from 1, on which a key of the front matter stands. */
  readonly lineOf: (path: KeyPath) => number | undefined;
}

interface FrontMatter {
  readonly title?: string;
  readonly language?: string;
  readonly source?: ArticleSource;
  readonly starterQuestions: readonly string[];
  readonly notes: readonly EditorNote[];
}

/** What stands between the marks, as a value. */
interface Header {
  readonly value: unknown;
  readonly lineOf: ParsedText['lineOf'];
}

/** Where the front matter ends is looked for this far: no tool writes more, and YAML takes its time. */
const MAX_FRONT_MATTER_CHARS = 64 * 1024;

/**
 * Parts a text (LF line ends) into front matter and body: YAML between a first line `---` and the next one, or TOML
 * between lines `+++`, or JSON as Hugo has it: an object with lines of its own. A text that begins with a rule has no front matter. Keys of other tools are passed over. The
 * blank lines after the front matter are left out.
 * @throws {ArticleError} when it begins as front matter does and then breaks the rules of YAML or TOML
 */
export function parseFrontMatter(text: string, file: string): ParsedText {
  const block = frontMatterBlock(text) ?? jsonBlock(text);
  const header = block && headerOf(block, file);
  if (!header) {
    const frontMatter = { starterQuestions: [], notes: [] };
    return { body: text, frontMatter, unusedKeys: [], lineOf: () => undefined };
  }
  const body = text.slice(block.end).replace(/^(?:[^\S\n]*\n)+/, '');
  return { body, ...used(header.value as Record<string, unknown>), lineOf: header.lineOf };
}

/** @throws {ArticleError} when a note is about words that the body does not have */
export function checkNotes(
  notes: readonly EditorNote[],
  body: string,
  placeOf: (index: number) => ArticlePlace,
): void {
  const index = notes.findIndex((note) => !body.includes(note.text));
  if (index !== -1) throw new ArticleError('note-not-in-body', placeOf(index), notes[index]!.text);
}

interface FrontMatterBlock {
  readonly source: string;
  readonly syntax: 'yaml' | 'toml' | 'json';
  readonly end: number;
}

function headerOf({ source, syntax }: FrontMatterBlock, file: string): Header | undefined {
  if (syntax === 'json') return { value: JSON.parse(source), lineOf: () => undefined };
  return syntax === 'toml' ? readToml(source, file) : readYaml(source, file);
}

/** An object from the first line on, up to a brace alone on its line, with text after it. */
function jsonBlock(text: string): FrontMatterBlock | undefined {
  if (!/^\{[^\S\n]*\n/.test(text)) return undefined;
  const closing = /^\}[^\S\n]*\n(?=\s*\S)/m.exec(text.slice(0, MAX_FRONT_MATTER_CHARS));
  if (!closing) return undefined;
  const end = closing.index + 1;
  const source = text.slice(0, end);
  return isJson(source) ? { source, syntax: 'json', end } : undefined;
}

function isJson(source: string): boolean {
  try {
    JSON.parse(source);
    return true;
  } catch {
    return false;
  }
}

function frontMatterBlock(text: string): FrontMatterBlock | undefined {
  const opening = /^(---|\+\+\+)[^\S\n]*\n/.exec(text);
  if (!opening) return undefined;
  const isToml = opening[1] === '+++';
  const rest = text.slice(opening[0].length, MAX_FRONT_MATTER_CHARS);
  const closing = (isToml ? /^\+\+\+[^\S\n]*$/m : /^(?:---|\.\.\.)[^\S\n]*$/m).exec(rest);
  if (!closing) return undefined;
  const end = opening[0].length + closing.index + closing[0].length;
  return { source: rest.slice(0, closing.index), syntax: isToml ? 'toml' : 'yaml', end };
}

/** Undefined when it is text between two rules. */
function readYaml(source: string, file: string): Header | undefined {
  const lineCounter = new LineCounter();
  // Other tools take the last of two keys.
  const document = parseDocument(source, { lineCounter, prettyErrors: false, uniqueKeys: false });
  /** The opening line is not part of the document. */
  const placeAt = (offset: number) => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: line + 1, column: col };
  };
  const refuse = (at: number, error: unknown): undefined => {
    if (!/^[A-Za-z_][\w.-]*:(?:\s|$)/.test(source)) return undefined;
    const said = error instanceof Error ? error.message : String(error);
    throw new ArticleError('front-matter-syntax', { file, ...placeAt(at) }, firstLine(said), {
      cause: error,
    });
  };
  const [syntaxError] = document.errors;
  if (syntaxError) return refuse(syntaxError.pos[0], syntaxError);
  if (document.contents !== null && !isMap(document.contents)) return undefined;
  const lineOf = (path: KeyPath): number | undefined => {
    const at = keyOffset(document, path);
    return at === undefined ? undefined : placeAt(at).line;
  };
  try {
    return { value: document.toJS() ?? {}, lineOf };
  } catch (error) {
    // Aliases that refer to nothing, or to so much that the document would explode.
    return refuse(aliasOffset(document), error);
  }
}

function readToml(source: string, file: string): Header {
  try {
    return { value: parseToml(source), lineOf: () => undefined };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const place = { file, line: error.line + 1, column: error.column };
    throw new ArticleError('front-matter-syntax', place, firstLine(error.message), { cause: error });
  }
}

const Text = v.pipe(v.string(), v.trim(), v.nonEmpty());
const Title = v.union([Text, v.pipe(v.number(), v.transform(String))]);
/** `es-MX` is Spanish. */
const Language = v.pipe(
  v.string(),
  v.regex(/^[a-z]{2,3}(?:[-_][a-z0-9]{1,8})*$/i),
  v.transform((tag) => tag.split(/[-_]/, 1)[0]!.toLowerCase()),
);
const Url = v.pipe(v.string(), v.url(), v.regex(/^https?:/i));
const Mapping = v.looseObject({});
const Note = v.object({ text: Text, note: v.object({ es: Text, en: Text }) });

/** What an article can use of the keys and values, and the names of the others. */
function used(value: Record<string, unknown>): Pick<ParsedText, 'frontMatter' | 'unusedKeys'> {
  const unusedKeys: string[] = [];
  const frontMatter: { -readonly [K in keyof FrontMatter]: FrontMatter[K] } = {
    starterQuestions: [],
    notes: [],
  };
  const set = <K extends keyof FrontMatter>(key: K, part: FrontMatter[K] | undefined): void => {
    if (part !== undefined) frontMatter[key] = part;
  };
  for (const [key, part] of Object.entries(value)) {
    if (key === 'title') set('title', accept(Title, part, key, unusedKeys));
    else if (key === 'language' || key === 'lang') set('language', accept(Language, part, key, unusedKeys));
    else if (key === 'source') set('source', sourceOf(part, unusedKeys));
    else if (key === 'starterQuestions') set(key, acceptEach(Text, part, key, unusedKeys));
    else if (key === 'notes') set(key, acceptEach(Note, part, key, unusedKeys));
    else unusedKeys.push(key);
  }
  return { frontMatter, unusedKeys };
}

/** An address or a name, or a mapping of both. */
function sourceOf(given: unknown, unusedKeys: string[]): ArticleSource | undefined {
  if (typeof given === 'string' && given.trim() !== '')
    return v.is(Url, given.trim()) ? { url: given.trim() } : { name: given.trim() };
  const source: { name?: string; url?: string } = {};
  for (const [key, part] of Object.entries(accept(Mapping, given, 'source', unusedKeys) ?? {})) {
    const schema = key === 'url' ? Url : key === 'name' ? Text : v.never();
    const text = accept(schema, part, `source.${key}`, unusedKeys);
    if (text !== undefined) source[key as 'name' | 'url'] = text;
  }
  return Object.keys(source).length > 0 ? source : undefined;
}

/** The value as the schema has it; undefined, and the key noted, when it does not fit. */
function accept<T>(
  schema: v.GenericSchema<unknown, T>,
  given: unknown,
  key: string,
  unusedKeys: string[],
): T | undefined {
  const result = v.safeParse(schema, given);
  if (result.success) return result.output;
  unusedKeys.push(key);
  return undefined;
}

/** Those elements of a list that fit. */
function acceptEach<T>(
  schema: v.GenericSchema<unknown, T>,
  given: unknown,
  key: string,
  unusedKeys: string[],
): T[] {
  const list = accept(v.array(v.unknown()), given, key, unusedKeys) ?? [];
  return list.flatMap((element, index) => accept(schema, element, `${key}.${index}`, unusedKeys) ?? []);
}

/** Where a key stands in the document; of a missing key, the innermost one that is there. */
function keyOffset(document: Document, path: KeyPath): number | undefined {
  if (path.length === 0) return undefined;
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const key = path.at(-1);
  const pair = isMap(parent) ? parent.items.find((item) => String(item.key) === String(key)) : undefined;
  const node = (pair?.key ?? document.getIn(path, true)) as { range?: readonly number[] | null } | undefined;
  return node?.range?.[0] ?? keyOffset(document, path.slice(0, -1));
}

/** Where the first alias that refers to nothing stands; otherwise where the document begins. */
function aliasOffset(document: Document): number {
  let offset = 0;
  visit(document, {
    Alias: (_, alias) => {
      if (alias.resolve(document)) return undefined;
      offset = alias.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return offset;
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0]!;
}
