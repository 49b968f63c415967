import { expect, it } from 'vitest';
import { answerRecord } from '../../src/cli/answer-record.ts';
import { answer, article, notInArticle } from './fixture.ts';

it('has the ranking, the span and its sentence', () => {
  const record = answerRecord('¿cuándo?', answer, 0.41);
  const [first, second] = article.passages;
  const start = article.body.indexOf('1899');
  expect(record).toEqual({
    question: '¿cuándo?',
    answered: true,
    confidence: 0.934,
    passages: [
      { article: 'casa', index: 0, start: first!.start, end: first!.end, score: 7.5 },
      { article: 'casa', index: 1, start: second!.start, end: second!.end, score: 2 },
    ],
    answer: {
      article: 'casa',
      start,
      end: start + 4,
      text: '1899',
      sentence: { start: article.body.indexOf('La casa se'), end: start + 5 },
    },
    elapsedMs: 0.41,
  });
});

it('keeps the ranking when there is no answer', () => {
  const record = answerRecord('¿Tencent?', notInArticle, 1);
  expect(record).toMatchObject({ answered: false, confidence: 0.1, answer: null });
  expect(record.passages).toHaveLength(1);
});
