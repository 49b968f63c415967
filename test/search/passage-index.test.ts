import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenise } from '../../src/text/tokenise.ts';
import type { PassageIndex } from '../../src/search/passage-index.ts';
import { indexed, languages } from './indexed.ts';
import { articleText, languageCode } from './made-up-texts.ts';

/** What each token of the index is, by its offsets and ids, passage by passage and sentence by sentence. */
function tokensOf(index: PassageIndex) {
  return index.passages.map(({ article }, passageId) => {
    const sentences = [];
    for (let s = index.passageSentences[passageId]!; s < index.passageSentences[passageId + 1]!; s++) {
      const tokens = [];
      for (let t = index.sentenceTokens[s]!; t < index.sentenceTokens[s + 1]!; t++) {
        tokens.push({
          text: article.body.slice(index.tokenStarts[t], index.tokenEnds[t]),
          surface: index.vocabulary.surfaces[index.tokenSurfaces[t]!],
          stem: index.vocabulary.terms[index.tokenTerms[t]!],
          isStop: index.tokenStops[t] === 1,
        });
      }
      sentences.push(tokens);
    }
    return sentences;
  });
}

/** The same read from the articles directly. */
function expectedTokensOf(index: PassageIndex) {
  return index.passages.map(({ article, passage }) => {
    const language = languages.of(article.language);
    return passage.sentences.map(({ start, end }) =>
      tokenise(article.body.slice(start, end)).map(({ text, folded }) => ({
        text,
        surface: folded,
        stem: language.stem(text),
        isStop: language.isStopWord(folded),
      })),
    );
  });
}

const texts = fc.array(articleText, { minLength: 1, maxLength: 3 });

it('has every token of every sentence, at offsets that slice back to it', () => {
  fc.assert(
    fc.property(texts, languageCode, (texts, language) => {
      const index = indexed(texts, language);
      expect(tokensOf(index)).toEqual(expectedTokensOf(index));
    }),
    { numRuns: 60 },
  );
});

it('has postings, lengths and a mean length that agree with counting', () => {
  fc.assert(
    fc.property(texts, languageCode, (texts, language) => {
      const index = indexed(texts, language);
      const stems = expectedTokensOf(index).map((sentences) =>
        sentences.flat().flatMap(({ stem, isStop }) => (isStop ? [] : [stem])),
      );
      expect([...index.lengths]).toEqual(stems.map(({ length }) => length));
      const mean = stems.flat().length / stems.length;
      expect(index.meanLength).toBeCloseTo(Math.max(1, mean), 9);
      index.vocabulary.terms.forEach((term, id) => {
        const counts = stems.map((own) => own.filter((stem) => stem === term).length);
        const passages = [...counts.keys()].filter((passage) => counts[passage]! > 0);
        expect([...(index.postings(id)?.passages ?? [])]).toEqual(passages);
        expect([...(index.postings(id)?.counts ?? [])]).toEqual(passages.map((passage) => counts[passage]));
      });
    }),
    { numRuns: 60 },
  );
});

it('numbers the passages of all articles in their order', () => {
  const index = indexed(['El club.\n\nLa torre.', 'La mina.']);
  const places = index.passages.map(({ article, passage }) => [article.id, passage.index]);
  expect(places).toEqual([
    ['article-0', 0],
    ['article-0', 1],
    ['article-1', 0],
  ]);
});

it('may be empty', () => {
  const index = indexed([]);
  expect(index.passages).toEqual([]);
  expect(index.meanLength).toBe(1);
  expect(index.dictionary.correct('torneo')).toEqual([]);
});

describe('the vocabulary', () => {
  const index = indexed(['La canción y las canciones. La cancion.', 'The song was sung.']);
  const { vocabulary } = index;

  it('has a surface a folded form and a term a stem', () => {
    const surface = vocabulary.surfaceId('cancion')!;
    expect(vocabulary.surfaces[surface]).toBe('cancion');
    expect(vocabulary.termsOfSurface(surface).map((term) => vocabulary.terms[term])).toEqual(['cancion']);
    expect(vocabulary.termsOfSurface(vocabulary.surfaceId('canciones')!)).toEqual(
      vocabulary.termsOfSurface(surface),
    );
    expect(vocabulary.surfaceId('song')).toBeDefined();
  });

  it('has no word that the articles have not', () => {
    expect(vocabulary.surfaceId('torre')).toBeUndefined();
    expect(vocabulary.termId('torr')).toBeUndefined();
  });

  it('finds terms by their first letters, in alphabetical order', () => {
    const { vocabulary } = indexed(['Torre, torneo, mina, torcer, tor, zeta.'], 'und');
    const found = (prefix: string) =>
      vocabulary.termsWithPrefix(prefix).map((term) => vocabulary.terms[term]);
    expect(found('tor')).toEqual(['tor', 'torcer', 'torneo', 'torre']);
    expect(found('tornea')).toEqual([]);
    expect(found('zz')).toEqual([]);
  });

  it('takes a term for as common as its words are in the language', () => {
    const { vocabulary } = indexed(['La casa y las casas. La riada.'], 'es');
    const share = (word: string) => vocabulary.share(vocabulary.termId(languages.of('es').stem(word))!);
    const { frequencies } = languages.of('es');
    expect(share('casa')).toBeCloseTo(frequencies.share('casa') + frequencies.share('casas'), 12);
    expect(share('casa')).toBeGreaterThan(share('riada'));
  });
});

describe('clauses', () => {
  /** The words of each clause; those of a background clause in brackets. */
  function clausesOf(text: string, language: string): string[] {
    const index = indexed([text], language);
    const words = new Map<number, string[]>();
    tokensOf(index)
      .flat(2)
      .forEach(({ text }, token) => {
        const clause = index.tokenClauses[token]!;
        words.set(clause, [...(words.get(clause) ?? []), text]);
      });
    return [...words].map(([clause, own]) =>
      index.clauseBackgrounds[clause] === 1 ? `[${own.join(' ')}]` : own.join(' '),
    );
  }

  it.each([
    ['El club abre, la sala cierra.', 'es', ['El club abre', 'la sala cierra']],
    ['El club (de ajedrez) abre: siempre.', 'es', ['El club', 'de ajedrez', 'abre', 'siempre']],
    ['Habló cuando se fundó el club.', 'es', ['Habló', '[cuando se fundó el club]']],
    ['En 1999, cuando se fundó, habló.', 'es', ['En 1999', '[cuando se fundó]', 'habló']],
    ['Cerró mientras nevaba.', 'es', ['Cerró', '[mientras nevaba]']],
    ['He spoke when the club was founded.', 'en', ['He spoke', '[when the club was founded]']],
    ['He waited while it rained.', 'en', ['He waited', '[while it rained]']],
    ['Creció cuando en 1998 se fundó el club.', 'es', ['Creció', 'cuando en 1998 se fundó el club']],
    ['Cuando se fundó el club era pequeño.', 'es', ['Cuando se fundó el club era pequeño']],
    ['El teórico-práctico abre.', 'es', ['El teórico práctico abre']],
  ])('%s', (text, language, clauses) => {
    expect(clausesOf(text, language)).toEqual(clauses);
  });

  it('do not run on from one sentence into the next', () => {
    expect(clausesOf('El club abre. La sala cierra', 'es')).toEqual(['El club abre', 'La sala cierra']);
  });
});
