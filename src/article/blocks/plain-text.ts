import type { TextRange } from '../../text/text-range.ts';
import { type Block, lineRanges, type ReadBlocks, type TableBlock } from './block.ts';
import { readEntries } from './entries.ts';
import { isInCapitals, isTitleLine } from './introduction.ts';
import { isListItem } from './item-mark.ts';
import { asks, headingLabel, turnOfQuestions } from './labels.ts';
import { type Line, plainLine } from './line.ts';
import { withoutPageHeaders } from './page-header.ts';
import { readTable, tableHeader } from './table.ts';

/**
 * The blocks of a text without markup: blank lines part paragraphs, short lines alone are titles. Comments of HTML that
 * take whole lines are not to be seen: people leave them in exports.
 */
export function plainTextBlocks(body: string): ReadBlocks {
  const hidden = lineComments(body);
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of hidden) {
    parts.push(body.slice(at, start), body.slice(start, end).replace(/[^\n]/g, ' '));
    at = end;
  }
  const seen = parts.join('') + body.slice(at);
  const groups = withoutPageHeaders(seen, lineGroups(seen));
  const entries = readEntries(seen, groups);
  return {
    blocks: groups.flatMap(
      (lines, index) => entries[index] ?? groupBlocks(seen, lines, index, groups[index + 1]),
    ),
    hidden,
  };
}

/** Of a line of a megabyte each would be looked for again. */
const MAX_COMMENTS = 1_000;

function lineComments(body: string): TextRange[] {
  const comments: TextRange[] = [];
  for (let start = body.indexOf('<!--'); start >= 0 && comments.length < MAX_COMMENTS; ) {
    const close = body.indexOf('-->', start);
    if (close < 0) break;
    const end = close + 3;
    const lineStart = body.lastIndexOf('\n', start) + 1;
    const lineEnd = body.indexOf('\n', end) < 0 ? body.length : body.indexOf('\n', end);
    const isAlone = body.slice(lineStart, start).trim() === '' && body.slice(end, lineEnd).trim() === '';
    if (isAlone) comments.push({ start, end });
    start = body.indexOf('<!--', end);
  }
  return comments;
}

/** The lines between blank lines. */
function lineGroups(body: string): TextRange[][] {
  const groups: TextRange[][] = [];
  let start = 0;
  const add = (end: number): void => {
    const lines = lineRanges(body, { start, end });
    if (lines.length > 0) groups.push(lines);
  };
  for (const gap of body.matchAll(/\n(?:[^\S\n]*\n)+/g)) {
    add(gap.index);
    start = gap.index + gap[0].length;
  }
  add(body.length);
  return groups;
}

function groupBlocks(
  body: string,
  ranges: readonly TextRange[],
  index: number,
  next: readonly TextRange[] | undefined,
): Block[] {
  const header = tableHeader(body, ranges);
  if (header >= 0) {
    const before = header > 0 ? groupBlocks(body, ranges.slice(0, header), index, ranges.slice(header)) : [];
    return [...before, readTable(body, ranges.slice(header), (cell) => plainLine(body, cell))];
  }
  const columns = alignedTable(body, ranges);
  if (columns) return [columns];
  const lines = ranges.flatMap((range) => plainLine(body, range) ?? []);
  const [first, second] = lines;
  if (!first) return [];
  if (second && lines.length === 2 && /^(?:={3,}|-{3,}|~{3,})$/.test(second.text) && isTitleLine(first.text))
    return [{ type: 'heading', depth: index === 0 ? 1 : UNDERLINED_DEPTH, line: first }];
  if (
    second &&
    index === 0 &&
    next &&
    isInCapitals(first.text) &&
    isTitleLine(first.text) &&
    isTitleLine(second.text)
  )
    return [
      { type: 'heading', depth: 1, line: first },
      { type: 'paragraph', lines: lines.slice(1) },
    ];
  const isRule = headingLabel(first.text) !== undefined;
  const isAsked = turnOfQuestions(first.text)?.part === 'question' && asks(first.text);
  const isAlone = lines.length === 1 && isTitleLine(first.text) && !isAsked && next !== undefined;
  const continues = next && isListItem(first.text) && isListItem(body.slice(next[0]!.start, next[0]!.end));
  if (!isAlone || continues) return [{ type: 'paragraph', lines }];
  return [
    { type: 'heading', depth: index === 0 && !isRule ? 1 : titleDepth(first), line: first, isPlain: true },
  ];
}

const COLUMN_GAP = /\t+| {2,}/g;
const MIN_ALIGNED_ROWS = 3;

/** A table whose columns are parted by tabs or by two blanks and more. */
function alignedTable(body: string, ranges: readonly TextRange[]): TableBlock | undefined {
  if (ranges.length < MIN_ALIGNED_ROWS) return undefined;
  const rows = ranges.map((range) => gapCells(body, range));
  const columns = rows[0]!.length;
  if (columns < 2 || rows.some((cells) => cells.length !== columns)) return undefined;
  const hasFigures = (cells: readonly TextRange[]) =>
    cells.some(({ start, end }) => /\d/.test(body.slice(start, end)));
  const isHeader = !hasFigures(rows[0]!) && rows.slice(1).every(hasFigures);
  const read = rows.map((cells, at) => ({
    range: ranges[at]!,
    cells: cells.map((cell) => plainLine(body, cell)),
  }));
  if (!isHeader) return { type: 'table', header: [], rows: read };
  return { type: 'table', header: read[0]!.cells, headerRange: read[0]!.range, rows: read.slice(1) };
}

function gapCells(body: string, { start, end }: TextRange): TextRange[] {
  const cells: TextRange[] = [];
  let from = start;
  for (const gap of body.slice(start, end).matchAll(COLUMN_GAP)) {
    cells.push({ start: from, end: start + gap.index });
    from = start + gap.index + gap[0].length;
  }
  return [...cells, { start: from, end }];
}

const UNDERLINED_DEPTH = 2;
const CAPITALS_DEPTH = 2;
const TITLE_DEPTH = 3;

function titleDepth({ text }: Line): number {
  return isInCapitals(text) ? CAPITALS_DEPTH : TITLE_DEPTH;
}
