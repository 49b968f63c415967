import type { NoAnswer, Quote } from '../answer/answer.ts';
import type { Page } from './page.ts';
import { paragraph, widthOf } from './paragraph.ts';
import { placeOf } from './place.ts';
import { printable } from './printable.ts';
import { cutToWidth } from './wrap.ts';

const INDENT = '  ';
/** Of a preview where the terminal sets no limit. */
const MAX_PREVIEW_CHARS = 120;
const MAX_STARTERS = 3;

/** That the articles do not say it, the words they do not have, and the nearest passages. */
export function renderNoAnswer({ unknownWords, quotes }: NoAnswer, page: Page): string {
  const { texts, style, locale, namesArticle } = page;
  const quoted = unknownWords.map((word) => texts.noAnswer.quoted(printable(word)));
  const verdict = [
    namesArticle ? texts.noAnswer.several : texts.noAnswer.one,
    ...(quoted.length > 0 ? [texts.noAnswer.unknownWords(new Intl.ListFormat(locale).format(quoted))] : []),
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
export function renderHint(page: Page): string {
  const { texts, style, starterQuestions } = page;
  const questions = starterQuestions.slice(0, MAX_STARTERS);
  return [
    ...paragraph(texts.noAnswer.emptyQuestion, page),
    ...(questions.length > 0 ? ['', ...paragraph(texts.noAnswer.startHere, page).map(style.quiet)] : []),
    ...questions.flatMap((question) => paragraph(question, page, INDENT)),
  ].join('\n');
}

function nearestLine(quote: Quote, page: Page): string {
  const { article, sentence } = quote;
  const place = placeOf(quote, page);
  const width = Math.min(widthOf(page), MAX_PREVIEW_CHARS);
  const text = printable(article.body.slice(sentence.start, sentence.end));
  const preview = cutToWidth(text, width - INDENT.length);
  return [...paragraph(place, page).map(page.style.accent), INDENT + preview].join('\n');
}
