import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { QueryTerm } from '../../src/search/query.ts';
import type { WordIndex } from '../../src/search/word-index.ts';
import { indexed, queryOf } from './indexed.ts';
import { articleText, questionText } from './made-up-texts.ts';

const CLUB = `El club se estableció en Valdeflores en 1998. La presidenta ganó la primera partida.

Los jugadores guardan las canciones del torneo. El propietario cobra 1.250 euros por las mesas del jardín.`;

const TOWER = 'The tower was built in 1853 and its keeper lit the lamp. The owner sold it.';

const club = await indexed([CLUB]);
const tower = await indexed([TOWER]);
const both = await indexed([CLUB, TOWER]);

/** Each searched word of a question and how it was found. */
function matchesOf(question: string, index: WordIndex): string[] {
  return queryOf(question, index).terms.map(({ token, match }) => `${token.text}: ${match}`);
}

/** The passages that have a term of a word, in order. */
function holdersOf({ alternatives }: QueryTerm, index: WordIndex): number[] {
  const holders = [...alternatives.keys()].flatMap((term) => [...(index.postings(term)?.passages ?? [])]);
  return [...new Set(holders)].sort((a, b) => a - b);
}

describe('finds a word of the question', async () => {
  it.each<[QueryTerm['match'], string, string, WordIndex]>([
    ['surface', 'torneo', 'the word as it stands', club],
    ['surface', 'jardin', 'without its accent', club],
    ['surface', 'TORNEO', 'in capitals', club],
    ['surface', 'jardi\u0301n', 'with an accent of its own (NFD)', club],
    ['surface', '1998', 'a number', club],
    ['stem', 'canción', 'in another inflection', club],
    ['stem', 'cancion', 'in another inflection and without its accent', club],
    ['stem', 'ganaron', 'a verb in another person', club],
    ['stem', 'cuesta', 'a verb whose vowel breaks', await indexed(['El libro costó diez euros.'], 'es')],
    ['stem', 'cobrais', 'a verb in the second person plural without its accent', club],
    [
      'none',
      'montais',
      'not a form of a common verb that looks like a word of the text',
      await indexed(['Las montañas.'], 'es'),
    ],
    ['stem', 'jardincito', 'a diminutive', club],
    ['none', 'visita', 'not what only ends like one', await indexed(['La visa.'], 'es')],
    ['stem', 'lights', 'English', await indexed(['The light was seen.'])],
    ['stem', '1250', 'a number written otherwise', club],
    ['misspelt', 'tronoe', 'with letters swapped twice', club],
    ['misspelt', 'presdenta', 'with a letter left out', club],
    ['misspelt', 'vladeflores', 'a name', club],
    ['none', 'bicicleta', 'not at all', club],
    ['none', 'xqzwv', 'not what is no word', club],
    ['none', '1997', 'not another number', club],
    ['none', 'compra', 'not a word of the language that looks like one of the text', club],
    ['none', 'dueño', 'not in other words: that is for the encoder', club],
    ['stem', 'bondis', 'but what is said in chats', await indexed(['Pasa un autobús.'], 'es')],
    ['stem', 'curra', 'a verb of chats in any form', await indexed(['Trabajan doce personas.'], 'es')],
    ['surface', 'finde', 'unless the text says it too', await indexed(['Cada finde y fin de semana.'], 'es')],
    ['none', 'birra', 'not what the text does not have in either way', club],
  ])('%s: %s, %s', (match, word, _, index) => {
    const { terms } = queryOf(word, index);
    expect(terms.map((term) => term.match)).toEqual([match]);
  });

  it('weighs the word itself above a misspelling', () => {
    const weight = (word: string) => Math.max(...queryOf(word, club).terms[0]!.alternatives.values());
    expect(weight('torneo')).toBe(1);
    expect(weight('canción')).toBe(1);
    expect(weight('tormeo')).toBeLessThan(1);
    expect(weight('tronoe')).toBeLessThan(weight('tormeo'));
    expect(weight('tronoe')).toBeGreaterThan(0);
  });

  it.each([
    ['jugadora', 'El jugador.\n\nLos jugadores.\n\nUn club.\n\nLas jugadoras.', [0, 1, 3]],
    ['2021-03-12', 'El 12/03/2021.\n\nEl 12 de marzo de 2021.\n\nEn 2020.', [0, 1]],
    ['covid19', 'Hubo COVID-19.\n\nHubo gripe.', [0]],
  ])('lets %s find all its forms', async (word, text, passages) => {
    const index = await indexed([text], 'es');
    expect(queryOf(word, index).terms.flatMap((term) => holdersOf(term, index))).toEqual(
      expect.arrayContaining(passages),
    );
  });

  it('in each language of the articles', () => {
    expect(matchesOf('¿Quién es el propietario de la tower?', both)).toEqual([
      'propietario: surface',
      'tower: surface',
    ]);
  });

  it('and tells everyday words from names and rare words', () => {
    const ordinary = queryOf(
      '¿Qué jirafa de Bruselas compra una bicicleta, xqzwv? ¿La alquilais?',
      club,
    ).terms;
    expect(ordinary.filter(({ isOrdinary }) => !isOrdinary).map(({ token }) => token.text)).toContain(
      'xqzwv',
    );
    expect(ordinary.filter(({ isOrdinary }) => isOrdinary).map(({ token }) => token.text)).toEqual(
      expect.arrayContaining(['bicicleta', 'alquilais']),
    );
  });
});

