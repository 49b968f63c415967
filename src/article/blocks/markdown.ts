import type { Code, Definition, List, ListItem as ListItemNode, Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { TextRange } from '../../text/text-range.ts';
import { type Block, type ListItem, lineRanges, type ParagraphBlock, type ReadBlocks } from './block.ts';
import { createHtmlReader } from './html-block.ts';
import { normaliseLabel, type References } from './inline.ts';
import { isSeen, joinLines, type Line } from './line.ts';
import { readMarkdownLines } from './markdown-lines.ts';
import { readTable, tableHeader } from './table.ts';

/** Emphasis, links and their kind do not part blocks; `readInline` finds them. */
const BLOCKS_ONLY = {
  disable: {
    null: ['attention', 'autolink', 'codeText', 'htmlText', 'labelEnd', 'labelStartImage', 'labelStartLink'],
  },
};

/** A heading on a line of its own, without marks at its end. */
const HEADING = /^(?<marks>#{1,6}) +(?<text>[^#\s][^#\n]*)$/;

/**
 * A line that may begin anything but such a heading or a paragraph, or white space that Markdown and plain text see
 * differently. A text without any needs no parser, which takes longer than all else: 5 s for 25,000 headings.
 */
const MAYBE_BLOCKS = new RegExp(
  `^[ \\t]*(?:[>*+_\`~<|=-]|\\d{1,9}[.)]|\\[)|^(?: {4}| *\\t)|[^\\S\\n \\t]|^(?!${HEADING.source})[ \\t]*#`,
  'm',
);

const HEADING_OR_GAP = new RegExp(`${HEADING.source}|\\n(?:[^\\S\\n]*\\n)+`, 'gm');

const FOOTNOTE = /^\[\^([^\][\s]{1,99})\]:[ \t]*/;

/** The blocks of a CommonMark text with GFM's tables and footnotes. */
export function markdownBlocks(body: string): ReadBlocks {
  const reader = new MarkdownReader(body);
  if (MAYBE_BLOCKS.test(body)) reader.readRoot();
  else reader.readHeadingsAndParagraphs();
  return reader.finish();
}

/**
 * Hides marks within lines from micromark, which takes time quadratic in their number within a paragraph even when it
 * is not to read them: 7 s for 30,000 lines with a word in bold, measured.
 */
function maskInline(body: string): string {
  return body.replace(/^([^\p{L}\p{N}\n]*)(.*)$/gmu, (line, opening: string, rest: string) => {
    if (/[[<]|`{3}|~{3}/.test(opening)) return line;
    // Before a letter they are no bullet, no rule and no fence.
    const marks = rest === '' ? 0 : /[*_`]*$/.exec(opening)![0].length;
    const kept = opening.slice(0, opening.length - marks);
    return kept + 'x'.repeat(marks) + rest.replace(/[*_`![\]\\&]|<(?!\/)/g, 'x');
  });
}

class MarkdownReader {
  readonly #body: string;
  /** The body with as many characters, of which `maskInline` has changed some; set where micromark reads it. */
  #masked = '';
  readonly #urls = new Map<string, string>();
  readonly #references: References;
  readonly #blocks: Block[] = [];
  readonly #hidden: TextRange[] = [];
  readonly #html: ReturnType<typeof createHtmlReader>;
  #quotes = 0;

  constructor(body: string) {
    this.#body = body;
    const footnotes = body.matchAll(/^[ \t>]*\[\^([^\][\s]{1,99})\]:/gm);
    this.#references = {
      urls: this.#urls,
      footnotes: new Set([...footnotes].map(([, label]) => normaliseLabel(label!))),
    };
    this.#html = createHtmlReader(body, (ranges) => this.#lines(ranges).lines, this.#blocks);
  }

  readRoot(): void {
    this.#masked = maskInline(this.#body);
    const root = fromMarkdown(this.#masked, { extensions: [BLOCKS_ONLY] });
    for (const { label, identifier, url } of definitions(root))
      this.#urls.set(normaliseLabel(label ?? identifier), url);
    for (const node of root.children) this.#read(node);
  }

  /** Headings, paragraphs between blank lines, and nothing else. */
  readHeadingsAndParagraphs(): void {
    let start = 0;
    for (const { index, 0: found, groups } of this.#body.matchAll(HEADING_OR_GAP)) {
      this.#readParagraph({ start, end: index });
      start = index + found.length;
      if (groups?.marks === undefined) continue;
      const text = { start: start - groups.text!.length, end: start };
      this.#addHeading(groups.marks.length, { start: index, end: start }, text);
    }
    this.#readParagraph({ start, end: this.#body.length });
  }

  finish(): ReadBlocks {
    this.#html.finish();
    return { blocks: this.#blocks, hidden: this.#hidden.sort((a, b) => a.start - b.start) };
  }

  #lines(ranges: readonly TextRange[]): ReturnType<typeof readMarkdownLines> {
    const lines = readMarkdownLines(this.#body, ranges, this.#references);
    for (const range of lines.hidden) this.#hidden.push(range);
    return lines;
  }

  #read(node: Nodes, quote?: { id: number; start: number }): void {
    if (node.type === 'html') {
      this.#hidden.push(...this.#html.read(contentRanges(this.#body, offset(node))));
      return;
    }
    this.#html.interrupt();
    if (node.type === 'heading') this.#readHeading(node);
    else if (node.type === 'paragraph') this.#readParagraph(offset(node), quote);
    else if (node.type === 'list') this.#readList(node);
    else if (node.type === 'code') this.#readCode(node);
    else if (node.type === 'thematicBreak')
      this.#blocks.push({ type: 'end', depth: Number.POSITIVE_INFINITY });
    else if (node.type === 'definition') this.#readFootnoteDefinition(node);
    else if (node.type === 'blockquote') {
      const inner = quote ?? { id: this.#quotes++, start: offset(node).start };
      for (const child of node.children) this.#read(child, inner);
    }
  }

  #readHeading(node: Nodes & { type: 'heading' }): void {
    const first = node.children[0];
    if (!first) return;
    const text = { start: offset(first).start, end: offset(node.children.at(-1)!).end };
    this.#addHeading(node.depth, offset(node), text);
  }

  #addHeading(depth: number, range: TextRange, text: TextRange): void {
    const { lines } = this.#lines(contentRanges(this.#body, withoutId(this.#body, text)));
    if (lines.length === 0) return;
    this.#blocks.push({ type: 'heading', depth, line: { ...joinLines(lines, () => true), range } });
  }

  #readParagraph(range: TextRange, quote?: { id: number; start: number }): void {
    const ranges = contentRanges(this.#body, range);
    if (ranges.length === 0) return;
    const header = tableHeader(this.#body, ranges);
    if (header === -1) {
      this.#addParagraph(ranges, quote);
      return;
    }
    if (header > 0) this.#addParagraph(ranges.slice(0, header), quote);
    const readCell = (cell: TextRange) => this.#lines([cell]).lines[0];
    this.#blocks.push(readTable(this.#body, ranges.slice(header), readCell));
  }

  #addParagraph(ranges: readonly TextRange[], quote?: { id: number; start: number }): void {
    const starts = ranges.flatMap((range, at) => (FOOTNOTE.test(this.#slice(range)) ? [at] : []));
    if (starts.length > 0) {
      if (starts[0]! > 0) this.#addParagraph(ranges.slice(0, starts[0]), quote);
      starts.forEach((start, at) => {
        this.#addFootnote(ranges.slice(start, starts[at + 1]));
      });
      return;
    }
    const { lines, footnotes } = this.#lines(ranges);
    const shown = lines.filter(({ text }) => !ADMONITION.test(text));
    if (shown.length === 0) return;
    const isNew = quote && (this.#blocks.at(-1) as ParagraphBlock | undefined)?.quote !== quote.id;
    const [first, ...rest] = shown;
    const start = isNew ? Math.min(quote.start, first!.range.start) : first!.range.start;
    this.#blocks.push({
      type: 'paragraph',
      lines: [{ ...first!, range: { start, end: first!.range.end } }, ...rest],
      ...(footnotes.length > 0 && { footnotes }),
      ...(quote && { quote: quote.id }),
    });
  }

  #addFootnote([first, ...rest]: readonly TextRange[]): void {
    const [mark, label] = FOOTNOTE.exec(this.#slice(first!))!;
    const { lines } = this.#lines([{ start: first!.start + mark.length, end: first!.end }, ...rest]);
    if (lines.length > 0) this.#blocks.push({ type: 'footnote', label: normaliseLabel(label!), lines });
  }

  /** `[^1]: https://…` looks like the definition of a link. */
  #readFootnoteDefinition(node: Definition): void {
    if (node.label?.startsWith('^')) this.#addFootnote(contentRanges(this.#body, offset(node)));
  }

  #readList(node: List): void {
    if (this.#isContents(node)) return;
    const items = this.#items(node, 0);
    if (items.length > 0) this.#blocks.push({ type: 'list', items });
  }

  /** Links to the headings of the text itself, and nothing else. */
  #isContents(node: List): boolean {
    const { start, end } = offset(node);
    const lines = lineRanges(this.#body, { start, end });
    return lines.length > 1 && lines.every((line) => CONTENTS_LINE.test(this.#slice(line)));
  }

  #items(list: List, level: number): ListItem[] {
    const numbers = list.ordered ? this.#numbers(list) : [];
    return list.children.flatMap((item, index) => this.#item(item, numbers[index], level));
  }

  /** As they were typed: a rule 2 that was taken out leaves rule 3 what it is. All the same, they are counted. */
  #numbers({ children, start }: List): string[] {
    const typed = children.map((item) => /^0*(\d+)/.exec(this.#body.slice(offset(item).start))?.[1] ?? '');
    const isCounted = new Set(typed).size < typed.length;
    return isCounted ? children.map((_, index) => String((start ?? 1) + index)) : typed;
  }

  #item(item: ListItemNode, number: string | undefined, level: number): ListItem[] {
    const paragraphs: Line[][] = [];
    const nested: ListItem[] = [];
    for (const node of item.children) {
      if (node.type === 'list') nested.push(...this.#items(node, level + 1));
      else paragraphs.push(...this.#itemParagraphs(node));
    }
    const [first] = paragraphs;
    if (!first) return nested;
    const task = /^\[([ x])\]\s+/i.exec(first[0]!.text);
    const marker = number === undefined ? '• ' : `${number}. `;
    const { start } = offset(item);
    const range = { start, end: paragraphs.at(-1)!.at(-1)!.range.end };
    return [
      {
        marker: task ? `${marker.replace('• ', '')}` : marker,
        ...(number !== undefined && { number }),
        level,
        range,
        paragraphs,
      },
      ...nested,
    ];
  }

  #itemParagraphs(node: Nodes): Line[][] {
    if (node.type === 'code') return [this.#codeLines(node)].filter((lines) => lines.length > 0);
    if (node.type === 'paragraph') {
      const lines = [...this.#lines(contentRanges(this.#body, offset(node))).lines];
      return lines.length > 0 ? [lines] : [];
    }
    if ('children' in node) return node.children.flatMap((child) => this.#itemParagraphs(child));
    return [];
  }

  #readCode(node: Code): void {
    const lines = this.#codeLines(node);
    if (lines.length > 0) this.#blocks.push({ type: 'code', range: offset(node), lines });
  }

  #codeLines(node: Code): Line[] {
    const { start, end } = offset(node);
    const source = this.#body.slice(start, end).split('\n');
    const isFenced = /^(?:`{3,}|~{3,})/.test(source[0]!);
    const lines: Line[] = [];
    let at = start;
    const values = node.value.split('\n');
    source.forEach((text, index) => {
      const value = values[isFenced ? index - 1 : index];
      const lineEnd = at + text.length;
      const from = value === undefined ? -1 : lineEnd - value.length;
      at = lineEnd + 1;
      if (value === undefined || !isSeen(value) || from < start) return;
      const range = { start: from, end: lineEnd };
      const isExact = this.#masked.slice(from, lineEnd) === value;
      const indent = /^\s*/.exec(value)![0];
      const code = isExact ? this.#body.slice(from, lineEnd) : indent + text.trimStart();
      const place = isExact ? range : { start: lineEnd - text.trimStart().length, end: lineEnd };
      lines.push({
        range: place,
        pieces: [{ text: code, place, marks: { isCode: true } }],
        text: code,
        endsHard: true,
      });
    });
    return lines;
  }

  #slice({ start, end }: TextRange): string {
    return this.#body.slice(start, end);
  }
}

const CONTENTS_LINE = /^(?:[-*+]|\d{1,9}[.)])\s+\[[^\]]*\]\(#[^\s()]*\)$/;

/** `> [!NOTE]` of GitHub, `:::note` of Docusaurus. */
const ADMONITION = /^(?:\[![a-z]+\]|:::+\s*[a-z]*(?:\s.*)?)$/i;

function* definitions(node: Nodes): Generator<Definition> {
  const stack: Nodes[] = [node];
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (next.type === 'definition') yield next;
    else if ('children' in next) stack.push(...[...next.children].reverse());
  }
}

/** The lines of a block without white space around them and without the marks of the block quotes that hold it. */
function contentRanges(body: string, range: TextRange): TextRange[] {
  return lineRanges(body, range).flatMap((line, index) => {
    const marks = index === 0 ? 0 : /^(?:>\s*)*/.exec(body.slice(line.start, line.end))![0].length;
    const start = line.start + marks;
    return start < line.end ? [{ start, end: line.end }] : [];
  });
}

/** A heading's `{#id}` is an attribute. */
function withoutId(body: string, { start, end }: TextRange): TextRange {
  const id = /\s*\{#[\w:.-]+\}$/.exec(body.slice(start, end));
  return { start, end: id ? start + id.index : end };
}

/** Nodes that come from a parser always have a position. */
function offset(node: Nodes): TextRange {
  return { start: node.position!.start.offset!, end: node.position!.end.offset! };
}
