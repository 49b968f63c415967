import { expect, it } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { parseArticle } from '../../src/article/parse.ts';
import { MAX_PASSAGE_CHARS } from '../../src/article/passages.ts';
import { passageTexts, sentenceTexts } from './slices.ts';

function parse(text: string): Article {
  return parseArticle('test', text, { detectLanguage: () => 'es', format: 'markdown' });
}

const PARAGRAPH = 'Un párrafo cualquiera, con dos frases. La segunda es esta.';

it('gives passages the headings above them', () => {
  const text = [
    '# La *gran* [empresa](http://x.y)',
    PARAGRAPH,
    '## Historia',
    PARAGRAPH,
    '### Los `primeros` años',
    PARAGRAPH,
    'Hoy\n---',
    PARAGRAPH,
  ].join('\n\n');
  const article = parse(text);
  expect(article.title).toBe('La gran empresa');
  expect(article.passages.map(({ headings }) => headings)).toEqual([
    ['La gran empresa'],
    ['La gran empresa', 'Historia'],
    ['La gran empresa', 'Historia', 'Los primeros años'],
    ['La gran empresa', 'Hoy'],
  ]);
  expect(passageTexts(article)[2]).toBe(`### Los \`primeros\` años\n\n${PARAGRAPH}`);
  expect(sentenceTexts(article)[3]).toEqual([
    'Hoy\n---',
    'Un párrafo cualquiera, con dos frases.',
    'La segunda es esta.',
  ]);
});

it('does not take a lead-in for part of the next section', () => {
  const article = parse(`## A\n\n${PARAGRAPH}\n\nVéase también\n\n## B\n\n${PARAGRAPH}`);
  expect(passageTexts(article)[1]).toBe('Véase también');
  expect(article.passages.map(({ headings }) => headings)).toEqual([['A'], ['A'], ['B']]);
});

it('keeps a list with nested items, each item a sentence or more', () => {
  const list = '1. Abrir. Y saludar.\n   - Primero a Ana\n   - Luego a Luis\n\n2. Cerrar\n   la puerta';
  const article = parse(`${PARAGRAPH}\n\n${list}`);
  expect(passageTexts(article)).toEqual([PARAGRAPH, list]);
  expect(sentenceTexts(article)[1]).toEqual([
    '1. Abrir.',
    'Y saludar.',
    '- Primero a Ana',
    '- Luego a Luis',
    '2. Cerrar',
    'la puerta',
  ]);
});

it('divides a long list between items', () => {
  const item = `- ${'palabra '.repeat(40)}fin. Otra frase.`;
  const texts = passageTexts(parse(Array(10).fill(item).join('\n')));
  expect(texts.length).toBeGreaterThan(1);
  for (const text of texts) {
    expect(text).toMatch(/^- palabra.*Otra frase\.$/s);
    expect(text.length).toBeLessThanOrEqual(MAX_PASSAGE_CHARS);
  }
});

it('keeps a block quote and finds its sentences across lines', () => {
  const quote = [
    '> El banco que no cambia es un banco que se queda atrás. Lo',
    '> sabe todo el mundo, y lo saben también quienes trabajan en',
    '> él.',
  ].join('\n');
  const article = parse(`${quote}\n\n${PARAGRAPH}`);
  expect(passageTexts(article)).toEqual([quote, PARAGRAPH]);
  expect(sentenceTexts(article)[0]).toEqual([
    '> El banco que no cambia es un banco que se queda atrás.',
    'Lo\n> sabe todo el mundo, y lo saben también quienes trabajan en\n> él.',
  ]);
});

it.each([
  ['code', '```js\nconst a = 1;\n\n# no heading\n```'],
  ['a table', '| Año | Hecho |\n| --- | :---: |\n| 2003 | Alipay |\n| 2014 | Ant |'],
  ['HTML', '<div>\nHola.\n</div>'],
])('keeps %s together', (_, block) => {
  expect(passageTexts(parse(`${PARAGRAPH}\n\n${block}\n\n${PARAGRAPH}`))).toEqual([
    PARAGRAPH,
    block,
    PARAGRAPH,
  ]);
});

it('puts rules and link definitions with the passage before them', () => {
  const text = `${PARAGRAPH}\n\n***\n\n${PARAGRAPH}\n\n[a]: http://x.y`;
  expect(passageTexts(parse(text))).toEqual([`${PARAGRAPH}\n\n***`, `${PARAGRAPH}\n\n[a]: http://x.y`]);
});

it('joins headings without text of their own with the next passage', () => {
  const article = parse(`# Título\n\n## Vacía\n\n## Llena\n\n${PARAGRAPH}\n\n## Final`);
  expect(passageTexts(article)).toEqual([`# Título\n\n## Vacía\n\n## Llena\n\n${PARAGRAPH}`, '## Final']);
  expect(article.passages[0]?.headings).toEqual(['Título', 'Llena']);
});

it('reads no Markdown in plain text', () => {
  const article = parseArticle('test', `# Título\n\n${PARAGRAPH}`, { detectLanguage: () => 'es' });
  expect(article.title).toBe('test');
  expect(article.passages[0]?.headings).toEqual([]);
});
