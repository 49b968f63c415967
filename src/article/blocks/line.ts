import type { TextRange } from '../../text/text-range.ts';
import type { Piece, PieceMarks } from '../article.ts';
import { appendPiece, haveSameMarks, indexPieces, slicePieces, textOf, trimPieces } from '../pieces.ts';

/** A line of the body as it is read. */
export interface Line {
  /** In the body: the line without the white space around it, the marks of its block quote or its bullet. */
  readonly range: TextRange;
  readonly pieces: readonly Piece[];
  /** Of the pieces; never empty. */
  readonly text: string;
  /** The author ends the line here, rather than the width of the page. */
  readonly endsHard: boolean;
}

/** Neither seen nor spoken: soft hyphen, zero-width space, word joiner, byte order mark. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]+/g;
const BLANKS = /[^\S\n ]/g;
const SEEN = /[^\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** Whether anything is seen of a text: white space, directions and joints alone are not, nor is a Braille cell without dots. */
export function isSeen(text: string): boolean {
  return SEEN.test(text);
}

/** What is seen of a text. */
export function visibleText(text: string): string {
  return text.replace(INVISIBLE, '').replace(/[^\S ]/g, ' ');
}

/** Appends what is seen of a stretch of the body, each character at its place. */
export function appendText(pieces: Piece[], text: string, start: number, marks?: Piece['marks']): void {
  const add = (from: number, to: number): void => {
    const place = { start: start + from, end: start + to };
    appendPiece(pieces, { text: text.slice(from, to).replace(BLANKS, ' '), place, ...(marks && { marks }) });
  };
  let from = 0;
  for (const match of text.matchAll(INVISIBLE)) {
    add(from, match.index);
    from = match.index + match[0].length;
  }
  add(from, text.length);
}

/** Marks that people use in texts without markup too, because Discord shows them. */
const PLAIN_MARKS = /(\*\*|~~|\|\|)(?=[^\s*~|])([^\n]{1,2000}?)(?<=[^\s*~|])\1/g;
const MARK_OF: Readonly<Record<string, PieceMarks>> = {
  '**': { isBold: true },
  '~~': { isStruck: true },
  '||': { isSpoiler: true },
};

/** A line of a text without markup; undefined when nothing is seen of it. */
export function plainLine(body: string, range: TextRange): Line | undefined {
  const pieces: Piece[] = [];
  const text = body.slice(range.start, range.end);
  let at = 0;
  if (/[*~|]{2}/.test(text)) {
    for (const { 0: marked, 1: mark, 2: words, index } of text.matchAll(PLAIN_MARKS)) {
      appendText(pieces, text.slice(at, index), range.start + at);
      appendText(pieces, words!, range.start + index + 2, MARK_OF[mark!]);
      at = index + marked.length;
    }
  }
  appendText(pieces, text.slice(at), range.start + at);
  return lineOf(range, pieces);
}

/** Undefined when nothing is seen of the pieces. */
export function lineOf(range: TextRange, pieces: readonly Piece[], endsHard = false): Line | undefined {
  const line = trimmedLine(range, pieces, endsHard);
  return line && isSeen(line.text) ? line : undefined;
}

/** Undefined when the pieces are white space. */
function trimmedLine(range: TextRange, untrimmed: readonly Piece[], endsHard = false): Line | undefined {
  const pieces = trimPieces(untrimmed);
  const text = textOf(pieces);
  return text === '' ? undefined : { range, pieces, text, endsHard };
}

/** The line from a character of its text on; undefined when nothing is left. */
export function restOfLine(line: Line, from: number): Line | undefined {
  const pieces = slicePieces(indexPieces(line.pieces), { start: from, end: line.text.length });
  const rest = trimmedLine(line.range, pieces, line.endsHard);
  return rest && { ...rest, range: { start: startOf(rest) ?? line.range.start, end: line.range.end } };
}

/** The line up to a character of its text; undefined when nothing is left. */
export function startOfLine(line: Line, to: number): Line | undefined {
  const part = trimmedLine(line.range, slicePieces(indexPieces(line.pieces), { start: 0, end: to }));
  const end = part?.pieces.findLast(({ place }) => place)?.place?.end;
  return part && { ...part, range: { start: line.range.start, end: end ?? line.range.end } };
}

function startOf({ pieces }: Line): number | undefined {
  return pieces.find(({ place }) => place)?.place?.start;
}

/** Lines that only wrap one paragraph, as one: words divided at a line end are joined. */
export function joinLines(lines: readonly Line[], isCompound: (word: string) => boolean): Line {
  if (lines.length === 1) return lines[0]!;
  const pieces: Piece[] = [];
  let before: Line | undefined;
  for (const line of lines) {
    if (before) appendBreak(pieces, before, line, isCompound);
    for (const piece of line.pieces) appendPiece(pieces, piece);
    before = line;
  }
  const range = { start: lines[0]!.range.start, end: lines.at(-1)!.range.end };
  return { range, pieces, text: textOf(pieces), endsHard: lines.at(-1)!.endsHard };
}

/** What the text has between a term and what is said of it, where the article has a line end or a gap. */
export const TERM_JOINT = ': ';

/** A term and what is said of it, which stand on lines of their own, as one: "Salida: antes de las 12". */
export function definitionLine(term: Line, definition: Line): Line {
  const pieces = [
    ...term.pieces,
    ...(/:$/.test(term.text) ? [{ text: ' ' }] : [{ text: TERM_JOINT }]),
    ...definition.pieces,
  ];
  const range = { start: term.range.start, end: definition.range.end };
  return { range, pieces, text: textOf(pieces), endsHard: true };
}

/** Whether the line ends within a word: "Cobra-" before "ba". */
export function endsInWord(line: string, next: string): boolean {
  return /\p{L}[-‐]$/u.test(line) && /^\p{Ll}/u.test(next);
}

function appendBreak(pieces: Piece[], before: Line, line: Line, isCompound: (word: string) => boolean): void {
  const last = pieces.at(-1)!;
  if (endsInWord(before.text, line.text)) {
    const word = `${/\p{L}+[-‐]$/u.exec(before.text)![0]}${/^\p{L}+/u.exec(line.text)![0]}`;
    if (!isCompound(word)) {
      const { text, place } = last;
      const end = place && { start: place.start, end: place.end - 1 };
      pieces[pieces.length - 1] = { ...last, text: text.slice(0, -1), ...(end && { place: end }) };
      if (text.length === 1) pieces.pop();
    }
    return;
  }
  const place = { start: before.range.end, end: line.range.start };
  const marks = haveSameMarks(last.marks, line.pieces[0]?.marks) ? last.marks : undefined;
  appendPiece(pieces, { text: ' ', ...(place.start < place.end && { place }), ...(marks && { marks }) });
}
