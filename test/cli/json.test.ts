import { expect, it } from 'vitest';
import { answerRecord } from '../../src/cli/json.ts';
import { answer, article, notInArticle } from './fixture.ts';

it('has the ranking, the span and its sentence', () => {
  const record = answerRecord('¿cuándo?', answer, 0.41);
  const [first] = article.passages;
  const start = article.body.indexOf('1899');
  expect(record).toEqual({
    question: '¿cuándo?',
    answered: true,
    certainty: 'sure',
    confidence: 0.934,
    reason: null,
    unknownWords: [],
    passages: [
      {
        article: 'casa',
        index: 0,
        kind: 'prose',
        context: first!.context,
        start: first!.start,
        end: first!.end,
        text: expect.stringMatching(/La casa se pintó de azul en 1899\. .* del puerto\.$/s),
        score: 7.5,
      },
      expect.objectContaining({ article: 'casa', index: 1, text: 'Costó 300 pesetas.', score: 2 }),
    ],
    answer: {
      article: 'casa',
      start,
      end: start + 4,
      text: '1899',
      sentence: {
        start: article.body.indexOf('La casa se'),
        end: start + 5,
        text: 'La casa se pintó de azul en 1899.',
      },
    },
    elapsedMs: 0.41,
  });
});

it('keeps the ranking when there is no answer', () => {
  const record = answerRecord('¿Tencent?', notInArticle, 1);
  expect(record).toMatchObject({
    answered: false,
    certainty: null,
    confidence: 0.1,
    reason: 'not-in-article',
    unknownWords: ['Tencent', 'nave'],
    answer: null,
  });
  expect(record.passages).toHaveLength(1);
});
