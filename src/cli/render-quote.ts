import type { Quote } from '../answer/answer.ts';
import type { TextRange } from '../text/text-range.ts';
import type { Page } from './page.ts';
import { paragraph, widthOf } from './paragraph.ts';
import { placeOf } from './place.ts';
import { printable } from './printable.ts';
import { wrapText } from './wrap.ts';

const QUOTE_BAR = '│ ';

/** The passage with the answer in it, and under it where it stands, notes on its words, and the source. */
export function renderQuote(quote: Quote, confidence: number, page: Page): string {
  const { article, passage } = quote;
  const { texts, style } = page;
  const passageText = article.body.slice(passage.start, passage.end);
  const notes = article.notes
    .filter(({ text }) => passageText.includes(text))
    .map(({ note }) => texts.note(note[page.locale]));
  const below = [
    `${placeOf(quote, page)} · ${texts.confidence(Math.round(confidence * 100))}`,
    ...new Set(notes),
    ...(article.source?.url ? [texts.source(article.source.url)] : []),
  ];
  return [
    ...quoteLines(quote, page).map(
      (line) => style.accent(line === '' ? QUOTE_BAR.trimEnd() : QUOTE_BAR) + line,
    ),
    '',
    ...below.flatMap((line) => paragraph(line, page).map(style.quiet)),
  ].join('\n');
}

/** The passage in lines that fit, with the span that answers set apart. */
function quoteLines({ article, passage, span }: Quote, page: Page): string[] {
  const { style } = page;
  const text = printable(article.body.slice(passage.start, passage.end));
  const strong = { start: span.start - passage.start, end: span.end - passage.start };
  const width = widthOf(page) - QUOTE_BAR.length;
  if (style.hasColour)
    return wrapText(text, width).map((line) => emphasise(text, line, strong, style.strong));
  const marked = emphasise(text, { start: 0, end: text.length }, strong, style.strong);
  return wrapText(marked, width).map(({ start, end }) => marked.slice(start, end));
}

function emphasise(text: string, line: TextRange, strong: TextRange, mark: (text: string) => string): string {
  const start = Math.min(Math.max(strong.start, line.start), line.end);
  const end = Math.max(Math.min(strong.end, line.end), start);
  if (start === end) return text.slice(line.start, line.end);
  return text.slice(line.start, start) + mark(text.slice(start, end)) + text.slice(end, line.end);
}
