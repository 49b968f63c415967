import { type Cell, tableBlocks } from './html-table.ts';
import { LINE_BREAK, markdownOfRuns, type Run } from './markdown-text.ts';
import type { Line, PageText } from './pdf-lines.ts';

/** What is usual in a document, by which its lines are judged. Lengths in points. */
interface Layout {
  /** Height of most letters. */
  readonly height: number;
  readonly font: string | undefined;
  /** Whose letters are all equally wide, when those of most text are not. */
  readonly codeFonts: ReadonlySet<string>;
  /** From one line of a paragraph to the next. */
  readonly leading: number;
  /** Heights of headings, largest first. */
  readonly headings: readonly number[];
  /** How far lines reach to the right, by line. */
  readonly margins: ReadonlyMap<Line, number>;
}

/** Letters this much larger than most are a heading's. */
const HEADING_RATIO = 1.12;
const MAX_HEADING_CHARS = 200;
const MAX_BOLD_LINE_CHARS = 120;
/** Of the leading: a larger gap parts paragraphs. */
const PARAGRAPH_GAP = 1.25;
/** `1. Introduction ........ 5` */
const DOT_LEADERS = /(?:\.\s?|…\s?|·\s?){4,}\s*[\dxvi]*$/i;
const LIST_MARK = /^(?:[•·▪●◦‣⁃○■□➢✓\uf0b7\uf0a7]\s*|[*–-]\s+)/u;
const NUMBER_MARK = /^\(?(?:\d{1,3}(?:\.\d{1,3})*[.)]|[a-z]\))\s/i;

/** Paragraphs, headings, lists and tables as Markdown, rebuilt from where lines stand and how they end. */
export function blocksOfLines(pages: readonly PageText[]): string[] {
  const kept = pages.map((page) => page.filter(({ text }) => !DOT_LEADERS.test(text)));
  const layout = layoutOf(kept);
  const blocks: string[] = [];
  let paragraph: Line[] = [];
  const close = (): void => {
    if (paragraph.length > 0) blocks.push(blockOf(paragraph, layout));
    paragraph = [];
  };
  for (const page of kept) {
    for (let at = 0; at < page.length; ) {
      const rows = isCode(page[at]!, layout) ? 0 : tableRows(page, at);
      if (rows > 0) {
        close();
        blocks.push(...tableOf(page.slice(at, at + rows)));
        at += rows;
        continue;
      }
      const line = page[at]!;
      const before = paragraph.at(-1);
      if (before && startsBlock(before, line, layout)) close();
      paragraph.push(line);
      at++;
    }
  }
  close();
  return joinLists(blocks.filter(Boolean));
}

function layoutOf(pages: readonly PageText[]): Layout {
  const lines = pages.flat();
  const height = mostCommon(lines.map((line) => [round(line.height), line.text.length])) ?? 0;
  const body = lines.filter((line) => round(line.height) === height);
  const font = mostCommon(
    body.flatMap((line) => (line.font ? [[line.font, line.text.length] as const] : [])),
  );
  const gaps = pages.flatMap((page) =>
    page.flatMap((line, index) => {
      const gap = line.y - (page[index - 1]?.y ?? line.y);
      return round(line.height) === height && gap > height * 0.8 && gap < height * 3
        ? [[round(gap), 1] as const]
        : [];
    }),
  );
  const large = lines
    .filter((line) => line.height > height * HEADING_RATIO)
    .map((line) => round(line.height));
  return {
    height,
    font,
    codeFonts: codeFontsOf(lines, font),
    leading: mostCommon(gaps) ?? height * 1.2,
    headings: [...new Set(large)].sort((a, b) => b - a),
    margins: new Map(pages.flatMap(marginsOf)),
  };
}

/** Lines that a font's letters are measured by. */
const MIN_MEASURED = { lines: 4, chars: 5 } as const;
/** Of a letter's height: how much wider the widest line's letters may be than the narrowest's, on average. */
const MAX_WIDTH_SPREAD = 0.004;

