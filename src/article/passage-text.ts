import type { TextRange } from '../text/text-range.ts';
import type { Article, Passage } from './article.ts';
import { bodyRangeOf, indexPieces, mapsByCharacter } from './pieces.ts';

type Pieces = Pick<Passage, 'pieces'>;

/**
 * Where a range of a passage's text stands in the body: from the first to the last character that has a place there.
 * Undefined when none has one, as in the name of a column.
 */
export function bodyRange(passage: Pieces, range: TextRange): TextRange | undefined {
  return bodyRangeOf(indexPieces(passage.pieces), range);
}

/**
 * The range of a passage's text that stands for a range of the body: the characters, and the pieces that map as a
 * whole, that have a place in it. Undefined when none has.
 */
export function textRange(passage: Pieces, { start, end }: TextRange): TextRange | undefined {
  let from: number | undefined;
  let to = 0;
  let offset = 0;
  for (const piece of passage.pieces) {
    const { text, place } = piece;
    if (place && place.start < end && place.end > start) {
      const isExact = mapsByCharacter(piece);
      from ??= offset + (isExact ? Math.max(0, start - place.start) : 0);
      to = offset + (isExact ? Math.min(text.length, end - place.start) : text.length);
    }
    offset += text.length;
  }
  return from === undefined ? undefined : { start: from, end: to };
}

/**
 * A range of a passage's text without the labels, struck-out words and white space at its ends: what of it can be an
 * answer. Undefined when nothing is left.
 */
export function quotableRange({ pieces }: Pieces, { start, end }: TextRange): TextRange | undefined {
  let from: number | undefined;
  let to = 0;
  let offset = 0;
  for (const { text, place, marks } of pieces) {
    const words = text.slice(Math.max(0, start - offset), Math.max(0, end - offset));
    if (place && !marks?.isStruck && words.trim() !== '') {
      const begin = Math.max(start, offset);
      from ??= begin + words.length - words.trimStart().length;
      to = begin + words.trimEnd().length;
    }
    offset += text.length;
  }
  return from === undefined ? undefined : { start: from, end: to };
}

/** A passage, or a range of it, as it stands in the body, without what nobody is to see. */
export function shownMarkdown(
  article: Pick<Article, 'body'>,
  passage: Passage,
  { start, end }: TextRange = passage,
): string {
  let text = '';
  let at = start;
  for (const hidden of passage.hidden ?? []) {
    if (hidden.end <= at || hidden.start >= end) continue;
    text += article.body.slice(at, Math.max(at, hidden.start));
    at = hidden.end;
  }
  return (text + article.body.slice(at, Math.max(at, end))).trim();
}

/** A part of a passage as it stands in the body, without a mark of which the other one stands outside the part. */
export function shownPart(article: Pick<Article, 'body'>, passage: Passage, part: TextRange): string {
  const markdown = shownMarkdown(article, passage, part);
  const read = textRange(passage, part);
  return read ? withoutHalfMarks(markdown, passage.text.slice(read.start, read.end)) : markdown;
}

/** Marks around words; of those around what is struck out or hidden one alone still tells that it is. */
const AROUND_WORDS = [/\*\*/g, /__/g, /`/g, /(?<!\*)\*(?!\*)/g, /(?<!_)_(?!_)/g];

/** @param words what is read of it: marks that stand there are text. */
function withoutHalfMarks(markdown: string, words: string): string {
  const count = (text: string, mark: RegExp) => text.match(mark)?.length ?? 0;
  let whole = markdown;
  for (const mark of AROUND_WORDS)
    if ((count(whole, mark) - count(words, mark)) % 2 !== 0) whole = whole.replace(mark, '');
  if (count(whole, /\[/g) === count(whole, /\]/g)) return whole;
  return whole.replace(/\]\([^()\s]*\)?$/, '').replace(/^([^\]]*)\[(?=[^\]]*$)/, '$1');
}

/** A passage's text for search and reader, offsets unchanged: blanks stand for what is struck out. */
export function readableText({ text, pieces }: Pick<Passage, 'text' | 'pieces'>): string {
  if (!pieces.some(({ marks }) => marks?.isStruck)) return text;
  return pieces.map((piece) => (piece.marks?.isStruck ? ' '.repeat(piece.text.length) : piece.text)).join('');
}

/** What a search or reader sees of a range of the body, empty where the passage has nothing there. */
export function readableIn(passage: Pick<Passage, 'text' | 'pieces'>, range: TextRange): string {
  const { start, end } = textRange(passage, range) ?? { start: 0, end: 0 };
  return readableText(passage).slice(start, end);
}
