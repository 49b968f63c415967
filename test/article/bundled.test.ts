import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { loadArticles } from '../../src/article/load.ts';
import { passageTexts } from './slices.ts';

const { articles, errors, warnings } = await loadArticles(
  { directory: 'data/articles' },
  { detectLanguage: () => 'und' },
);
const article = articles.find(({ id }) => id === 'ant-financial')!;

it('loads without complaint', () => {
  expect({ errors, warnings }).toEqual({ errors: [], warnings: [] });
  expect(article.language).toBe('es');
});

it('has the body byte for byte as its owner gave it', () => {
  const sha256 = createHash('sha256').update(article.body).digest('hex');
  expect(sha256).toBe('de69e3dcfe995f50873ffe72e0d5564bc777b1b8f286b4241f13698a0479e529');
  expect(article.version).toBe('de69e3dc');
});

it('quotes a paragraph at a time, with titles and lone connectives in front of what they introduce', () => {
  expect(passageTexts(article).map((text) => text.slice(0, 32))).toEqual([
    '¿Por qué Jack Ma dijo antes: "Si',
    'Desde junio de 2004 hasta febrer',
    'En octubre de 2014, se estableci',
    'Sin embargo, esto no es suficien',
    'Debido a esta frase, causó un gr',
    'Sin embargo, desde que Ant Finan',
    'Ant Financial, propiedad de Jack',
    'Cuando Jack Ma pronunció un disc',
  ]);
});

it('offers three to six questions and explains each damaged spot', () => {
  expect(article.starterQuestions.length).toBeGreaterThanOrEqual(3);
  expect(article.starterQuestions.length).toBeLessThanOrEqual(6);
  expect(article.notes.map(({ text }) => text)).toEqual([
    'En junio de 5438 + octubre de 2003',
    'Desde junio de 2004 hasta febrero de 2004',
    'cibercafés',
  ]);
});
