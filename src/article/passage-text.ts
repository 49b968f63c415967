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

/** A part of a passage as it stands in the body; as it is read where it would have only one of the two marks around words. */
export function shownPart(article: Pick<Article, 'body'>, passage: Passage, part: TextRange): string {
  const markdown = shownMarkdown(article, passage, part);
  const read = textRange(passage, part);
  const words = read && passage.text.slice(read.start, read.end);
  return words !== undefined && hasHalfMarks(markdown, words) ? words.trim() : markdown;
}

const PAIRED_MARKS = ['**', '__', '~~', '||', '`', '*', '_'];

/** Whether Markdown has one of two marks that belong together; marks that are read as they stand do not count. */
function hasHalfMarks(markdown: string, words: string): boolean {
  let [marked, read] = [markdown, words];
  for (const mark of PAIRED_MARKS) {
    const [markedParts, readParts] = [marked.split(mark), read.split(mark)];
    if ((markedParts.length - readParts.length) % 2 !== 0) return true;
    [marked, read] = [markedParts.join(' '), readParts.join(' ')];
  }
  const openMinusClosed = (text: string) => text.split('[').length - text.split(']').length;
  return openMinusClosed(marked) !== openMinusClosed(read) || /\]\([^()\s]*$/.test(marked);
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
