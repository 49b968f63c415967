import { expect } from 'vitest';
import type { Answer, NoAnswer, Quote } from '../../src/answer/answer.ts';
import type { TextRange } from '../../src/text/text-range.ts';
import { tokenise } from '../../src/text/tokenise.ts';
import { resources } from './articles.ts';

/** The words of a quote's article in a range. */
export function wordsOf({ article }: Quote, { start, end }: TextRange): string {
  return article.body.slice(start, end);
}

/** Expects what `Ask` promises of every reply, whatever the question. */
export function expectSound(reply: Answer | NoAnswer, limit = 3): void {
  expect(reply.confidence).toBeGreaterThanOrEqual(0);
  expect(reply.confidence).toBeLessThanOrEqual(1);
  expect(reply.kind).toBe(reply.confidence >= resources.model.threshold ? 'answer' : 'no-answer');
  expect(reply.quotes.length).toBeLessThanOrEqual(limit);
  if (reply.kind === 'answer') expect(reply.quotes.length).toBeGreaterThan(0);
  const places = reply.quotes.map(({ article, passage }) => `${article.id} ${passage.index}`);
  expect(new Set(places).size).toBe(places.length);
  reply.quotes.forEach((quote, rank) => {
    expect(quote.score).toBeGreaterThan(0);
    expect(quote.score).toBeLessThanOrEqual(reply.quotes[rank - 1]?.score ?? Number.POSITIVE_INFINITY);
    expectInside(quote);
  });
}

/** Expects a span within a sentence of a passage of the article, that cuts no word. */
function expectInside({ article, passage, sentence, span }: Quote): void {
  expect(article.passages).toContain(passage);
  expect(passage.sentences).toContainEqual(sentence);
  expect(span.start).toBeGreaterThanOrEqual(sentence.start);
  expect(span.end).toBeLessThanOrEqual(sentence.end);
  expect(article.body.slice(span.start, span.end).trim()).not.toBe('');
  const cut = tokenise(article.body.slice(sentence.start, sentence.end)).filter((token) =>
    [span.start, span.end].some((end) => {
      const at = end - sentence.start;
      return token.start < at && at < token.end;
    }),
  );
  expect(cut).toEqual([]);
}
