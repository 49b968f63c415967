import type { TextRange } from '../../text/text-range.ts';
import { type Block, BOLD_DEPTH } from './block.ts';
import { endsSentence, isInCapitals, isTitleLine } from './introduction.ts';
import { isListItem } from './item-mark.ts';
import { asks, headingLabel } from './labels.ts';
import { definitionLine, joinLines, type Line, plainLine, restOfLine, startOfLine } from './line.ts';
import { compoundReader } from './traits.ts';

/** A term, and what is said of it beside it or below it, deeper in. */
interface Entry {
  readonly term: Line;
  readonly said: readonly Line[];
  readonly isBeside: boolean;
}

/** Entries between two blank lines, below a title of theirs where they have one. */
interface Entries {
  readonly title?: Line;
  readonly entries: readonly Entry[];
  /** Columns before each term. */
  readonly indent: number;
}

/** A line with the columns before it. */
interface Indented {
  readonly line: Line;
  readonly indent: number;
}

/**
 * The entries of a text without markup, as of a manual page: options with what they do, codes with what they mean. One
 * alone may be a paragraph of another shape, unless its term is no word: an option, a path.
 *
 * @param groups the lines between blank lines
 * @returns blocks of the groups that are entries, at their place; each entry is one of its own, as the row of a table is
 */
export function readEntries(
  body: string,
  groups: readonly (readonly TextRange[])[],
): readonly (readonly Block[] | undefined)[] {
  const isCompound = compoundReader(body);
  const found = groups.map((ranges) => {
    if (!mayHaveEntries(body, ranges)) return undefined;
    const lines = ranges.flatMap((range) => {
      const line = plainLine(body, range);
      return line ? [{ line, indent: columnsBefore(body, range.start) }] : [];
    });
    return titledEntries(lines);
  });
  return found.map((group, at) => {
    if (!group || !(isCertain(group) || isLike(group, found[at - 1]) || isLike(group, found[at + 1])))
      return undefined;
    const { title, entries } = group;
    const lines = entries.map(({ term, said }) => definitionLine(term, joinLines(said, isCompound)));
    return [
      ...(title ? [{ type: 'heading', depth: BOLD_DEPTH, line: title } as const] : []),
      ...lines.map((line) => ({ type: 'paragraph', lines: [line], areDefinitions: true }) as const),
    ];
  });
}

/** Whether a line is further in than the first, or has a gap: most groups of most texts have neither. */
function mayHaveEntries(body: string, ranges: readonly TextRange[]): boolean {
  const [first] = ranges;
  const indent = first ? columnsBefore(body, first.start) : 0;
  return ranges.some(
    ({ start, end }) => columnsBefore(body, start) > indent || /\t| {2}/.test(body.slice(start, end)),
  );
}

/** As terminals show tabs. */
const TAB_COLUMNS = 8;

function columnsBefore(body: string, start: number): number {
  let columns = 0;
  for (const char of body.slice(body.lastIndexOf('\n', start - 1) + 1, start))
    columns += char === '\t' ? TAB_COLUMNS - (columns % TAB_COLUMNS) : 1;
  return columns;
}

function titledEntries(lines: readonly Indented[]): Entries | undefined {
  const [first, ...rest] = lines;
  const below = first && isTitleLine(first.line.text) ? entriesOf(rest) : undefined;
  const isBelow =
    below && (below.indent > first!.indent || (below.entries.length > 1 && below.entries.every(isBeside)));
  return isBelow ? { ...below, title: first!.line } : entriesOf(lines);
}

function entriesOf(lines: readonly Indented[]): Entries | undefined {
  const [first] = lines;
  if (!first || lines.some(({ indent }) => indent < first.indent)) return undefined;
  const entries: Entry[] = [];
  for (let at = 0; at < lines.length; ) {
    let end = at + 1;
    while (end < lines.length && lines[end]!.indent > first.indent) end++;
    const entry = entryOf(
      lines[at]!.line,
      lines.slice(at + 1, end).map(({ line }) => line),
    );
    if (!entry) return undefined;
    entries.push(entry);
    at = end;
  }
  return isVerse(entries) ? undefined : { entries, indent: first.indent };
}

/** What is said of a word is longer than the word; of verse every other line may be further in. */
const MIN_SAID_RATIO = 2;

function isVerse(entries: readonly Entry[]): boolean {
  const words = entries.filter(
    ({ term, isBeside }) => !isBeside && !NO_WORD.test(term.text) && !/:/.test(term.text),
  );
  const chars = (lines: readonly Line[]) => lines.reduce((sum, { text }) => sum + text.length, 0);
  const terms = chars(words.map(({ term }) => term));
  return chars(words.flatMap(({ said }) => said)) < MIN_SAID_RATIO * terms;
}

function isBeside(entry: Entry): boolean {
  return entry.isBeside;
}

/** "3      Out of paper", "-q<tab>Says nothing" */
const BESIDE = /^(?<code>[^\s:]{1,16})(?:\t+| {2,})(?=\p{L})(?!.*(?:\t| {3}))/u;
/** No everyday word: "-q", "E_BUSY", "404", "S3"; no time, amount, or number of an item. */
const CODE = /^(?:-{1,2}[\p{L}\d?][\p{L}\d_-]*|(?!\d+[.,])(?=.*[\d_])[\p{L}\d_-]+)$/u;
const MAX_TERM_CHARS = 60;
const MAX_TERM_WORDS = 8;

function entryOf(line: Line, below: readonly Line[]): Entry | undefined {
  const { text } = line;
  const beside = BESIDE.exec(text);
  const code = beside?.groups?.code;
  if (code !== undefined && CODE.test(code)) {
    const term = startOfLine(line, code.length);
    const said = restOfLine(line, beside![0].length);
    return term && said && { term, said: [said, ...below], isBeside: true };
  }
  const isTerm = text.length <= MAX_TERM_CHARS && text.split(/\s+/).length <= MAX_TERM_WORDS;
  if (!isTerm || below.length === 0 || /[.,;!?…]$/.test(text) || asks(text)) return undefined;
  if (!NO_WORD.test(text) && isInCapitals(text)) return undefined;
  if (isListItem(text) || headingLabel(text) || below.some((one) => isListItem(one.text))) return undefined;
  const isSaid = /^[^\p{Ll}]/u.test(below[0]!.text) && endsSentence(below.at(-1)!.text);
  return isSaid ? { term: line, said: below, isBeside: false } : undefined;
}

/** "-k, --keep=N", "~/.config/rules", "$HOME" */
const NO_WORD = /^(?:-{1,2}[\p{L}\d?]|[~$%/]\S)/u;

function isCertain({ entries }: Entries): boolean {
  return entries.length > 1 || NO_WORD.test(entries[0]!.term.text);
}

function isLike({ indent, entries }: Entries, other: Entries | undefined): boolean {
  return other?.indent === indent && other.entries[0]!.isBeside === entries[0]!.isBeside;
}
