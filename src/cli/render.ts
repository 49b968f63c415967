import type { Writable } from 'node:stream';
import type { Answer, Library, NoAnswer, Quote } from '../answer/answer.ts';
import type { Article, Passage } from '../article/article.ts';
import { shownMarkdown, textRange } from '../article/passage-text.ts';
import { indexPieces, slicePieces } from '../article/pieces.ts';
import { sectionsOf } from '../article/sections.ts';
import type { Locale } from '../messages/locale.ts';
import type { Messages } from '../messages/messages.ts';
import { numberRanges } from '../text/number-ranges.ts';
import type { TextRange } from '../text/text-range.ts';
import { write } from './json.ts';
import type { Style } from './style.ts';
import { cutToWidth, printable, wrapText } from './wrap.ts';

/** How and for whom answers are written. */
export interface Page {
  readonly locale: Locale;
  readonly texts: Messages['terminal'];
  readonly style: Style;
  /** Of the terminal; `Infinity` where lines need no end. */
  readonly columns: number;
  /** Whether quotes must say which article they are from. */
  readonly namesArticle: boolean;
  /** Questions to offer to a person who has asked nothing. */
  readonly starterQuestions: readonly string[];
}

const INDENT = '  ';
const QUOTE_BAR = '│ ';
/** Narrower terminals get lines that do not fit rather than lines of a letter each. */
const MIN_COLUMNS = 20;
/** Of a preview where the terminal sets no limit. */
const MAX_PREVIEW_CHARS = 120;
const MAX_STARTERS = 3;
const MAX_SECTIONS = 25;

/** Writes the answers for a person to read; with several questions, each stands above its answer. */
export async function answerAsText(
  questions: readonly string[],
  library: Library,
  limit: number,
  { output, page }: { output: Writable; page: Page },
): Promise<void> {
  for (const [index, question] of questions.entries()) {
    const heading = questions.length > 1 ? `${page.style.accent(`❯ ${printable(question)}`)}\n\n` : '';
    const gap = index === questions.length - 1 ? '' : '\n';
    await write(`${heading}${renderAnswer(await library.ask(question, { limit }), page)}\n${gap}`, output);
  }
}

/** An answer for a person, some lines without a line end after the last. */
export function renderAnswer(answer: Answer | NoAnswer, page: Page): string {
  if (answer.kind === 'answer')
    return answer.isOverview ? renderOverview(answer, page) : renderQuote(answer, page);
  return answer.reason === 'empty-question' ? renderHint(page) : renderNoAnswer(answer, page);
}

/** What stands above the prompt: which articles answer, and how it is used. */
export function renderStart(articles: readonly Article[], page: Page): string {
  const { texts, style } = page;
  const titles = articles.flatMap(({ title, passages }) =>
    paragraph(texts.prompt.title(title, passages.length), page),
  );
  return [
    ...titles.map(style.accent),
    ...paragraph(texts.prompt.hint(starting(page)), page).map(style.quiet),
  ].join('\n');
}

function starting({ starterQuestions }: Page): { readonly hasStarters: boolean } {
  return { hasStarters: starterQuestions.length > 0 };
}

/** What can be typed at the prompt. */
export function renderHelp(page: Page): string {
  const { texts, style } = page;
  return texts.prompt
    .help(starting(page))
    .flatMap((line) => paragraph(line, page).map(style.quiet))
    .join('\n');
}

/** The passage with the answer in it; above it what it belongs to; under it where it stands, notes, links, the source. */
function renderQuote({ certainty, confidence, quotes }: Answer, page: Page): string {
  const [quote] = quotes;
  const { article, passage } = quote;
  const { texts, style, locale } = page;
  const shown = shownMarkdown(article, passage);
  const notes = article.notes
    .filter(({ text }) => shown.includes(text))
    .map(({ note }) => texts.note(note[locale]));
  const number = texts.passage(passage.index + 1, article.passages.length);
  return [
    ...(certainty === 'maybe' ? paragraph(texts.maybe, page) : []),
    ...contextLines(quote, page),
    ...quoteLines(quote, page),
    '',
    ...[
      `${capitalise(number)} · ${texts.confidence(Math.round(confidence * 100))}`,
      ...new Set(notes),
      ...new Set(
        passage.pieces.flatMap(({ marks, text }) => (marks?.url && marks.url !== text ? marks.url : [])),
      ),
      ...sourceLines(article, page),
    ].flatMap((line) => paragraph(line, page).map(style.quiet)),
  ].join('\n');
}

/** What an article is about: its title, its opening, what it is divided into. */
function renderOverview({ quotes: [quote] }: Answer, page: Page): string {
  const { article } = quote;
  const { texts, style } = page;
  const sections = sectionsOf(article);
  const shown = sections.slice(0, MAX_SECTIONS);
  return [
    ...paragraph(article.title, page).map(style.accent),
    ...(quote.passage.kind === 'faq' ? contextLines(quote, { ...page, namesArticle: false }) : []),
    ...quoteLines({ ...quote, span: { start: quote.span.start, end: quote.span.start } }, page),
    ...(shown.length > 0 ? ['', ...paragraph(texts.overview.sections, page).map(style.quiet)] : []),
    ...shown.flatMap(({ heading }) => paragraph(heading, page, INDENT)),
    ...(sections.length > shown.length ? [`${INDENT}…`] : []),
    ...(article.source?.url ? ['', ...sourceLines(article, page).map(style.quiet)] : []),
  ].join('\n');
}

