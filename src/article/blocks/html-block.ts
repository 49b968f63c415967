import type { TextRange } from '../../text/text-range.ts';
import type { Block, ListItem, TableRow } from './block.ts';
import { createTagReader, type HtmlTag, isHiddenElement } from './html-tag.ts';
import { definitionLine, joinLines, type Line } from './line.ts';

/** Deeper than any heading of Markdown. */
const SUMMARY_DEPTH = 6.5;

/** Elements that stand within a line; all others end it. */
const INLINE =
  /^(?:a|abbr|b|bdi|bdo|big|cite|code|del|dfn|em|font|i|img|input|ins|kbd|label|mark|meta|nobr|q|ruby|rp|rt|s|samp|small|source|span|strike|strong|sub|sup|time|tt|u|var|wbr)$/;

type ReadLines = (ranges: readonly TextRange[]) => readonly Line[];

interface HtmlReader {
  /** Reads the lines of one block of HTML, adds its blocks, and returns what of it nobody is to see. */
  readonly read: (ranges: readonly TextRange[]) => TextRange[];
  /** Markdown follows: what is open ends, but `<details>`. */
  readonly interrupt: () => void;
  readonly finish: () => void;
}

/** Reads the HTML between the blocks of a Markdown text: headings, paragraphs, lists, tables, `<details>`. */
export function createHtmlReader(body: string, readLines: ReadLines, blocks: Block[]): HtmlReader {
  const state = new HtmlState(readLines, blocks);
  return {
    read: (ranges) => {
      const hidden: TextRange[] = [];
      const first = ranges[0];
      if (!first) return hidden;
      const end = ranges.at(-1)!.end;
      const source = body.slice(first.start, end);
      const tagAt = createTagReader(source);
      let textStart = 0;
      for (let at = source.indexOf('<'); at !== -1; at = source.indexOf('<', at)) {
        const tag = tagAt(at);
        // A comment that nothing ends hides all that follows.
        if (!tag && source.startsWith('<!--', at)) {
          hidden.push({ start: first.start + at, end });
          state.addText(source, first.start, { start: textStart, end: at });
          return hidden;
        }
        if (!tag || INLINE.test(tag.name)) {
          at = tag?.end ?? at + 1;
          continue;
        }
        state.addText(source, first.start, { start: textStart, end: at });
        const isHidden = tag.name === '' || isHiddenElement(tag);
        const tagEnd = isHidden && tag.isOpening ? tagAt.endOfElement(tag) : tag.end;
        if (isHidden) hidden.push({ start: first.start + at, end: first.start + tagEnd });
        else state.addTag(tag, first.start + at);
        if (tag.attributes && !isHidden)
          hidden.push({ start: first.start + tag.attributes.start, end: first.start + tag.attributes.end });
        textStart = tagEnd;
        at = tagEnd;
      }
      state.addText(source, first.start, { start: textStart, end: source.length });
      return hidden;
    },
    interrupt: () => state.interrupt(),
    finish: () => state.interrupt(),
  };
}

class HtmlState {
  readonly #readLines: ReadLines;
  readonly #blocks: Block[];
  /** Of the text since the last tag that ended one. */
  #lines: Line[] = [];
  /** The element that the text is of: `h2`, `li`, `td`. */
  #element = '';
  #start = 0;
  #items: ListItem[] = [];
  #rows: { range: TextRange; cells: (Line | undefined)[]; isHeader: boolean }[] = [];
  #orders: number[] = [];
  #term: Line | undefined;
  #definitions: Line[] = [];

  constructor(readLines: ReadLines, blocks: Block[]) {
    this.#readLines = readLines;
    this.#blocks = blocks;
  }

  addText(source: string, offset: number, { start, end }: TextRange): void {
    const ranges: TextRange[] = [];
    for (const match of source.slice(start, end).matchAll(/[^\n]+/g)) {
      const text = match[0].trim();
      if (text === '') continue;
      const from = offset + start + match.index + match[0].indexOf(text);
      ranges.push({ start: from, end: from + text.length });
    }
    if (ranges.length === 0) return;
    const lines = this.#readLines(ranges);
    if (lines.length > 0) this.#lines.push({ ...joinLines(lines, () => true), endsHard: true });
  }

