import type { Answer, NoAnswer } from '../answer/answer.ts';
import type { Page } from './page.ts';
import { renderHint, renderNoAnswer } from './render-no-answer.ts';
import { renderQuote } from './render-quote.ts';

/** An answer for a person, some lines without a line end after the last. */
export function renderAnswer(answer: Answer | NoAnswer, page: Page): string {
  if (answer.kind === 'answer') return renderQuote(answer.quotes[0], answer.confidence, page);
  return answer.reason === 'empty-question' ? renderHint(page) : renderNoAnswer(answer, page);
}
