import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Article } from '../../../src/article/article.ts';
import { markdownBlocks } from '../../../src/article/blocks/markdown.ts';
import { parseArticle } from '../../../src/article/parse.ts';
import { MAX_PASSAGE_CHARS } from '../../../src/article/passages.ts';
import { passageTexts, sentenceTexts } from '../slices.ts';

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
  expect(article.passages.map(({ context }) => context.join(' › '))).toEqual([
    '',
    'Historia',
    'Historia › Los primeros años',
    'Hoy',
  ]);
  expect(passageTexts(article)).toEqual(Array(4).fill(PARAGRAPH));
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
    'Abrir.',
    'Y saludar.',
    'Primero a Ana',
    'Luego a Luis',
    'Cerrar\n   la puerta',
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
    'El banco que no cambia es un banco que se queda atrás.',
    'Lo\n> sabe todo el mundo, y lo saben también quienes trabajan en\n> él.',
  ]);
});

it('keeps code together, line by line, whatever is in it', () => {
  const code = '```js\nconst *a* = 1;\n\n# no heading_b_\n```';
  const article = parse(`${PARAGRAPH}\n\n${code}\n\n${PARAGRAPH}`);
  expect(passageTexts(article)).toEqual([PARAGRAPH, code, PARAGRAPH]);
  expect(article.passages[1]).toMatchObject({ kind: 'code', text: 'const *a* = 1;\n# no heading_b_' });
});

it('reads code in lists and quotes, and indented with tabs', () => {
  expect(parse('- uno:\n\n  ```\n  a_b *c*\n    d\n  ```').passages[0]!.text).toBe('• uno:\n  a_b *c*\n  d');
  expect(parse('> ```\n> a *b*\n> ```').passages[0]!.text).toBe('a *b*');
  expect(parse(`${PARAGRAPH}\n\n\ta *b*\n\t\tc`).passages[1]!.text).toBe('a *b*\n\tc');
});

it('leaves out rules and link definitions, and reads links by them', () => {
  const text = `${PARAGRAPH}\n\n***\n\nVer [la casa][a_b], y no mucho más.\n\n[a_b]: http://x.y/a_b_c`;
  const { passages } = parse(text);
  expect(passages.map((passage) => passage.text)).toEqual([PARAGRAPH, 'Ver la casa, y no mucho más.']);
  expect(passages[1]!.pieces[1]).toMatchObject({ text: 'la casa', marks: { url: 'http://x.y/a_b_c' } });
});

it('reads no Markdown in plain text', () => {
  const text = `# Título\n\n${PARAGRAPH} [a](b) &amp; _c_ <b>.`;
  const article = parseArticle('test', text, { detectLanguage: () => 'es' });
  expect(article.title).toBe('# Título');
  expect(article.passages[0]?.text).toBe(`${PARAGRAPH} [a](b) &amp; _c_ <b>.`);
});

it('passes over a heading of blanks that CommonMark does not count as such', () => {
  expect(passageTexts(parse('# \uFEFF\n\nLuce.'))).toEqual(['Luce.']);
});

it('refuses what is nested too deep for anyone to mean it', () => {
  for (const mark of ['>', '> ', '- '])
    expect(() => parse(`${PARAGRAPH}\n\n${mark.repeat(4000)} hola`)).toThrow(/too-nested/);
  const deep = Array.from({ length: 200 }, (_, level) => `${'  '.repeat(level)}- hola`).join('\n');
  expect(() => parse(deep)).toThrow(/too-nested/);
  expect(() =>
    parse(`${PARAGRAPH}\n\n${'- '.repeat(300)}\n\n\`\`\`\n${'>'.repeat(300)}\n\`\`\``),
  ).not.toThrow();
});

it('reads headings and paragraphs as it does beside other blocks', () => {
  const line = fc.constantFrom(
    '# Uno',
    '##  Dos tres ',
    'Una frase.',
    ' otra línea',
    '',
    ' ',
    '###### Seis, y siete.',
    '#no',
    'a # b',
  );
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), (lines) => {
      const text = lines.join('\n');
      const { blocks } = markdownBlocks(text);
      const beside = markdownBlocks(`${text}\n\n***`).blocks;
      expect(blocks).toEqual(beside.slice(0, -1));
    }),
  );
});