/** "1–3, 5" */
function rangesOf(numbers: readonly string[]): string {
  return numberRanges(numbers)
    .map(({ first, last }) => (first === last ? first : `${first}–${last}`))
    .join(', ');
}

/** That the articles do not say it, the words or numbers they do not have, and the nearest passages. */
function renderNoAnswer({ reason, unknownWords, knownNumbers, quotes }: NoAnswer, page: Page): string {
  const { texts, style, locale, namesArticle } = page;
  const quoted = unknownWords.map((word) => texts.noAnswer.quoted(printable(word)));
  const none = namesArticle ? texts.noAnswer.several : texts.noAnswer.one;
  const verdict =
    reason === 'no-such-number'
      ? [texts.noAnswer.noSuchNumber(rangesOf(knownNumbers))]
      : [
          none,
          ...(quoted.length > 0 ? [texts.noAnswer.unknownWords(listOf(quoted, locale), quoted.length)] : []),
        ];
  const nearest = quotes.map((quote) => nearestLine(quote, page));
  return [
    ...verdict.flatMap((line) => paragraph(line, page)),
    ...(nearest.length > 0
      ? ['', ...paragraph(texts.noAnswer.nearest, page).map(style.quiet), ...nearest]
      : []),
  ].join('\n');
}

/** For a question without anything to look for. */
function renderHint(page: Page): string {
  const { texts, style, starterQuestions } = page;
  const questions = starterQuestions.slice(0, MAX_STARTERS);
  return [
    ...paragraph(texts.emptyQuestion, page),
    ...(questions.length > 0 ? ['', ...paragraph(texts.starterQuestions, page).map(style.quiet)] : []),
    ...questions.flatMap((question) => paragraph(question, page, INDENT)),
  ].join('\n');
}

/** The value that was asked for may be the last of a row. */
const MAX_ROW_LINES = 3;

function nearestLine(quote: Quote, page: Page): string {
  const { article, passage, sentence } = quote;
  const number = page.texts.passage(passage.index + 1, article.passages.length);
  const place = [...contextOf(quote, page), number].join(' › ');
  const width = Math.min(widthOf(page), MAX_PREVIEW_CHARS);
  const range = textRange(passage, sentence) ?? { start: 0, end: 0 };
  const lines = passage.kind === 'table-row' ? MAX_ROW_LINES : 1;
  const preview = cutToWidth(shownText(passage, range), lines * (width - INDENT.length));
  const shown = lines === 1 ? [INDENT + preview] : paragraph(preview, page, INDENT);
  return [...paragraph(capitalise(place), page).map(page.style.accent), ...shown].join('\n');
}

/** `Title › Section › question`, in as many lines as it takes; none when there is nothing to say. */
function contextLines(quote: Quote, page: Page): string[] {
  const context = contextOf(quote, page).join(' › ');
  return context === '' ? [] : paragraph(context, page).map(page.style.quiet);
}

function contextOf({ article, passage }: Quote, { namesArticle }: Page): string[] {
  const context = passage.context.filter((step) => step !== article.title);
  return namesArticle ? [article.title, ...context] : context;
}

/** The passage in lines that fit, with the span that answers set apart. */
function quoteLines(quote: Pick<Quote, 'passage' | 'span'>, page: Page): string[] {
  const { style } = page;
  const { text, strong } = shownQuote(quote);
  const width = widthOf(page) - QUOTE_BAR.length;
  const marked = style.hasColour
    ? text
    : emphasise(text, { start: 0, end: text.length }, strong, style.strong);
  const lines = wrapText(marked, width).map((line) =>
    style.hasColour ? emphasise(text, line, strong, style.strong) : marked.slice(line.start, line.end),
  );
  return lines.map((line) => style.accent(line === '' ? QUOTE_BAR.trimEnd() : QUOTE_BAR) + line);
}

/** A passage as people read it, and where its span stands in that. */
function shownQuote({ passage, span }: Pick<Quote, 'passage' | 'span'>): { text: string; strong: TextRange } {
  const { start, end } = textRange(passage, span) ?? { start: 0, end: 0 };
  const before = shownText(passage, { start: 0, end: start });
  const words = shownText(passage, { start, end });
  const after = shownText(passage, { start: end, end: passage.text.length });
  return {
    text: before + words + after,
    strong: { start: before.length, end: before.length + words.length },
  };
}

/** A range of a passage's text; what does not hold any more is marked. */
function shownText({ pieces }: Passage, range: TextRange): string {
  const parts = slicePieces(indexPieces(pieces), range);
  const shown = parts.map(({ text, marks }) => (marks?.isStruck && /\S/.test(text) ? `~~${text}~~` : text));
  return printable(shown.join(''));
}

function emphasise(text: string, line: TextRange, strong: TextRange, mark: (text: string) => string): string {
  const start = Math.min(Math.max(strong.start, line.start), line.end);
  const end = Math.max(Math.min(strong.end, line.end), start);
  if (start === end) return text.slice(line.start, line.end);
  return text.slice(line.start, start) + mark(text.slice(start, end)) + text.slice(end, line.end);
}

function sourceLines({ source }: Article, { texts }: Page): string[] {
  return source?.url ? [texts.source(source.url)] : [];
}

/** A text in lines that fit. */
function paragraph(text: string, page: Page, indent = ''): string[] {
  const safe = printable(text);
  return wrapText(safe, widthOf(page) - indent.length).map(
    ({ start, end }) => indent + safe.slice(start, end),
  );
}

function listOf(words: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(locale).format(words);
}

/** The columns to fill. */
function widthOf({ columns }: Page): number {
  return Math.max(columns, MIN_COLUMNS);
}

function capitalise(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