function codeFontsOf(lines: readonly Line[], bodyFont: string | undefined): Set<string> {
  const widths = new Map<string, number[]>();
  for (const { font, text, x, end, height, segments } of lines) {
    if (font === undefined || text.length < MIN_MEASURED.chars || segments.length > 1) continue;
    const measured = widths.get(font) ?? [];
    measured.push((end - x) / text.length / height);
    widths.set(font, measured);
  }
  const isFixed = (measured: readonly number[] = []): boolean =>
    measured.length >= MIN_MEASURED.lines && spreadOf(measured) < MAX_WIDTH_SPREAD;
  if (bodyFont !== undefined && isFixed(widths.get(bodyFont))) return new Set();
  return new Set([...widths].filter(([, measured]) => isFixed(measured)).map(([font]) => font));
}

/** Between the numbers a tenth from either end: a few lines may hold letters of another font. */
function spreadOf(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const tenth = Math.floor(sorted.length / 10);
  return sorted.at(-1 - tenth)! - sorted[tenth]!;
}

function isCode({ font }: Line, { codeFonts }: Layout): boolean {
  return font !== undefined && codeFonts.has(font);
}

/** With the indentation that the lines' beginnings show. */
function codeBlock(lines: readonly Line[]): string {
  const left = Math.min(...lines.map(({ x }) => x));
  const [{ x, end, text }] = lines as [Line];
  const letterWidth = (end - x) / text.length;
  const indented = lines.map((line) => ' '.repeat(Math.round((line.x - left) / letterWidth)) + line.text);
  const fence = indented.some((line) => line.includes('```')) ? '~~~~' : '```';
  return [fence, ...indented, fence].join('\n');
}

/** The right end of each line's column: of the page's text, or of the left one of two columns. */
function marginsOf(page: PageText): [Line, number][] {
  if (page.length === 0) return [];
  const left = Math.min(...page.map(({ x }) => x));
  const right = Math.max(...page.map(({ end }) => end));
  const middle = left + (right - left) * 0.3;
  const starts = page.filter(({ x, end }) => x > middle && end > x).map(({ x }) => Math.round(x));
  const second = starts.find((start) => starts.filter((other) => Math.abs(other - start) <= 2).length >= 4);
  const firstColumn = page.filter(({ end }) => second !== undefined && end < second);
  const firstEnd = Math.max(...firstColumn.map(({ end }) => end));
  return page.map((line) => [line, second !== undefined && line.end < second ? firstEnd : right]);
}

/** Whether a line begins a paragraph, a heading, an item of a list. */
function startsBlock(before: Line, line: Line, layout: Layout): boolean {
  if (isCode(before, layout) || isCode(line, layout))
    return isCode(before, layout) !== isCode(line, layout) || gapOf(before, line) > layout.leading * 2;
  if (
    Math.abs(before.height - line.height) > layout.height * 0.08 &&
    isHeading(before, layout) !== isHeading(line, layout)
  )
    return true;
  if (isHeading(line, layout))
    return round(before.height) !== round(line.height) || gapOf(before, line) > line.height * 1.8;
  if (LIST_MARK.test(line.text) || NUMBER_MARK.test(line.text)) return true;
  const gap = gapOf(before, line);
  // The next column or page.
  if (gap <= 0)
    return endsSentence(before) || (couldTakeMore(before, line, layout) && !/^\p{Ll}/u.test(line.text));
  if (gap > layout.leading * PARAGRAPH_GAP + 0.5) return true;
  const changesFont = before.font !== line.font && before.font !== undefined && line.font !== undefined;
  if (changesFont && (endsSentence(before) || couldTakeMore(before, line, layout))) return true;
  const isIndented = line.x > before.x + layout.height * 0.8 && !LIST_MARK.test(before.text);
  return endsSentence(before) && (isIndented || couldTakeMore(before, line, layout));
}

/** Whether the next line's first word would have fitted: then the line ends where its author wanted. */
function couldTakeMore(before: Line, line: Line, { margins, height }: Layout): boolean {
  const word = /^\S+/.exec(line.text)?.[0] ?? '';
  const wordWidth = ((line.end - line.x) / line.text.length) * word.length;
  return before.end + wordWidth + height * 0.8 < margins.get(before)!;
}

