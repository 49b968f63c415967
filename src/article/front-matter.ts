import * as v from 'valibot';
import { type Document, isMap, LineCounter, parseDocument } from 'yaml';
import type { ArticleSource, EditorNote } from './article.ts';
import { ArticleError, type ArticlePlace } from './article-error.ts';

type KeyPath = readonly (string | number)[];

interface ParsedText {
  readonly body: string;
  readonly frontMatter: FrontMatter;
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

const Text = v.pipe(v.string(), v.trim(), v.nonEmpty());
/** `es-MX` is Spanish. */
const Language = v.pipe(
  v.string(),
  v.regex(/^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i),
  v.transform((tag) => tag.split('-', 1)[0]!.toLowerCase()),
);
const Url = v.pipe(v.string(), v.url(), v.regex(/^https?:/i));
const FrontMatterSchema = v.strictObject({
  title: v.exactOptional(Text),
  language: v.exactOptional(Language),
  source: v.exactOptional(v.strictObject({ name: v.exactOptional(Text), url: v.exactOptional(Url) })),
  starterQuestions: v.optional(v.array(Text), []),
  notes: v.optional(
    v.array(v.strictObject({ text: Text, note: v.strictObject({ es: Text, en: Text }) })),
    [],
  ),
});

/**
 * Parts a text (LF line ends) into front matter, between a first line `---` and the next one, and body. The blank
 * lines after the front matter are left out.
 * @throws {ArticleError} when the front matter is not closed, not YAML, or not what an article may say
 */
export function parseFrontMatter(text: string, file: string): ParsedText {
  const opening = /^---[^\S\n]*(?:\n|$)/.exec(text)?.[0];
  if (opening === undefined)
    return { body: text, frontMatter: { starterQuestions: [], notes: [] }, lineOf: () => undefined };
  const closing = /^(?:---|\.\.\.)[^\S\n]*$/gm;
  closing.lastIndex = opening.length;
  const close = closing.exec(text);
  if (!close) throw new ArticleError('front-matter-unclosed', { file, line: 1 });

  const lineCounter = new LineCounter();
  const document = parseDocument(text.slice(opening.length, close.index), {
    lineCounter,
    prettyErrors: false,
  });
  /** The opening line is not part of the document. */
  const lineAt = (offset: number): number => lineCounter.linePos(offset).line + 1;
  const lineOf = (path: KeyPath): number | undefined => {
    const at = keyOffset(document, path);
    return at === undefined ? undefined : lineAt(at);
  };
  const [syntaxError] = document.errors;
  if (syntaxError) {
    const place = { file, line: lineAt(syntaxError.pos[0]) };
    throw new ArticleError('front-matter-syntax', place, firstLine(syntaxError.message), {
      cause: syntaxError,
    });
  }
  const body = text.slice(close.index + close[0].length).replace(/^(?:[^\S\n]*\n)+/, '');
  return { body, frontMatter: check(document, file, lineOf), lineOf };
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

function check(document: Document, file: string, lineOf: ParsedText['lineOf']): FrontMatter {
  const value = toValue(document, file);
  const result = v.safeParse(FrontMatterSchema, value);
  if (result.success) return result.output;
  const [issue] = result.issues;
  const path = (issue.path ?? []).map(({ key }) => key as string | number);
  if (path.length === 0)
    throw new ArticleError('front-matter-syntax', { file, line: 2 }, 'not a mapping of keys to values');
  const isUnknownKey = issue.type === 'strict_object' && issue.expected === 'never';
  const code = isUnknownKey ? 'front-matter-unknown-key' : 'front-matter-value';
  throw new ArticleError(code, { file, line: lineOf(path) }, path.join('.'), {
    cause: new v.ValiError(result.issues),
  });
}

function toValue(document: Document, file: string): unknown {
  try {
    return document.toJS() ?? {};
  } catch (cause) {
    // Aliases that refer to nothing, or to so much that the document would explode.
    throw new ArticleError('front-matter-syntax', { file, line: 2 }, firstLine(String(cause)), { cause });
  }
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

function firstLine(text: string): string {
  return text.split('\n', 1)[0]!;
}
