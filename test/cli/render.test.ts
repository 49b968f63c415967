import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { Quote } from '../../src/answer/answer.ts';
import { parseArticle } from '../../src/article/parse.ts';
import { renderAnswer } from '../../src/cli/render.ts';
import { printable } from '../../src/cli/wrap.ts';
import { answer, emptyQuestion, notInArticle, pageWith, quoteOf } from './fixture.ts';

const QUOTED =
  'La casa se pintó de azul en **1899**. Antes era blanca, y nadie la miraba al pasar por delante camino del puerto.';

const lighthouse = parseArticle(
  'faro',
  '# El faro\n\nEl faro se encendió en 1850.\n\n## Historia\n\nLo hizo Juan.\n\n## Visitas\n\nAbre los lunes.',
  { detectLanguage: () => 'es', format: 'markdown' },
);
const opening = lighthouse.body.indexOf('El faro se');
const openingRange = { start: opening, end: lighthouse.body.indexOf('\n\n## Historia') };
const longArticleQuote: Quote = {
  article: lighthouse,
  passage: { ...lighthouse.passages[0]!, ...openingRange },
  score: 1,
  sentence: openingRange,
  span: openingRange,
};

describe('an answer', () => {
  it('is the passage under its context; then its number, the note on its words and the source', () => {
    const [context, ...lines] = renderAnswer(answer, pageWith()).split('\n');
    expect(context).toBe('Historia');
    expect(lines.slice(-5)).toEqual([
      `│ ${QUOTED}`,
      '',
      'Pasaje 1 de 2 · seguridad: 93 %',
      'Nota: el cartel dice 1898',
      'Fuente: https://example.org/casa',
    ]);
  });

  it('comes with a word of caution when it is not sure', () => {
    const unsure = { ...answer, certainty: 'maybe' } as const;
    expect(renderAnswer(unsure, pageWith())).toMatch(/^Puede que sea esto:\nHistoria\n│/);
    expect(renderAnswer(unsure, pageWith({ locale: 'en' }))).toMatch(/^This may be it:\nHistoria\n│/);
    expect(renderAnswer(answer, pageWith())).not.toContain('Puede');
  });

  it('names the article where there are several', () => {
    const text = renderAnswer(answer, pageWith({ namesArticle: true, locale: 'en' }));
    expect(text).toMatch(/^La casa azul › Historia\n│/);
    expect(text).toContain('\nPassage 1 of 2 · confidence: 93%\nNote: the sign says 1898\n');
  });

  it('of what an article is about is its title, its opening and its sections', () => {
    const overview = { ...answer, isOverview: true, quotes: [longArticleQuote] as const };
    expect(renderAnswer(overview, pageWith())).toBe(
      ['El faro', '│ El faro se encendió en 1850.', '', 'Apartados:', '  Historia', '  Visitas'].join('\n'),
    );
  });

  it('has no note on words that are not quoted', () => {
    const other = { ...answer, quotes: [quoteOf(1, '300 pesetas')] as const };
    expect(renderAnswer(other, pageWith())).not.toContain('Nota');
  });

  it('is bold where it answers, on each line that it reaches', () => {
    const long = { ...answer, quotes: [quoteOf(0, 'nadie la miraba al pasar por delante')] as const };
    const lines = renderAnswer(long, pageWith({ hasColour: true, columns: 40 })).split('\n');
    expect(lines.filter((line) => line.includes('\x1b[1m'))).toEqual([
      '\x1b[36m│ \x1b[39mAntes era blanca, y \x1b[1mnadie la miraba al\x1b[22m',
      '\x1b[36m│ \x1b[39m\x1b[1mpasar por delante\x1b[22m camino del puerto.',
    ]);
  });

  it('shows what is struck out as such, entities as characters, and where its links lead', () => {
    const shop = parseArticle(
      'shop',
      'Cuesta ~~9 €~~ <del>8 €</del> 7&nbsp;&euro; en [la web](https://example.org/a).',
      {
        detectLanguage: () => 'es',
        format: 'markdown',
      },
    );
    const start = shop.body.indexOf('7&');
    const range = { start, end: shop.body.indexOf(' en') };
    const [passage] = shop.passages;
    const quote: Quote = { article: shop, passage: passage!, score: 1, sentence: range, span: range };
    const lines = renderAnswer({ ...answer, quotes: [quote] }, pageWith()).split('\n');
    expect(lines[0]).toBe('│ Cuesta ~~9 €~~ ~~8 €~~ **7 €** en la web.');
    expect(lines.at(-1)).toBe('https://example.org/a');
  });

  it.each([20, 40, 80, 200])('fits a terminal of %i columns without losing a word', (columns) => {
    for (const hasColour of [true, false]) {
      for (const value of [answer, notInArticle, emptyQuestion]) {
        const lines = renderAnswer(value, pageWith({ hasColour, columns })).split('\n');
        for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
      }
      const quote = renderAnswer(answer, pageWith({ hasColour, columns }));
      const words = stripVTControlCharacters(quote)
        .replaceAll('*', '')
        .replace(/[│\s]+/g, ' ');
      expect(words).toContain(QUOTED.replaceAll('*', ''));
    }
  });
});

