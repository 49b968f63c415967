/** The part of pdf.js's text item that is read here. */
export interface TextItem {
  readonly str: string;
  /** From text to page: scale, skew, skew, scale, x, y. */
  readonly transform: readonly number[];
  readonly width: number;
  readonly fontName: string;
}

/** Words of a line with room around them. */
export interface Segment {
  readonly text: string;
  readonly x: number;
  readonly end: number;
}

/** A line of a page. Lengths are in points, `y` grows downwards. */
export interface Line extends Segment {
  readonly y: number;
  /** Of its largest letters. */
  readonly height: number;
  /** Of all its letters; undefined when there are several. */
  readonly font: string | undefined;
  /** At least one. */
  readonly segments: readonly Segment[];
}

/** The lines of a page in the order in which it draws them, which is that of reading in what word processors write. */
export type PageText = readonly Line[];

interface Piece extends Segment {
  readonly y: number;
  readonly height: number;
  readonly font: string;
}

/** As shares of the letters' height. */
const SAME_LINE = 0.5;
const WORD_GAP = 0.15;
/** Wider than the widest blank of a justified line, narrower than what parts the columns of a table. */
const SEGMENT_GAP = 1.2;

/** Gathers the words of a page into lines. Text that runs in another direction, such as a stamp, is left out. */
export function linesOfPage(items: readonly TextItem[], viewport: readonly number[]): PageText {
  const pieces: Piece[] = [];
  let blank = '';
  for (const { str, transform, width, fontName } of items) {
    if (str.trim() === '') {
      blank = str === '' ? blank : ' ';
      continue;
    }
    const [a, b, , d, x, y] = multiply(viewport, transform);
    if (a! <= 0 || Math.abs(b!) > a! / 5) continue;
    pieces.push({ text: blank + str, x: x!, end: x! + width, y: y!, height: Math.abs(d!), font: fontName });
    blank = '';
  }
  const lines: Piece[][] = [];
  for (const piece of pieces) {
    const line = lines.at(-1);
    if (line && continues(line, piece)) line.push(piece);
    else lines.push([piece]);
  }
  return lines.map(lineOf);
}

/** Lines at the top or bottom of a page that may be its head or foot. */
const MAX_RUNNING_LINES = 3;
/** As a share of the pages: those on the left and on the right may have different ones. */
const RUNNING_SHARE = 0.4;
/** So many pages are enough in a long document, whose chapters may have heads of their own. */
const RUNNING_PAGES: { readonly min: number; readonly max: number } = { min: 3, max: 6 };

/** Larger letters than these, as a multiple of what is usual on the page, are a heading's. */
const MAX_RUNNING_HEIGHT = 1.12;

/** Without the heads and feet: what stands at the same height of many pages, and lone page numbers. */
export function withoutRunningHeads(pages: readonly PageText[]): PageText[] {
  const counts = new Map<string, number>();
  for (const page of pages)
    for (const key of new Set(page.map(placeKey))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const { min, max } = RUNNING_PAGES;
  const enough = Math.min(max, Math.max(min, pages.length * RUNNING_SHARE));
  const isRunning = (line: Line): boolean =>
    counts.get(placeKey(line))! >= enough || /^[-–—\s]*\d{1,4}[-–—\s]*$/.test(line.text);
  return pages.map((page) => {
    const heights = page.map(({ height }) => height).sort((a, b) => a - b);
    const usual = heights[Math.floor(heights.length / 2)] ?? 0;
    const belongs = (line: Line): boolean => line.height <= usual * MAX_RUNNING_HEIGHT && isRunning(line);
    const downwards = [...page].sort((a, b) => a.y - b.y);
    const running = new Set([
      ...takeWhile(downwards, belongs).slice(0, MAX_RUNNING_LINES),
      ...takeWhile(downwards.reverse(), belongs).slice(0, MAX_RUNNING_LINES),
    ]);
    return page.filter((line) => !running.has(line));
  });
}

/** The same for a line that differs only in its numbers. */
function placeKey({ text, y }: Line): string {
  return `${Math.round(y / 4)} ${text.replace(/\d+|(?<= )[ivxlc]+$/gi, '#')}`;
}

function takeWhile<T>(list: readonly T[], belongs: (element: T) => boolean): T[] {
  const end = list.findIndex((element) => !belongs(element));
  return list.slice(0, end === -1 ? list.length : end);
}

function continues(line: readonly Piece[], piece: Piece): boolean {
  const last = line.at(-1)!;
  const height = Math.max(last.height, piece.height);
  return Math.abs(piece.y - last.y) < height * SAME_LINE && piece.x > last.end - height;
}

function lineOf(pieces: readonly Piece[]): Line {
  const height = Math.max(...pieces.map((piece) => piece.height));
  const segments: { text: string; x: number; end: number }[] = [];
  for (const { text, x, end } of pieces) {
    const segment = segments.at(-1);
    const gap = segment ? x - segment.end : Number.POSITIVE_INFINITY;
    if (!segment || (gap > height * SEGMENT_GAP && !isListMark(segment.text))) {
      segments.push({ text, x, end });
      continue;
    }
    segment.text +=
      gap > height * WORD_GAP && !/\s$/.test(segment.text) && !/^\s/.test(text) ? ` ${text}` : text;
    segment.end = end;
  }
  const clean = segments.map((segment) => ({ ...segment, text: segment.text.replace(/\s+/g, ' ').trim() }));
  const [{ y, font }] = pieces as [Piece];
  return {
    text: clean.map(({ text }) => text).join(' '),
    x: clean[0]!.x,
    end: clean.at(-1)!.end,
    y,
    height,
    font: pieces.every((piece) => piece.font === font) ? font : undefined,
    segments: clean,
  };
}

/** A bullet or a number alone: the item that it marks stands after a gap. */
function isListMark(text: string): boolean {
  return /^\s*(?:[•·▪●◦‣⁃○■□➢✓*–\-\uf0b7\uf0a7]|\(?(?:\d{1,3}|[a-z])[.)])\s*$/iu.test(text);
}

function multiply(outer: readonly number[], inner: readonly number[]): number[] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = outer;
  const [p = 1, q = 0, r = 0, s = 1, t = 0, u = 0] = inner;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}
