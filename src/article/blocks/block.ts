import type { TextRange } from '../../text/text-range.ts';
import type { RuleLabel } from './labels.ts';
import type { Line } from './line.ts';

/** What a body consists of before passages are made of it, in order. */
export type Block =
  | HeadingBlock
  | ParagraphBlock
  | ListBlock
  | TableBlock
  | CodeBlock
  | FootnoteBlock
  /** What stood under headings of at least this depth is over; a rule ends nothing. */
  | { readonly type: 'end'; readonly depth: number };

/** Of a line in bold, or a title right above its lines: deeper than all headings of Markdown. */
export const BOLD_DEPTH = 7;

export interface HeadingBlock {
  readonly type: 'heading';
  /** 1 to 6 in Markdown; deeper for what acts as a heading without being one. Need not be whole. */
  readonly depth: number;
  readonly line: Line;
  /** It is a question, whether or not it is worded as one. */
  readonly isQuestion?: true;
  /** Only its shape makes it a heading: a question may be the writer's own. */
  readonly isPlain?: true;
  /** What numbers the rule that it heads, where its own words may not tell. */
  readonly rule?: RuleLabel;
}

export interface ParagraphBlock {
  readonly type: 'paragraph';
  /** At least one. */
  readonly lines: readonly Line[];
  readonly footnotes?: readonly FootnoteMark[];
  /** Each line is a term and what is said of it. */
  readonly areDefinitions?: true;
  /** Paragraphs of one block quote have the same. */
  readonly quote?: number;
}

export interface FootnoteMark {
  readonly label: string;
  /** In the body. */
  readonly at: number;
}

export interface ListBlock {
  readonly type: 'list';
  /** At least one; those of nested lists stand after the item that holds them. */
  readonly items: readonly ListItem[];
}

export interface ListItem {
  /** What stands before its text, as people see it: "• ", "3. ". */
  readonly marker: string;
  /** Of an ordered list. */
  readonly number?: string;
  /** 0 for an item of the list itself. */
  readonly level: number;
  /** From its marker to the end of its own text. */
  readonly range: TextRange;
  /** Its paragraphs, at least one; none of them without lines. */
  readonly paragraphs: readonly (readonly Line[])[];
}

export interface TableBlock {
  readonly type: 'table';
  /** Undefined: an empty cell. */
  readonly header: readonly (Line | undefined)[];
  readonly headerRange?: TextRange;
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  readonly range: TextRange;
  readonly cells: readonly (Line | undefined)[];
}

export interface CodeBlock {
  readonly type: 'code';
  readonly range: TextRange;
  /** At least one. */
  readonly lines: readonly Line[];
}

export interface FootnoteBlock {
  readonly type: 'footnote';
  readonly label: string;
  readonly lines: readonly Line[];
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

/** What a text is made of. */
export interface ReadBlocks {
  readonly blocks: readonly Block[];
  /** Ranges of the body that nobody is to see, in order. */
  readonly hidden: readonly TextRange[];
}
