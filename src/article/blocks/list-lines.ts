import type { ListBlock, ListItem } from './block.ts';
import { endsSentence, isTitleLine, leadsOn } from './introduction.ts';
import { type ItemMark, isListItem, itemMark, partMark } from './item-mark.ts';
import { joinLines, type Line, restOfLine } from './line.ts';
import type { Traits } from './traits.ts';

type IsCompound = Traits['isCompound'];

/**
 * Lines of which the first is an item, as a list. Bullets and letters below an item with a number, and its parts ("9.1"
 * below "9."), are nested in it.
 */
export function listOf(lines: readonly Line[], isCompound: IsCompound): ListBlock {
  const items: ListItem[] = [];
  let outer: string | undefined;
  for (let at = 0; at < lines.length; ) {
    const { text } = lines[at]!;
    const part = partOf(text, outer);
    const mark = part ?? itemMark(text);
    const number = part ? undefined : mark?.number;
    const isNested = outer !== undefined && (number === undefined || isLetterBelow(number, outer));
    if (!isNested) outer = number;
    let end = at + 1;
    while (end < lines.length && !isListItem(lines[end]!.text) && !partOf(lines[end]!.text, outer)) end++;
    items.push(itemOf(lines.slice(at, end), mark, isNested ? 1 : 0, isCompound));
    at = end;
  }
  return { type: 'list', items };
}

function isLetterBelow(number: string, outer: string): boolean {
  return /^\p{L}$/u.test(number) && /^\d/.test(outer);
}

function partOf(text: string, outer: string | undefined): ItemMark | undefined {
  return outer === undefined ? undefined : partMark(text, outer);
}

function itemOf(
  [first, ...others]: readonly Line[],
  mark: ItemMark | undefined,
  level: number,
  isCompound: IsCompound,
): ListItem {
  const { length, label, number } = mark ?? { length: 0 };
  const rest = restOfLine(first!, length);
  const joined = joinLines([...(rest ? [rest] : []), ...others], isCompound);
  return {
    marker: label === undefined ? '• ' : `${label} `,
    ...(number !== undefined && { number }),
    level,
    range: { start: first!.range.start, end: joined.range.end },
    paragraphs: [[joined]],
  };
}

/** The item that lines begin with and the parts that it leads to: "9. Faltas:", "9.1. Leve …"; and how many lines they are. */
export function listWithParts(
  lines: readonly Line[],
  isCompound: IsCompound,
): { list: ListBlock; length: number } | undefined {
  const [first, second] = lines;
  const number = second && first!.text.endsWith(':') ? itemMark(first!.text)?.number : undefined;
  if (!partOf(second?.text ?? '', number)) return undefined;
  let length = 2;
  while (length < lines.length && (partOf(lines[length]!.text, number) || goesOn(lines, length))) length++;
  return { list: listOf(lines.slice(0, length), isCompound), length };
}

/** That of the item after this one, or after that of which it is a part: "10" after "9.3". */
export function nextNumber(number = ''): string | undefined {
  const outer = /^(\d{1,3})(?:\.|$)/.exec(number)?.[1];
  return outer === undefined ? undefined : String(Number(outer) + 1);
}

/** The number of an item that is only the title of its parts: "5. Horario" over "5.1 Se abre …". */
export function titleOfParts([first, second]: readonly Line[]): ItemMark | undefined {
  const mark = second && itemMark(first!.text);
  const isTitle = mark && isTitleLine(first!.text.slice(mark.length));
  return isTitle && partOf(second.text, mark.number) ? mark : undefined;
}

/** An item and its parts, which Markdown takes for its text: "3.1. …" on lines of item 3. */
export function withParts(item: ListItem, isCompound: IsCompound): readonly ListItem[] {
  const { number, level, paragraphs } = item;
  const isPart = ({ text }: Line) => partOf(text, number) !== undefined;
  if (paragraphs.flat().filter(isPart).length < 2) return [item];
  const at = paragraphs.findIndex((lines) => lines.some(isPart));
  const lines = paragraphs.slice(at).flat();
  const first = lines.findIndex(isPart);
  const own = [...paragraphs.slice(0, at), lines.slice(0, first)].filter((part) => part.length > 0);
  if (own.length === 0) return [item];
  const range = { start: item.range.start, end: own.at(-1)!.at(-1)!.range.end };
  const parts: ListItem[] = [];
  for (let from = first; from < lines.length; ) {
    let end = from + 1;
    while (end < lines.length && !isPart(lines[end]!)) end++;
    const mark = partOf(lines[from]!.text, number);
    parts.push(itemOf(lines.slice(from, end), mark, level + 1, isCompound));
    from = end;
  }
  return [{ ...item, range, paragraphs: own }, ...parts];
}

/** Whether a line goes on with the one before it. */
export function goesOn(lines: readonly Line[], at: number): boolean {
  const [before, { text }] = [lines[at - 1]!.text, lines[at]!];
  return (/^\p{Ll}/u.test(text) && !endsSentence(before)) || (/^\d/.test(text) && leadsOn(before));
}