function blockOf(lines: readonly Line[], layout: Layout): string {
  if (isCode(lines[0]!, layout)) return codeBlock(lines);
  const runs: Run[] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const last = runs.at(-1);
    if (!before || !last) runs.push({ text: line.text });
    else if (/\p{L}[-\u00ad]$/u.test(before.text) && /^\p{Ll}/u.test(line.text))
      runs[runs.length - 1] = { text: last.text.slice(0, -1) + line.text };
    else if (couldTakeMore(before, line, layout) && !isHeading(line, layout))
      runs.push(LINE_BREAK, { text: line.text });
    else runs[runs.length - 1] = { text: `${last.text} ${line.text}` };
  }
  const [first] = lines as [Line];
  const length = runs.reduce((sum, { text }) => sum + text.length, 0);
  if (isHeading(first, layout) && length <= MAX_HEADING_CHARS) {
    const depth = Math.min(layout.headings.indexOf(round(first.height)) + 1, 6);
    return `${'#'.repeat(depth)} ${markdownOfRuns(runs.filter((run) => run !== LINE_BREAK))}`;
  }
  const marked = LIST_MARK.exec(first.text)?.[0];
  if (marked) {
    const [head, ...rest] = runs as [Run, ...Run[]];
    return `- ${markdownOfRuns([{ text: head.text.slice(marked.length) }, ...rest]).replaceAll('\n', '\n  ')}`;
  }
  const isSetApart =
    length <= MAX_BOLD_LINE_CHARS && lines.every(({ font }) => font !== undefined && font !== layout.font);
  return markdownOfRuns(isSetApart ? runs.map((run) => ({ ...run, isBold: run !== LINE_BREAK })) : runs);
}

/** The items of a list stand together. */
function joinLists(blocks: readonly string[]): string[] {
  const joined: string[] = [];
  for (const block of blocks) {
    const kind = itemKind(block);
    const before = joined.at(-1);
    if (kind !== undefined && before !== undefined && itemKind(before) === kind)
      joined[joined.length - 1] = `${before}\n${block}`;
    else joined.push(block);
  }
  return joined;
}

/** How an item is marked: `-`, `.` or `)`; undefined for what is none. */
function itemKind(block: string): string | undefined {
  return /^(?:\d{1,2}(?=[.)] ))?([-.)]) /.exec(block)?.[1];
}

/** How many lines from `at` on are rows of a table: as many segments each, under one another; 0 when it is none. */
function tableRows(page: PageText, at: number): number {
  let end = at;
  while (end < page.length && page[end]!.segments.length > 1 && isUnder(page[at]!, page[end]!)) end++;
  return end - at > 1 ? end - at : 0;
}

function isUnder(first: Line, line: Line): boolean {
  if (line.segments.length !== first.segments.length) return false;
  const near = (a: number, b: number): boolean => Math.abs(a - b) < first.height;
  return line.segments.every(({ x, end }, index) => {
    const above = first.segments[index]!;
    return near(x, above.x) || near(end, above.end) || near((x + end) / 2, (above.x + above.end) / 2);
  });
}

function tableOf(lines: readonly Line[]): string[] {
  return tableBlocks(
    lines.map(({ segments }) =>
      segments.map(({ text }): Cell => {
        return { blocks: [markdownOfRuns([{ text }])], isHeader: false, columns: 1, rows: 1 };
      }),
    ),
  );
}

function isHeading(line: Line, { height }: Layout): boolean {
  return line.height > height * HEADING_RATIO;
}

function gapOf(before: Line, line: Line): number {
  return line.y - before.y;
}

function endsSentence({ text }: Line): boolean {
  return /[.:;?!…]["'»”’)\]]*$/u.test(text);
}

const round = (points: number): number => Math.round(points * 2) / 2;

/** The key with the greatest sum of weights. */
function mostCommon<T>(weighted: readonly (readonly [T, number])[]): T | undefined {
  const sums = new Map<T, number>();
  for (const [key, weight] of weighted) sums.set(key, (sums.get(key) ?? 0) + weight);
  return [...sums].sort(([, a], [, b]) => b - a)[0]?.[0];
}
