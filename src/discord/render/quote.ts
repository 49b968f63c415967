import type { Passage, PassageKind } from '../../article/article.ts';
import type { TextRange } from '../../text/text-range.ts';
import type { Highlight } from '../state/page.ts';
import { closeDirection } from './escape.ts';
import { largestThatFits } from './excerpt.ts';
import type { ReferenceNames } from './references.ts';
import { drawLine, type Span } from './run-markdown.ts';
import { isShown, type Run, toBody, toVisible, type VisibleText, visibleText } from './visible-text.ts';

export interface QuoteLink {
  readonly text: string;
  readonly url: string;
}

export interface RenderedQuote {
  readonly markdown: string;
  /** The part of the body that is quoted: the passage, or less where it is too long. */
  readonly shown: TextRange;
  /** The links of the quoted part, in order. */
  readonly links: readonly QuoteLink[];
}

export interface QuoteOptions {
  readonly names: ReferenceNames;
  readonly maxChars: number;
}

/** Stands where words of the passage are left out; never within the quoted words. */
const OMISSION = '[…]';

/** Of a list this long people see only the item that answers. */
const MAX_WHOLE_LIST_LINES = 3;

/** In these a line is a unit of its own: no blank lines around the sentence that answers. */
const LINE_KINDS: readonly PassageKind[] = ['table-row', 'list', 'verse', 'dialogue', 'code'];

/**
 * A passage as a Markdown quote of at most `maxChars` characters. What does not fit is left out from the ends, by
 * sentences and then by words, so that the highlight, or else the beginning, stays.
 */
export function renderQuote(
  passage: Passage,
  highlight: Highlight | undefined,
  { names, maxChars }: QuoteOptions,
): RenderedQuote {
  const visible = visibleText(passage, names);
  const pointed = highlight && visibleHighlight(visible, highlight);
  const quote = { passage, visible, highlight: pointed, hasLines: LINE_KINDS.includes(passage.kind) };
  const sentences = passage.sentences.flatMap((sentence) => toVisible(visible, sentence) ?? []);
  const fits = (shown: TextRange) =>
    shown.end - shown.start <= maxChars && drawQuote(quote, shown).length <= maxChars;
  const wanted = wantedPart(quote);
  const shown = fits(wanted) ? wanted : largestThatFits(visible.text, sentences, pointed, fits);
  return {
    markdown: drawQuote(quote, shown),
    shown: toBody(visible, shown),
    links: visible.runs.flatMap((run) => linksIn(run, shown)),
  };
}

