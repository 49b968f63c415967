import type { TextRange } from '../text/text-range.ts';

/** What a body consists of before passages are made of it: a heading, a paragraph, a list, a piece of code. */
export interface Block {
  /**
   * The sentences of the block, in order, grouped into units that stay whole when the block is divided: each sentence
   * for itself in a paragraph, all sentences of an item in a list. Neither is ever empty.
   */
  readonly units: readonly (readonly TextRange[])[];
  /** `introduces` the block after it, like a title; belongs to the block before it, like a rule; or stands by itself. */
  readonly role: 'introduces' | 'stands' | 'follows';
  readonly heading?: { readonly depth: number; readonly text: string };
}

/** A run of text without line breaks that end a sentence. */
export type SplitSentences = (text: string) => TextRange[];

/** Narrows a range to what lies between white space; `start === end` when there is nothing else in it. */
export function trimRange(text: string, { start, end }: TextRange): TextRange {
  const slice = text.slice(start, end);
  const trimmedStart = start + slice.length - slice.trimStart().length;
  return { start: trimmedStart, end: Math.max(trimmedStart, start + slice.trimEnd().length) };
}

/** The lines of a range that are not blank, without the white space around them. */
export function lineRanges(text: string, range: TextRange): TextRange[] {
  const lines: TextRange[] = [];
  for (let start = range.start; start < range.end; ) {
    const lineFeed = text.indexOf('\n', start);
    const end = lineFeed === -1 || lineFeed > range.end ? range.end : lineFeed;
    const line = trimRange(text, { start, end });
    if (line.start < line.end) lines.push(line);
    start = end + 1;
  }
  return lines;
}
