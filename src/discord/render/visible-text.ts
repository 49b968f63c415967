import type { Passage, Piece, PieceMarks } from '../../article/article.ts';
import { EMPTY_CELL } from '../../article/blocks/table.ts';
import type { TextRange } from '../../text/text-range.ts';
import { type ReferenceNames, splitReferences } from './references.ts';

/** A stretch of a passage as it is drawn; its offsets are into `VisibleText.text`. */
export interface Run extends TextRange {
  readonly text: string;
  readonly marks: PieceMarks;
  /** Where it stands in the body; absent for the name of a column and for what separates pieces. */
  readonly place?: TextRange;
  /** Shown whole or not at all: it does not map to the body character by character. */
  readonly isWhole: boolean;
  /** What Discord draws by itself, to be sent as it is. */
  readonly live?: string;
}

export interface VisibleText {
  readonly text: string;
  readonly runs: readonly Run[];
}

/** What people read of a passage. A table's row has a line for each cell, `Column: value`. */
export function visibleText(passage: Passage, names: ReferenceNames): VisibleText {
  const pieces = passage.kind === 'table-row' ? cellLines(passage.pieces) : passage.pieces;
  const isAllCode = passage.kind === 'code';
  const runs: Run[] = [];
  let text = '';
  for (const piece of pieces) {
    const marks = isAllCode ? { ...piece.marks, isCode: true as const } : (piece.marks ?? {});
    const line = { ...piece, text: piece.text.replace(/\r/g, ' ') };
    for (const part of marks.isCode ? [wholePiece(line)] : splitReferences(line, names)) {
      runs.push({ ...part, marks, start: text.length, end: text.length + part.text.length });
      text += part.text;
    }
  }
  return { text, runs };
}

/** Stands for a spoiler where it cannot be hidden. */
const HIDDEN = '▇▇▇';

/** The words of a part of the body for a label, without marks: spoilers stay hidden, struck-out words are left out. */
export function wordsIn(passage: Passage, range: TextRange, names: ReferenceNames): string {
  const visible = visibleText(passage, names);
  const place = toVisible(visible, range);
  if (!place) return '';
  return visible.runs
    .filter((run) => run.start < place.end && place.start < run.end && !run.marks.isStruck)
    .map(({ text, start, marks }) =>
      marks.isSpoiler ? HIDDEN : text.slice(Math.max(0, place.start - start), place.end - start),
    )
    .join('');
}

/** Where a part of the body is in the visible text; `undefined` where none of it is visible. */
export function toVisible({ runs }: VisibleText, { start, end }: TextRange): TextRange | undefined {
  const touched = runs.filter(({ place }) => place && place.start < end && start < place.end);
  const first = touched[0];
  const last = touched.at(-1);
  if (!first || !last) return undefined;
  return {
    start: first.isWhole ? first.start : first.start + Math.max(0, start - first.place!.start),
    end: last.isWhole ? last.end : last.start + Math.min(last.end - last.start, end - last.place!.start),
  };
}

/** The part of the body that a part of the visible text stands for; empty where it stands for none. */
export function toBody({ runs }: VisibleText, shown: TextRange): TextRange {
  const touched = runs.filter((run) => run.place && isShown(run, shown));
  const first = touched[0];
  const last = touched.at(-1);
  if (!first || !last) {
    const next =
      runs.find((run) => run.place && run.start >= shown.start) ?? runs.findLast(({ place }) => place);
    const at = next?.place?.start ?? 0;
    return { start: at, end: at };
  }
  return {
    start: first.isWhole ? first.place!.start : first.place!.start + Math.max(0, shown.start - first.start),
    end: last.isWhole ? last.place!.end : last.place!.end - Math.max(0, last.end - shown.end),
  };
}

/** Whether any of it is drawn while only `shown` is. */
export function isShown({ start, end, isWhole }: Run, shown: TextRange): boolean {
  return isWhole ? shown.start <= start && end <= shown.end : start < shown.end && shown.start < end;
}

function wholePiece({ text, place }: Piece) {
  if (!place) return { text, isWhole: false };
  return { text, place, isWhole: place.end - place.start !== text.length };
}

const isLabel = ({ text, place }: Piece) => !place && /[\p{L}\p{N}]/u.test(text);

/** The pieces of a table's row with each column's name at the beginning of a line; empty cells are left out. */
function cellLines(pieces: readonly Piece[]): Piece[] {
  const lines: Piece[] = [];
  for (const [index, piece] of pieces.entries()) {
    if (!isLabel(piece)) {
      // What separates cells is a new line already.
      const beforeLabel = pieces[index + 1] && isLabel(pieces[index + 1]!);
      if (piece.place || !beforeLabel) lines.push(piece);
      continue;
    }
    const next = pieces.slice(index + 1).find(({ place, text }) => place || /[\p{L}\p{N}]/u.test(text));
    if (!next?.place || next.text.trim() === '') continue;
    const name = piece.text
      .split(`${EMPTY_CELL}; `)
      .at(-1)!
      .replace(/^[\s;,|·.]+|[\s:]+$/gu, '');
    lines.push({ ...piece, text: `${lines.length > 0 ? '\n' : ''}${name}: ` });
  }
  return lines;
}
