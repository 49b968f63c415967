import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PassageIndex } from '../../src/search/passage-index.ts';
import type { TermMatch } from '../../src/search/query.ts';
import { indexed, queryOf } from './indexed.ts';
import { articleText, questionText } from './made-up-texts.ts';

const CLUB = `El club se estableció en Valdeflores en 1998. La presidenta ganó la primera partida.

Los jugadores guardan las canciones del torneo. El propietario cobra por las mesas del jardín.`;

const TOWER = 'The tower was built in 1853 and its keeper lit the lamp. The owner sold it.';

const club = indexed([CLUB]);
const tower = indexed([TOWER]);
const both = indexed([CLUB, TOWER]);

/** Each searched word of a question and how it was found. */
function matchesOf(question: string, index: PassageIndex): string[] {
  return queryOf(question, index).terms.map(({ token, match }) => `${token.text}: ${match}`);
}

describe('finds a word of the question', () => {
  it.each<[TermMatch, string, string, PassageIndex]>([
    ['surface', 'torneo', 'the word as it stands', club],
    ['surface', 'jardin', 'without its accent', club],
    ['surface', 'TORNEO', 'in capitals', club],
    ['surface', 'jardi\u0301n', 'with an accent of its own (NFD)', club],
    ['surface', '1998', 'a number', club],
    ['stem', 'canción', 'in another inflection', club],
    ['stem', 'cancion', 'in another inflection and without its accent', club],
    ['stem', 'ganaron', 'a verb in another person', club],
    ['stem', 'lights', 'English', indexed(['The light was seen.'])],
    ['synonym', 'fundó', 'by a synonym', club],
    ['synonym', 'fundo', 'by a synonym, without its accent', club],
    ['synonym', 'dueña', 'by the synonym of an inflection', club],
    ['synonym', 'who established it', 'by a translation', club],
    ['synonym', '¿propietario de la que?', 'by a translation the other way', tower],
    ['misspelt', 'tronoe', 'with letters swapped twice', club],
    ['misspelt', 'presdenta', 'with a letter left out', club],
    ['misspelt', 'vladeflores', 'a name', club],
    ['none', 'bicicleta', 'not at all', club],
    ['none', 'xqzwv', 'not what is no word', club],
    ['none', '1997', 'not another number', club],
    ['none', 'compra', 'not a word of the language that looks like one of the text', club],
  ])('%s: %s, %s', (match, word, _, index) => {
    const terms = queryOf(word, index).terms;
    expect(terms.map((term) => term.match)).toEqual([match]);
  });

  it('weighs the word itself above a misspelling above a synonym', () => {
    const weight = (word: string) => Math.max(...queryOf(word, club).terms[0]!.alternatives.values());
    expect(weight('torneo')).toBe(1);
    expect(weight('canción')).toBe(1);
    expect(weight('tormeo')).toBeLessThan(1);
    expect(weight('fundó')).toBeLessThan(weight('tormeo'));
    expect(weight('fundó')).toBeGreaterThan(0);
  });

  it('lets an inflection find all others', () => {
    const index = indexed(['El jugador.\n\nLos jugadores.\n\nLas jugadoras.']);
    const { alternatives } = queryOf('jugadora', index).terms[0]!;
    const passages = [...alternatives.keys()].flatMap((term) => [...(index.postings(term)?.passages ?? [])]);
    expect(passages.sort()).toEqual([0, 1, 2]);
  });

  it('keeps what the text has apart from what a person may have meant', () => {
    const [word] = queryOf('torneo', club).terms;
    expect(word!.surfaces.map((surface) => club.vocabulary.surfaces[surface])).toEqual(['torneo']);
    const [misspelt] = queryOf('tormeo', club).terms;
    expect(misspelt!.surfaces.map((surface) => club.vocabulary.surfaces[surface])).toEqual(['torneo']);
    expect(queryOf('bicicleta', club).terms[0]).toMatchObject({ surfaces: [], alternatives: new Map() });
  });

  it('in each language of the articles', () => {
    expect(matchesOf('¿Quién es el propietario de la tower?', both)).toEqual([
      'propietario: surface',
      'tower: surface',
    ]);
    const { alternatives } = queryOf('propietario', both).terms[0]!;
    const found = [...alternatives.keys()].map((term) => both.vocabulary.terms[term]);
    expect(found).toContain('propietar');
    expect(found).toContain('owner');
  });
});

