import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SentenceEvidence } from '../../src/search/evidence.ts';
import { evidenceOf, indexed, queryOf } from './indexed.ts';
import { articleText, languageCode, questionText } from './made-up-texts.ts';

/** What one sentence shares with a question. */
function readSentence(
  question: string,
  sentence: string,
  form: { asksWhen?: boolean } = {},
): SentenceEvidence {
  const index = indexed([sentence], 'es');
  return evidenceOf(queryOf(question, index, form), index)[0]!.sentences[0]!;
}

describe('coverage', () => {
  it.each([
    ['all words', 'torneo verano', 'El torneo de verano empieza.', [1, 1]],
    ['one of two', 'torneo invierno', 'El torneo de verano empieza.', [1, 0]],
    ['an inflection', 'jugadoras', 'El jugador pierde.', [1]],
    ['a word of another spelling', 'jardin', 'El jardín cierra.', [1]],
    ['the same word twice', 'torneo', 'El torneo es un torneo.', [1]],
  ])('of %s', (_, question, sentence, found) => {
    expect([...readSentence(question, sentence).found]).toEqual(found);
  });

  it('of a misspelt word or a synonym is less than of the word', () => {
    for (const word of ['propietaroi', 'dueño']) {
      const [weight] = readSentence(word, 'El propietario vive aquí.').found;
      expect(weight).toBeGreaterThan(0);
      expect(weight).toBeLessThan(1);
    }
  });

  it('tells the very word from its inflection', () => {
    const isSurface = (word: string) =>
      readSentence(word, 'Los jugadores pierden.').hits.map((hit) => hit.isSurface);
    expect(isSurface('jugadores')).toEqual([true]);
    expect(isSurface('jugador')).toEqual([false]);
  });

  it('of a passage is that of its sentences together', () => {
    const index = indexed(['El torneo empieza. El verano acaba.'], 'es');
    const [passage] = evidenceOf(queryOf('torneo verano', index), index);
    expect([...passage!.found]).toEqual([1, 1]);
    expect(passage!.sentences.map(({ found }) => [...found])).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });
});

describe('clauses', () => {
  it.each([
    ['torneo verano', 'El torneo de verano empieza, la sala abre.', true],
    ['torneo sala', 'El torneo de verano empieza, la sala abre.', false],
    ['torneo sala', 'El torneo se juega en la sala.', true],
    ['torneo sala', 'El torneo (de verano) llena la sala.', false],
    ['torneo sala', 'El torneo empieza cuando abre la sala.', false],
  ])('«%s» in one of «%s»: %s', (question, sentence, isOne) => {
    const { clauseCoverage, coverage } = readSentence(question, sentence);
    if (isOne) expect(clauseCoverage).toBeCloseTo(coverage, 9);
    else expect(clauseCoverage).toBeLessThan(coverage * 0.9);
    expect(clauseCoverage).toBeGreaterThan(0);
  });

  it.each([
    [
      'one that tells when something else happened counts less',
      'En 1999, cuando se fundó el club, habló Julián.',
      true,
    ],
    ['and at the end too', 'Julián habló cuando se fundó el club.', true],
    ['one with a date of its own does not', 'Julián habló cuando en 1998 se fundó el club.', false],
    ['nor does a main clause', 'En 1998 se fundó el club.', false],
  ])('asked when, %s', (_, sentence, isLess) => {
    const asked = readSentence('¿cuándo se fundó el club?', sentence, { asksWhen: true });
    const plain = readSentence('¿quién fundó el club?', sentence);
    if (isLess) expect(asked.coverage).toBeLessThan(plain.coverage);
    else expect(asked.coverage).toBeCloseTo(plain.coverage, 9);
    expect(asked.hits.some(({ isSurface }) => isSurface)).toBe(!isLess);
  });
});