/** An address in a text; its brackets close within it. */
const ADDRESS = /(?<![\p{L}\p{N}])https?:\/\/(?:\([^\s<>()"»]*\)|[^\s<>()"»])+/giu;

/** The link of a run, or the addresses that are written out in it, of the part that is shown. */
function linksIn(run: Run, shown: TextRange): QuoteLink[] {
  const { text, marks, start } = run;
  if (marks.url !== undefined) return isShown(run, shown) ? [{ text, url: marks.url }] : [];
  if (marks.isCode || marks.isSpoiler || marks.isStruck) return [];
  return [...text.matchAll(ADDRESS)].flatMap(({ 0: address, index }) => {
    const url = address.replace(/[.,;:!?…'’”*_~|\]]{1,20}$/u, '');
    const isWhole = shown.start <= start + index && start + index + url.length <= shown.end;
    return isWhole && URL.canParse(url) ? [{ text: url, url }] : [];
  });
}

/** All offsets are into the visible text. */
interface Quoted {
  readonly passage: Passage;
  readonly visible: VisibleText;
  readonly highlight: Highlight | undefined;
  readonly hasLines: boolean;
}

function visibleHighlight(visible: VisibleText, { sentence, span }: Highlight): Highlight | undefined {
  const visibleSpan = toVisible(visible, span);
  if (!visibleSpan) return undefined;
  const { start, end } = toVisible(visible, sentence) ?? visibleSpan;
  return { span: visibleSpan, sentence: { start: startWithLabel(visible, start), end } };
}

/** The number of a rule belongs to its first sentence, though it is no text of the body. */
function startWithLabel({ runs }: VisibleText, start: number): number {
  const label = runs.find((run) => run.end === start && !run.place && run.text.trim() !== '');
  return label && !label.text.includes('\n') ? label.start : start;
}

/** The item of a long list that answers by itself; otherwise everything. */
function wantedPart({ passage, visible: { text }, highlight }: Quoted): TextRange {
  const everything = { start: 0, end: text.length };
  if (passage.kind !== 'list' || !highlight) return everything;
  if (text.split('\n').length <= MAX_WHOLE_LIST_LINES) return everything;
  const { start, end } = highlight.span;
  if (text.slice(start, end).includes('\n')) return everything;
  const after = text.indexOf('\n', end);
  return { start: text.lastIndexOf('\n', start) + 1, end: after < 0 ? text.length : after };
}

function drawQuote(quote: Quoted, shown: TextRange): string {
  const { visible, hasLines } = quote;
  const lines = withoutBlankEnds(linesOf(quote, shown).flatMap(drawBlock));
  const leftOut = (range: TextRange) => visible.text.slice(range.start, range.end).trim() !== '';
  const before = leftOut({ start: 0, end: shown.start });
  const after = leftOut({ start: shown.end, end: visible.text.length });
  const opening = before ? [OMISSION] : [];
  const closing = after ? [OMISSION] : [];
  const isBlock = hasLines || lines.some(isFence);
  const all = isBlock
    ? [...opening, ...lines, ...closing]
    : [[...opening, lines.join('\n'), ...closing].join(' ')].flatMap((text) => text.split('\n'));
  return all.map((line) => `> ${closeDirection(line)}`).join('\n');
}

const isFence = (line: string) => line === '```';

/** A line of spans, or code of several lines. */
type Block = readonly Span[] | { readonly code: string };

function linesOf(quote: Quoted, shown: TextRange): Block[] {
  const { highlight, hasLines } = quote;
  const blocks: Block[] = [];
  let line: Span[] = [];
  const endLine = () => {
    blocks.push(line);
    line = [];
  };
  const breaks = highlight && !hasLines ? [highlight.sentence.start, highlight.sentence.end] : [];
  for (const stretch of stretchesOf(partsOf(quote, shown, breaks))) {
    if (isCodeBlock(stretch)) {
      if (line.some(({ text }) => text.trim() !== '')) endLine();
      line = [];
      blocks.push({ code: stretch.map(({ text }) => text).join('') });
      continue;
    }
    for (const part of stretch) {
      const isBreak = breaks.includes(part.start);
      if (isBreak && line.length > 0) {
        endLine();
        endLine();
      }
      for (const [index, text] of part.text.split('\n').entries()) {
        if (index > 0) endLine();
        line.push({ ...part, text: isBreak && index === 0 ? text.trimStart() : text });
      }
    }
  }
  endLine();
  return blocks;
}

/** Code that may stand in a block together, and what stands between. */
function stretchesOf(parts: readonly Part[]): Part[][] {
  const isPlainCode = ({ marks }: Part) => marks.isCode === true && !marks.isSpoiler && !marks.isStruck;
  const stretches: Part[][] = [];
  for (const part of parts) {
    const last = stretches.at(-1);
    if (last && isPlainCode(last[0]!) === isPlainCode(part)) last.push(part);
    else stretches.push([part]);
  }
  return stretches;
}

/** Code of several lines stands in a block, unless one of its lines is to be in bold. */
function isCodeBlock(stretch: readonly Part[]): boolean {
  const { isCode, isSpoiler, isStruck } = stretch[0]!.marks;
  if (!isCode || isSpoiler || isStruck) return false;
  const code = stretch.map(({ text }) => text).join('');
  if (!code.trim().includes('\n') || code.includes('```')) return false;
  const words = stretch.filter(({ text }) => text.trim() !== '');
  return words.every(({ isAnswer }) => !isAnswer) || words.every(({ isWhollyAnswer }) => isWhollyAnswer);
}

interface Part extends Span, TextRange {
  readonly isWhollyAnswer: boolean;
}

/** The runs within `shown`, divided where the answer and its sentence begin and end. */
function partsOf({ visible, highlight }: Quoted, shown: TextRange, breaks: readonly number[]): Part[] {
  const span = highlight?.span;
  const cuts = [...breaks, ...(span ? [span.start, span.end] : [])];
  return visible.runs.flatMap((run) => {
    if (!isShown(run, shown)) return [];
    const start = Math.max(run.start, shown.start);
    const end = Math.min(run.end, shown.end);
    const inner = dividesAt(run, span, cuts).filter((cut) => start < cut && cut < end);
    const edges = [...new Set([start, ...inner, end])].sort((a, b) => a - b);
    return edges.slice(1).map((to, index) => partOf(run, { start: edges[index]!, end: to }, span));
  });
}

/** Code cannot be in bold in part: a line of it is as a whole, or not at all. */
function dividesAt(run: Run, span: TextRange | undefined, cuts: readonly number[]): readonly number[] {
  if (!run.marks.isCode) return run.isWhole ? [] : cuts;
  const isDivided =
    span &&
    ((run.start < span.start && span.start < run.end) || (run.start < span.end && span.end < run.end));
  if (!isDivided) return [];
  return [...run.text.matchAll(/\n/g)].flatMap(({ index }) => [run.start + index, run.start + index + 1]);
}

function partOf(run: Run, range: TextRange, span: TextRange | undefined): Part {
  return {
    ...range,
    text: run.text.slice(range.start - run.start, range.end - run.start),
    marks: run.marks,
    // Names of columns are not the article's words.
    isAnswer:
      span !== undefined && run.place !== undefined && range.start < span.end && span.start < range.end,
    isWhollyAnswer: span !== undefined && span.start <= range.start && range.end <= span.end,
    ...(run.live !== undefined && { live: run.live }),
  };
}

function drawBlock(block: Block): string[] {
  if (!('code' in block)) return [drawLine(block).trimEnd()];
  return ['```', ...block.code.replace(/^\n+|\s+$/g, '').split('\n'), '```'];
}

/** Without blank lines at the ends, and with one at most between others; those of code stay. */
function withoutBlankEnds(lines: readonly string[]): string[] {
  let isCode = false;
  const kept: string[] = [];
  for (const line of lines) {
    if (isFence(line)) isCode = !isCode;
    if (isCode || line.trim() !== '' || (kept.length > 0 && kept.at(-1) !== '')) kept.push(line);
  }
  while (kept.at(-1)?.trim() === '') kept.pop();
  return kept.map((line, index) => (index === 0 ? line.trimStart() : line));
}
