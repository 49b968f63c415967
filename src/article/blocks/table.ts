import type { TextRange } from '../../text/text-range.ts';
import type { Piece } from '../article.ts';
import { type TableBlock, type TableRow, trimRange } from './block.ts';
import type { Line } from './line.ts';

const RULE = /^\|?[^\S\n]*:?-+:?[^\S\n]*(?:\|[^\S\n]*:?-+:?[^\S\n]*)*\|?$/;

/** Stands for an empty cell among the names of columns: "; Price: —; Data: ". */
export const EMPTY_CELL = '—';

/** Which line is the header of a table with columns parted by `|`: the one above a rule as wide. None: -1. */
export function tableHeader(body: string, lines: readonly TextRange[]): number {
  return lines.findIndex((line, index) => {
    const rule = lines[index + 1];
    if (!rule) return false;
    const text = body.slice(rule.start, rule.end);
    if (!text.includes('|') && !body.slice(line.start, line.end).includes('|')) return false;
    return RULE.test(text) && cellRanges(body, line).length === cellRanges(body, rule).length;
  });
}

/** @param lines header, rule and rows */
export function readTable(
  body: string,
  [header, , ...rows]: readonly TextRange[],
  readCell: (range: TextRange) => Line | undefined,
): TableBlock {
  const cells = (row: TextRange) => cellRanges(body, row).map(readCell);
  return {
    type: 'table',
    header: cells(header!),
    headerRange: header!,
    rows: rows.map((row) => ({ range: row, cells: cells(row) })),
  };
}

/**
 * The cells of a row, each after the name of its column. An empty one has a dash in its stead, unless it is the row's
 * first or most are empty.
 */
export function rowPieces({ cells }: TableRow, header: TableBlock['header']): Piece[] {
  const pieces: Piece[] = [];
  const showsEmpty = cells.filter((cell) => cell).length * 2 >= cells.length;
  let label = '';
  cells.forEach((cell, column) => {
    const name = header[column]?.text;
    if (!cell && (column === 0 || name === undefined || !showsEmpty)) return;
    if (pieces.length > 0 || label !== '') label += '; ';
    if (name !== undefined) label += `${name}: `;
    if (!cell) label += EMPTY_CELL;
    else {
      if (label !== '') pieces.push({ text: label });
      label = '';
      pieces.push(...cell.pieces);
    }
  });
  if (pieces.length > 0 && label !== '') pieces.push({ text: label });
  return pieces;
}

/** What stands between the bars of a line, those at its ends aside; a bar after a backslash parts nothing. */
function cellRanges(body: string, line: TextRange): TextRange[] {
  const cells: TextRange[] = [];
  let start = body[line.start] === '|' ? line.start + 1 : line.start;
  for (let at = start; at < line.end; at++) {
    if (body[at] === '\\') at++;
    else if (body[at] === '|') {
      cells.push(trimRange(body, { start, end: at }));
      start = at + 1;
    }
  }
  if (start < line.end) cells.push(trimRange(body, { start, end: line.end }));
  return cells;
}