describe('order', () => {
  const ordered = (sentence: string) => readSentence('Lucía ganó torneo', sentence).ordered;

  it('of the question weighs most', () => {
    const same = ordered('Lucía ganó el torneo.');
    expect(ordered('El torneo ganó Lucía.')).toBeLessThan(same);
    expect(ordered('Ganó Lucía el torneo.')).toBeLessThan(same);
    expect(same).toBeCloseTo(readSentence('Lucía ganó torneo', 'Lucía ganó el torneo.').coverage, 9);
  });
});

describe('pairs', () => {
  const pairs = (sentence: string) => readSentence('torneo verano', sentence).pairs;

  it('of neighbours count, with stop words or one other word between them', () => {
    expect(pairs('El torneo de verano empieza.')).toBeGreaterThan(0);
    expect(pairs('El torneo grande de verano empieza.')).toBeGreaterThan(0);
    expect(pairs('El torneo grande, largo y duro de verano empieza.')).toBe(0);
    expect(pairs('El torneo empieza.')).toBe(0);
  });

  it('in the other order count less', () => {
    const turned = pairs('El verano del torneo empieza.');
    expect(turned).toBeGreaterThan(0);
    expect(turned).toBeLessThan(pairs('El torneo de verano empieza.'));
  });

  it('are of words that are neighbours in the question', () => {
    const apart = 'torneo jardín verano';
    const both = readSentence(apart, 'El torneo de verano empieza.');
    expect(both.coverage).toBeGreaterThan(0);
    expect(both.pairs).toBe(0);
  });
});

it('is closer when the words stand closer', () => {
  const closeness = (sentence: string) => readSentence('torneo verano', sentence).closeness;
  expect(closeness('El torneo de verano empieza.')).toBeGreaterThan(
    closeness('El torneo que empieza hoy acaba en verano.'),
  );
});

it('of a sentence that shares nothing is nothing', () => {
  const index = indexed(['El torneo empieza. La sala abre.'], 'es');
  const [passage] = evidenceOf(queryOf('torneo', index), index);
  expect(passage!.sentences[1]).toMatchObject({
    hits: [],
    coverage: 0,
    clauseCoverage: 0,
    ordered: 0,
    pairs: 0,
  });
});

it('is one of each sentence of each candidate, and within bounds', () => {
  const cases = fc.tuple(articleText, questionText, languageCode, fc.boolean());
  fc.assert(
    fc.property(cases, ([text, question, language, asksWhen]) => {
      const index = indexed([text], language);
      const query = queryOf(question, index, { asksWhen });
      const total = query.terms.reduce((sum, { idf }) => sum + idf, 0) + 1e-9;
      for (const { passageId, sentences, found } of evidenceOf(query, index)) {
        const first = index.passageSentences[passageId]!;
        expect(sentences.map(({ sentenceId }) => sentenceId - first)).toEqual([
          ...index.passages[passageId]!.passage.sentences.keys(),
        ]);
        for (const sentence of sentences) {
          const covered = query.terms.reduce((sum, { idf }, term) => sum + idf * sentence.found[term]!, 0);
          expect(sentence.coverage).toBeCloseTo(covered, 9);
          expect(sentence.coverage).toBeLessThanOrEqual(total);
          expect(sentence.clauseCoverage).toBeLessThanOrEqual(sentence.coverage + 1e-9);
          expect(sentence.ordered).toBeLessThanOrEqual(sentence.coverage + 1e-9);
          expect(sentence.pairs).toBeLessThanOrEqual(total);
          for (const { token, term, weight } of sentence.hits) {
            expect(token).toBeGreaterThanOrEqual(index.sentenceTokens[sentence.sentenceId]!);
            expect(token).toBeLessThan(index.sentenceTokens[sentence.sentenceId + 1]!);
            expect(weight).toBeLessThanOrEqual(sentence.found[term]!);
          }
          for (const [term, weight] of sentence.found.entries())
            expect(weight).toBeLessThanOrEqual(found[term]!);
        }
      }
    }),
    { numRuns: 80 },
  );
});