describe('reads a question', () => {
  it('without its stop words, each word once, in order', () => {
    expect(matchesOf('¿Quién ganó el torneo? ¿Y el TORNEO de la presidenta?', club)).toEqual([
      'ganó: surface',
      'torneo: surface',
      'presidenta: surface',
    ]);
  });

  it.each([[''], ['🙂'], ['¿?'], ['de la que'], ['\ud800']])('that has nothing to search for: %j', (text) => {
    const { terms, totalIdf } = queryOf(text, club);
    expect(terms).toEqual([]);
    expect(totalIdf).toBe(0);
  });

  it('of any length, but searches for 64 words at most', () => {
    const text = Array.from(
      { length: 3_000 },
      (_, i) => `x${'abcdefghij'[i % 10]}${'klmnopqrst'[i % 9]}${i}`,
    ).join(' ');
    expect(queryOf(text, club).terms).toHaveLength(64);
  });

  it.each([
    ['es', '¿Quién ganó el torneo?', club],
    ['en', 'Who won the torneo?', club],
    ['es', 'torneo', club],
    ['en', 'lamp', tower],
    ['es', '¿Quién encendió la lamp?', tower],
  ])(
    'in its own language or, when that cannot be told, in that of the article: %s, %s',
    (code, text, index) => {
      expect(queryOf(text, index).language.code).toBe(code);
    },
  );

  it('in no language when there is no article', async () => {
    const query = queryOf('torneo', await indexed([]));
    expect(query.language.code).toBe('und');
    expect(query.terms.map(({ match }) => match)).toEqual(['none']);
  });
});

describe('weighs by inverse document frequency', () => {
  const idf = (word: string, index: WordIndex) => queryOf(word, index).terms[0]!.idf;

  it('a word that more passages have lower', async () => {
    const index = await indexed(['Marmota lince.\n\nMarmota tejón.\n\nMarmota nutria.'], 'es');
    expect(idf('marmota', index)).toBeLessThan(idf('tejón', index));
  });

  it('of two words that as many passages have, the one that is commoner in the language lower', async () => {
    const index = await indexed(['La casa y la marmota.\n\nEl río.'], 'es');
    expect(idf('casa', index)).toBeLessThan(idf('marmota', index));
  });

  it('a word that no passage has by the language alone', () => {
    expect(idf('casa', club)).toBeLessThan(idf('xqzwv', club));
  });

  it('a misspelling as the word that was meant', () => {
    expect(idf('tormeo', club)).toBeCloseTo(idf('torneo', club), 9);
  });
});

it('weighs every way to find a word between 0 and 1 and every word above 0', async () => {
  await fc.assert(
    fc.asyncProperty(
      articleText,
      questionText,
      fc.string({ unit: 'grapheme' }),
      async (text, question, noise) => {
        const index = await indexed([text]);
        const asked = `${question} ${noise}`;
        const { terms, totalIdf } = queryOf(asked, index);
        for (const { idf, alternatives, match, token } of terms) {
          expect(idf).toBeGreaterThan(0);
          expect(idf).toBeLessThan(Number.POSITIVE_INFINITY);
          expect(match === 'none').toBe(alternatives.size === 0);
          expect(asked.slice(token.start, token.end)).toBe(token.text);
          for (const [term, weight] of alternatives) {
            expect(index.vocabulary.terms[term]).toBeDefined();
            expect(weight).toBeGreaterThan(0);
            expect(weight).toBeLessThanOrEqual(1);
          }
        }
        expect(totalIdf).toBeCloseTo(
          terms.reduce((sum, { idf }) => sum + idf, 0),
          9,
        );
      },
    ),
    { numRuns: 60 },
  );
});

describe('the question for the networks', () => {
  it('keeps a plural that no list has as it is typed', async () => {
    expect(
      queryOf('qué días no hay buses', await indexed(['Las bases se publican en mayo.'])).corrected,
    ).toBe('qué días no hay buses');
  });

  it('keeps an everyday word small that the articles only have in a title', async () => {
    const index = await indexed(['Día de mercado\n\nDía de Reyes en Jaca.'], 'es');
    expect(queryOf('q dia es en jaca', index).corrected).toBe('q día es en Jaca');
  });
});

describe('writes for the networks', async () => {
  const codes = await indexed(
    ['DW-113 es el disco. DW-207 es la red. La A4 pasa junto a la sala 3. El autobús.'],
    'es',
  );

  it.each([
    ['a code with a blank as the text does', 'error dw 207', 'error DW-207'],
    ['no number after a word', 'sala 3', 'sala 3'],
    ['no range', 'mesas de 3 a 4', 'mesas de 3 a 4'],
    ['no preposition', 'cerca a 4', 'cerca a 4'],
    ['no code that the text lacks', 'error DW 999', 'error DW 999'],
    ['a word of chats as texts do', 'donde para el bondi', 'donde para el autobús'],
    ['one that the text does not have, too', 'hay birra', 'hay cerveza'],
  ])('%s', (_, typed, written) => {
    expect(queryOf(typed, codes).corrected).toBe(written);
  });

  it('and takes a word of chats for one that everybody knows', () => {
    expect(queryOf('hay birra', codes).terms.map(({ isOrdinary }) => isOrdinary)).toEqual([true]);
  });

  it('and finds such a code', () => {
    const terms = queryOf('dw 207', codes).terms;
    expect(terms.every(({ alternatives }) => alternatives.size > 0)).toBe(true);
  });
});
