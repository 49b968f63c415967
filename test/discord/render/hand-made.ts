import type { Article, Passage, PassageKind, Piece, PieceMarks } from '../../../src/article/article.ts';
import type { TextRange } from '../../../src/text/text-range.ts';

/** Words of a passage: plain, marked, written otherwise in the body (`source`), or not there at all (`label`). */
export type Words =
  | string
  | ({ readonly text: string; readonly source?: string } & PieceMarks)
  | { readonly label: string };

export interface HandMadePassage {
  readonly kind?: PassageKind;
  readonly context?: readonly string[];
  readonly number?: string;
  readonly words: readonly Words[];
  /** The sentences by their text; one for everything without. */
  readonly sentences?: readonly string[];
}

/** An article whose passages are what they are said to be, whatever the parser makes of such a text. */
export function handMadeArticle(
  passages: readonly HandMadePassage[],
  { id = 'prueba', title = 'Prueba' }: { id?: string; title?: string } = {},
): Article {
  let body = '';
  const made: Passage[] = [];
  for (const [index, passage] of passages.entries()) {
    if (index > 0) body += '\n\n';
    const { body: longer, passage: one } = handMadePassage(passage, index, body);
    body = longer;
    made.push(one);
  }
  return {
    id,
    title,
    language: 'es',
    starterQuestions: [],
    notes: [],
    body,
    version: '0'.repeat(8),
    passages: made,
  };
}

function handMadePassage(
  { kind = 'prose', context = [], number, words, sentences }: HandMadePassage,
  index: number,
  before: string,
): { body: string; passage: Passage } {
  let body = before;
  const pieces: Piece[] = words.map((word) => {
    if (typeof word !== 'string' && 'label' in word) return { text: word.label };
    const { text, source = text, ...marks } = typeof word === 'string' ? { text: word } : word;
    const place = placeOf(text, source, body.length);
    body += source;
    return Object.keys(marks).length > 0 ? { text, place, marks } : { text, place };
  });
  const place = { start: before.length, end: body.length };
  return {
    body,
    passage: {
      index,
      ...place,
      kind,
      context,
      headings: headingsIn(kind, context),
      ...(number !== undefined && { number }),
      text: pieces.map(({ text }) => text).join(''),
      pieces,
      sentences: sentences?.map((sentence) => rangeOf(body, sentence, place.start)) ?? [place],
    },
  };
}

/** The context without what is no heading: the question, the speaker, the line that introduces a list, the header. */
function headingsIn(kind: PassageKind, context: readonly string[]): readonly string[] {
  if (kind === 'faq' || kind === 'dialogue') return context.slice(0, -1);
  return context.filter((entry) => !/:$|\|/.test(entry));
}

/** The words between their marks, or all of a source that has them otherwise. */
function placeOf(text: string, source: string, start: number): TextRange {
  const at = source.indexOf(text);
  return at < 0 || text === ''
    ? { start, end: start + source.length }
    : { start: start + at, end: start + at + text.length };
}

/** Where those words stand in a text. @throws Error when they do not */
export function rangeOf(text: string, words: string, from = 0): TextRange {
  const start = text.indexOf(words, from);
  if (start < 0) throw new Error(`not in the text: ${words}`);
  return { start, end: start + words.length };
}
