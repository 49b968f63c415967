import type { TextRange } from '../text/text-range.ts';
import type { Piece, PieceMarks } from './article.ts';

export function textOf(pieces: readonly Piece[]): string {
  return pieces.length === 1 ? pieces[0]!.text : pieces.map(({ text }) => text).join('');
}

/** Whether each character of the text stands for one of the body. */
export function mapsByCharacter({ text, place }: Piece): boolean {
  return place !== undefined && text.length === place.end - place.start;
}

export function haveSameMarks(a: PieceMarks = {}, b: PieceMarks = {}): boolean {
  return (
    a.isBold === b.isBold &&
    a.isItalic === b.isItalic &&
    a.isCode === b.isCode &&
    a.isStruck === b.isStruck &&
    a.isSpoiler === b.isSpoiler &&
    a.url === b.url
  );
}

/** Appends a piece, joined with the last one when nothing lies between them and they are alike. */
export function appendPiece(pieces: Piece[], piece: Piece): void {
  if (piece.text === '') return;
  const last = pieces.at(-1);
  const joined = last && haveSameMarks(last.marks, piece.marks) ? join(last, piece) : undefined;
  if (joined) pieces[pieces.length - 1] = joined;
  else pieces.push(piece);
}

function join(last: Piece, next: Piece): Piece | undefined {
  const text = last.text + next.text;
  if (!last.place && !next.place) return { ...last, text };
  if (!mapsByCharacter(last) || !mapsByCharacter(next) || last.place!.end !== next.place!.start) return;
  return { ...last, text, place: { start: last.place!.start, end: next.place!.end } };
}

/** Pieces with the places of their beginnings in their joint text, for many look-ups. */
export interface PieceIndex {
  readonly pieces: readonly Piece[];
  /** Offset of each piece in the text, and the text's length at the end. */
  readonly starts: readonly number[];
}

export function indexPieces(pieces: readonly Piece[]): PieceIndex {
  const starts = [0];
  for (const { text } of pieces) starts.push(starts.at(-1)! + text.length);
  return { pieces, starts };
}

/** The piece that has the character at `offset`. */
function pieceAt({ starts }: PieceIndex, offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle;
  }
  return low;
}

/** The part of a piece in a range of the joint text. One that does not map by character keeps its whole place. */
function partOf(index: PieceIndex, at: number, { start, end }: TextRange): Piece {
  const piece = index.pieces[at]!;
  const from = Math.max(0, start - index.starts[at]!);
  const to = Math.min(piece.text.length, end - index.starts[at]!);
  if (from === 0 && to === piece.text.length) return piece;
  const text = piece.text.slice(from, to);
  if (!piece.place || !mapsByCharacter(piece)) return { ...piece, text };
  return { ...piece, text, place: { start: piece.place.start + from, end: piece.place.start + to } };
}

/** The pieces of a range of the joint text, those at its ends cut to it. */
export function slicePieces(index: PieceIndex, range: TextRange): Piece[] {
  const parts: Piece[] = [];
  if (range.start >= range.end) return parts;
  for (let at = pieceAt(index, range.start); at < index.pieces.length; at++) {
    if (index.starts[at]! >= range.end) break;
    const part = partOf(index, at, range);
    if (part.text !== '') parts.push(part);
  }
  return parts;
}

/** From the first to the last character of the body that a range of the joint text stands for; none: undefined. */
export function bodyRangeOf(index: PieceIndex, range: TextRange): TextRange | undefined {
  const places = slicePieces(index, range).flatMap(({ place }) => place ?? []);
  if (places.length === 0) return undefined;
  return { start: places[0]!.start, end: places.at(-1)!.end };
}

/** Pieces without white space at either end. */
export function trimPieces(pieces: readonly Piece[]): Piece[] {
  const text = textOf(pieces);
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  if (start === 0 && end === text.length) return [...pieces];
  return slicePieces(indexPieces(pieces), { start, end });
}