describe('no answer', () => {
  it('shows the last values of a near row of a table as well', () => {
    const prices = parseArticle(
      'camping',
      '| | Temporada baja | Temporada media | Temporada alta |\n| --- | --- | --- | --- |\n| Adulto por noche | 5 € | 6 € | 8 € |',
      { detectLanguage: () => 'es', format: 'markdown' },
    );
    const passage = prices.passages[0]!;
    const [sentence] = passage.sentences;
    const quote: Quote = { article: prices, passage, score: 1, sentence: sentence!, span: sentence! };
    const shown = renderAnswer({ ...notInArticle, quotes: [quote] }, pageWith({ columns: 40 }));
    expect(shown.replace(/\s+/g, ' ')).toContain('Temporada alta: 8 €');
  });

  it('says so, with the words that are unknown and the nearest passages', () => {
    expect(renderAnswer(notInArticle, pageWith())).toBe(
      [
        'El artículo no lo dice.',
        'No aparecen en el texto: «Tencent» y «nave».',
        '',
        'Esto es lo más cercano:',
        'Historia › pasaje 2 de 2',
        '  Costó 300 pesetas.',
      ].join('\n'),
    );
  });

  it('says which numbers there are when the one asked for does not exist', () => {
    const knownNumbers = ['1', '2', '3', '4', '5', '7', '8', '10.1', '10.2', '10.3', '12 bis'];
    const noSuchNumber = { ...notInArticle, reason: 'no-such-number', knownNumbers, quotes: [] } as const;
    expect(renderAnswer(noSuchNumber, pageWith())).toBe(
      'No hay ninguno con ese número. Los que hay: 1–5, 7, 8, 10.1–10.3, 12 bis.',
    );
    expect(renderAnswer(noSuchNumber, pageWith({ locale: 'en' }))).toContain('Those it has: 1–5, 7');
  });

  it('is short when nothing is near', () => {
    const nothing = { ...notInArticle, unknownWords: [], quotes: [] };
    expect(renderAnswer(nothing, pageWith())).toBe('El artículo no lo dice.');
    expect(renderAnswer(nothing, pageWith({ namesArticle: true, locale: 'en' }))).toBe(
      'The articles do not say.',
    );
  });

  it('invites a person who asked nothing to start somewhere', () => {
    expect(renderAnswer(emptyQuestion, pageWith())).toBe(
      [
        'Dime qué quieres saber y lo busco en el texto.',
        '',
        'Puedes empezar por aquí:',
        '  ¿Cuándo se pintó la casa?',
        '  ¿Cuánto costó?',
        '  ¿Quién la pintó?',
      ].join('\n'),
    );
    const silent = renderAnswer(emptyQuestion, pageWith({ starterQuestions: [] }));
    expect(silent).toBe('Dime qué quieres saber y lo busco en el texto.');
  });
});

it('lets no text steer the terminal, and keeps its length', () => {
  expect(printable('a\x1b[2Jb\u009b1mc\rd\te\u202ef\ng')).toBe('a [2Jb 1mc d e f\ng');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(printable(text)).toHaveLength(text.length);
      expect(printable(text)).not.toMatch(/[^\P{Cc}\n]/u);
    }),
  );
});