describe('reads a question', () => {
  it('without its stop words, each word once, in order', () => {
    expect(matchesOf('¿Quién ganó el torneo? ¿Y el TORNEO de la presidenta?', club)).toEqual([
      'ganó: surface',
      'torneo: surface',
      'presidenta: surface',
    ]);
    expect(queryOf('¿Quién ganó el torneo?', club).terms.map(({ position }) => position)).toEqual([1, 3]);
  });

  it.each([[''], ['🙂'], ['¿?'], ['de la que'], ['\ud800']])('that has nothing to search for: %j', (text) => {
    expect(queryOf(text, club).terms).toEqual([]);
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

  it('in no language when there is no article', () => {
    const query = queryOf('torneo', indexed([]));
    expect(query.language.code).toBe('und');
    expect(query.terms.map(({ match }) => match)).toEqual(['none']);
  });
});

describe('takes for a name', () => {
  it.each([
    ['¿Dónde nació Marta Ruiz?', ['Marta', 'Ruiz']],
    ['Marta Ruiz nació', ['Ruiz']],
    ['¿DÓNDE NACIÓ MARTA?', []],
    ['¿dónde nació marta?', []],
    ['where was Élan born', ['Élan']],
    ['¿Cuándo cerró el 1998 de MK?', ['MK']],
  ])('%s: %j', (text, names) => {
    const { terms } = queryOf(text, club);
    expect(terms.filter(({ isName }) => isName).map(({ token }) => token.text)).toEqual(names);
  });
});

describe('weighs by inverse document frequency', () => {
  const idf = (word: string, index: PassageIndex) => queryOf(word, index).terms[0]!.idf;

  it('a word that more passages have lower', () => {
    const index = indexed(['Marmota lince.\n\nMarmota tejón.\n\nMarmota nutria.'], 'es');
    expect(idf('marmota', index)).toBeLessThan(idf('tejón', index));
  });

  it('of two words that as many passages have, the one that is commoner in the language lower', () => {
    const index = indexed(['La casa y la marmota.\n\nEl río.'], 'es');
    expect(idf('casa', index)).toBeLessThan(idf('marmota', index));
  });

  it('a word that no passage has by the language alone', () => {
    expect(idf('casa', club)).toBeLessThan(idf('xqzwv', club));
  });

  it('a misspelling as the word that was meant', () => {
    expect(idf('tormeo', club)).toBeCloseTo(idf('torneo', club), 9);
  });

  it('a word that only says the kind of answer far lower', () => {
    const plain = queryOf('año torneo', club).terms;
    const formal = queryOf('año torneo', club, { isFormal: (position) => position === 0 }).terms;
    expect(formal[0]!.idf).toBeLessThan(plain[0]!.idf / 2);
    expect(formal[1]!.idf).toBe(plain[1]!.idf);
  });
});

it('weighs every way to find a word between 0 and 1 and every word above 0', () => {
  fc.assert(
    fc.property(articleText, questionText, fc.string({ unit: 'grapheme' }), (text, question, noise) => {
      const index = indexed([text]);
      const query = queryOf(`${question} ${noise}`, index);
      for (const { idf, alternatives, match, token } of query.terms) {
        expect(idf).toBeGreaterThan(0);
        expect(idf).toBeLessThan(Number.POSITIVE_INFINITY);
        expect(match === 'none').toBe(alternatives.size === 0);
        expect(query.text.slice(token.start, token.end)).toBe(token.text);
        for (const [term, weight] of alternatives) {
          expect(index.vocabulary.terms[term]).toBeDefined();
          expect(weight).toBeGreaterThan(0);
          expect(weight).toBeLessThanOrEqual(1);
        }
      }
    }),
    { numRuns: 60 },
  );
});
