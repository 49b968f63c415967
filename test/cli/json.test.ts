import { expect, it } from 'vitest';
import { parseArticle } from '../../src/article/parse.ts';
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

it('says which columns a row of a table fills', () => {
  const prices = parseArticle('prices', '## Bonos\n\n| Bono | Precio |\n|---|---|\n| Mensual | 35 € |', {
    detectLanguage: () => 'es',
    format: 'markdown',
  });
  const [passage] = prices.passages;
  const range = { start: passage!.start, end: passage!.end };
  const quote = { article: prices, passage: passage!, score: 1, sentence: range, span: range };
  const record = answerRecord('¿cuánto?', { ...answer, quotes: [quote] }, 1);
  expect(record.passages[0]!.context).toEqual(['Bonos', 'Bono | Precio']);
});