  addTag({ name, isOpening }: HtmlTag, start: number): void {
    if (name === 'br') return;
    this.#endText();
    this.#element = isOpening ? name : '';
    this.#start = start;
    if (name === 'ul' || name === 'ol') {
      if (isOpening) this.#orders.push(name === 'ol' ? 1 : 0);
      else if (this.#orders.length <= 1) this.#endList();
      if (!isOpening) this.#orders.pop();
    } else if (name === 'tr' && isOpening)
      this.#rows.push({ range: { start, end: start }, cells: [], isHeader: false });
    else if (name === 'table' && !isOpening) this.#endTable();
    else if (name === 'dl' && !isOpening) this.#endDefinitions();
    else if (name === 'details' && !isOpening) this.#end(SUMMARY_DEPTH);
  }

  interrupt(): void {
    this.#endText();
    this.#endList();
    this.#endTable();
    this.#endDefinitions();
    this.#element = '';
  }

  #end(depth: number): void {
    this.interrupt();
    this.#blocks.push({ type: 'end', depth });
  }

  #endText(): void {
    const lines = this.#lines;
    this.#lines = [];
    const isCell = this.#element === 'td' || this.#element === 'th';
    const row = this.#rows.at(-1);
    if (isCell && row) this.#addCell(row, lines);
    if (lines.length === 0 || (isCell && row)) return;
    if (/^h[1-6]$/.test(this.#element) || this.#element === 'summary') {
      const isQuestion = this.#element === 'summary';
      const depth = isQuestion ? SUMMARY_DEPTH : Number(this.#element[1]);
      const line = joinLines(lines, () => true);
      this.#blocks.push({ type: 'heading', depth, line, ...(isQuestion && { isQuestion }) });
    } else if (this.#element === 'li') this.#addItem(lines);
    else if (this.#element === 'dt') this.#term = joinLines(lines, () => true);
    else if (this.#element === 'dd' && this.#term)
      this.#definitions.push(
        definitionLine(
          this.#term,
          joinLines(lines, () => true),
        ),
      );
    else this.#blocks.push({ type: 'paragraph', lines });
  }

  #addCell(row: { range: TextRange; cells: (Line | undefined)[]; isHeader: boolean }, lines: Line[]): void {
    const cell = lines.length === 0 ? undefined : joinLines(lines, () => true);
    row.cells.push(cell);
    if (row.cells.length === 1) row.isHeader = this.#element === 'th';
    else row.isHeader &&= this.#element === 'th';
    if (cell) row.range = { start: row.range.start, end: cell.range.end };
  }

  #addItem(lines: Line[]): void {
    const order = this.#orders.at(-1) ?? 0;
    if (order > 0) this.#orders[this.#orders.length - 1] = order + 1;
    this.#items.push({
      marker: order > 0 ? `${order}. ` : '• ',
      ...(order > 0 && { number: String(order) }),
      level: Math.max(0, this.#orders.length - 1),
      range: { start: this.#start, end: lines.at(-1)!.range.end },
      paragraphs: [lines],
    });
  }

  #endList(): void {
    if (this.#items.length > 0) this.#blocks.push({ type: 'list', items: this.#items });
    this.#items = [];
  }

  #endDefinitions(): void {
    if (this.#definitions.length > 0)
      this.#blocks.push({ type: 'paragraph', lines: this.#definitions, areDefinitions: true });
    this.#definitions = [];
    this.#term = undefined;
  }

  #endTable(): void {
    const rows: TableRow[] = this.#rows.filter(({ cells }) => cells.some((cell) => cell));
    const header = this.#rows[0]?.isHeader ? this.#rows[0] : undefined;
    this.#rows = [];
    if (rows.length === 0) return;
    this.#blocks.push({
      type: 'table',
      header: header?.cells ?? [],
      ...(header && { headerRange: header.range }),
      rows: rows.filter((row) => row !== header),
    });
  }
}
