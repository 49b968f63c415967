import type { TextRange } from '../text/text-range.ts';
import { type Block, lineRanges } from './block.ts';
import { introduces, MAX_TITLE_CHARS } from './introduction.ts';
import { type Line, plainLine } from './line.ts';
import { withoutPageHeaders } from './page-header.ts';
import { readTable, tableHeader } from './table.ts';

/** The blocks of a text without markup: blank lines part paragraphs, short lines alone are titles. */
export function plainTextBlocks(body: string): Block[] {
  const groups = withoutPageHeaders(body, lineGroups(body));
  return groups.flatMap((lines, index) => groupBlocks(body, lines, index, groups[index + 1]));
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
  const lines = ranges.flatMap((range) => plainLine(body, range) ?? []);
  const [first, second] = lines;
  if (!first) return [];
  if (second && lines.length === 2 && /^(?:={3,}|-{3,}|~{3,})$/.test(second.text) && isTitle(first.text))
    return [{ type: 'heading', depth: index === 0 ? 1 : UNDERLINED_DEPTH, line: first }];
  if (
    second &&
    index === 0 &&
    next &&
    isInCapitals(first.text) &&
    isTitle(first.text) &&
    isTitle(second.text)
  )
    return [
      { type: 'heading', depth: 1, line: first },
      { type: 'paragraph', lines: lines.slice(1) },
    ];
  const isAlone = lines.length === 1 && isTitle(first.text) && next !== undefined;
  const continues = next && isListLine(first.text) && isListLine(body.slice(next[0]!.start, next[0]!.end));
  if (!isAlone || continues) return [{ type: 'paragraph', lines }];
  return [{ type: 'heading', depth: index === 0 ? 1 : titleDepth(first), line: first }];
}

const UNDERLINED_DEPTH = 2;
const CAPITALS_DEPTH = 2;
const TITLE_DEPTH = 3;

function titleDepth({ text }: Line): number {
  return isInCapitals(text) ? CAPITALS_DEPTH : TITLE_DEPTH;
}

export function isInCapitals(text: string): boolean {
  return /\p{Lu}.*\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}

/** A short line that is a question or no sentence at all. */
export function isTitle(text: string): boolean {
  return (
    text.length <= MAX_TITLE_CHARS &&
    /\p{L}/u.test(text) &&
    !text.endsWith(':') &&
    introduces(text) &&
    !/\s{3,}/.test(text)
  );
}

function isListLine(text: string): boolean {
  return /^(?:[-*+•·◦‣▪–—]|\(?\d{1,3}(?:\.-|[.)]))\s/u.test(text);
}
