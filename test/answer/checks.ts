import { expect } from 'vitest';
import type { Answer, Found, NoAnswer, Quote } from '../../src/answer/answer.ts';
import type { Passage } from '../../src/article/article.ts';
import type { TextRange } from '../../src/text/text-range.ts';
import { tokenise } from '../../src/text/tokenise.ts';
import { resources } from '../resources.ts';

/** The words of a quote's article in a range. */
export function wordsOf({ article }: Pick<Quote, 'article'>, { start, end }: TextRange): string {
  return article.body.slice(start, end);
}

/** The sentence of the first quote; empty when there is none. */
export function firstSentence({ quotes: [first] }: Answer | NoAnswer): string {
  return first ? wordsOf(first, first.sentence) : '';
}

/** The words in bold of the first quote; empty when there is none. */
export function firstSpan({ quotes: [first] }: Answer | NoAnswer): string {
  return first ? wordsOf(first, first.span) : '';
}

/** Expects what `Ask` promises of every reply, whatever the question. */
export function expectSound(reply: Answer | NoAnswer, limit = 3): void {
  const { maybeFrom, sureFrom } = resources.decision;
  expect(reply.confidence).toBeGreaterThanOrEqual(0);
  expect(reply.confidence).toBeLessThanOrEqual(1);
  expect(reply.kind).toBe(reply.confidence >= maybeFrom ? 'answer' : 'no-answer');
  if (reply.kind === 'answer') {
    expect(reply.certainty).toBe(reply.confidence >= sureFrom ? 'sure' : 'maybe');
    expect(reply.quotes.length).toBeGreaterThan(0);
  } else {
    expect(reply.knownNumbers.length > 0).toBe(reply.reason === 'no-such-number');
  }
  expectRanked(reply.quotes, limit);
  for (const quote of reply.quotes) {
    expectSentence(quote);
    expectSpan(quote);
  }
}

/** Expects what `Find` promises of every result. */
export function expectFound(found: readonly Found[], limit = 3): void {
  expectRanked(found, limit);
  for (const each of found) {
    expect(each.score).toBeGreaterThan(0);
    expectSentence(each);
    expect(each.passage.sentences.map(rangeOf)).toContainEqual(each.sentence);
  }
}

/** Expects different passages, best first. */
function expectRanked(quotes: readonly Pick<Quote, 'article' | 'passage' | 'score'>[], limit: number): void {
  expect(quotes.length).toBeLessThanOrEqual(limit);
  const places = quotes.map(({ article, passage }) => `${article.id} ${passage.index}`);
  expect(new Set(places).size).toBe(places.length);
  const scores = quotes.map(({ score }) => score);
  expect(scores.every(Number.isFinite)).toBe(true);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
}

/** Expects whole sentences of a passage of the article. */
function expectSentence({
  article,
  passage,
  sentence,
}: Pick<Quote, 'article' | 'passage' | 'sentence'>): void {
  expect(article.passages).toContain(passage);
  expect(passage.sentences.map(({ start }) => start)).toContain(sentence.start);
  expect(passage.sentences.map(({ end }) => end)).toContain(sentence.end);
  expectWithin(sentence, passage);
  expect(wordsOf({ article }, sentence).trim()).not.toBe('');
}

/** Expects words within the sentence, none of them cut. */
function expectSpan({ article, sentence, span }: Quote): void {
  expectWithin(span, sentence);
  expect(wordsOf({ article }, span).trim()).not.toBe('');
  const cut = tokenise(wordsOf({ article }, sentence)).filter((token) =>
    [span.start, span.end].some((end) => {
      const at = end - sentence.start;
      return token.start < at && at < token.end;
    }),
  );
  expect(cut).toEqual([]);
}

function expectWithin(inner: TextRange, outer: TextRange): void {
  expect(inner.start).toBeGreaterThanOrEqual(outer.start);
  expect(inner.end).toBeLessThanOrEqual(outer.end);
  expect(inner.start).toBeLessThan(inner.end);
}

function rangeOf({ start, end }: Passage['sentences'][number]): TextRange {
  return { start, end };
}
