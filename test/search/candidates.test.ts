import fc from 'fast-check';
import { expect, it } from 'vitest';
import { tokenise } from '../../src/text/tokenise.ts';
import { findCandidates } from '../../src/search/candidates.ts';
import type { PassageIndex } from '../../src/search/passage-index.ts';
import type { Query } from '../../src/search/query.ts';
import { indexed, languages, queryOf } from './indexed.ts';
import { articleText, languageCode, questionText } from './made-up-texts.ts';

const everything = ({ passages }: PassageIndex) => ({ from: 0, to: passages.length });
const ALL = 1_000;

/** BM25 (k1 1.2, b 0.5) by its formula, from the text of each passage. */
function naiveScores({ terms }: Query, index: PassageIndex): number[] {
  const { passages, vocabulary } = index;
  const stems = passages.map(({ article, passage }) => {
    const language = languages.of(article.language);
    return tokenise(article.body.slice(passage.start, passage.end))
      .filter(({ folded }) => !language.isStopWord(folded))
      .map(({ text }) => language.stem(text));
  });
  const meanLength = Math.max(1, stems.flat().length / stems.length);
  return stems.map((own) => {
    const norm = 0.5 + (0.5 * own.length) / meanLength;
    return terms.reduce((score, { alternatives, idf }) => {
      let frequency = 0;
      for (const [term, weight] of alternatives) {
        frequency += weight * own.filter((stem) => stem === vocabulary.terms[term]).length;
      }
      return score + (idf * frequency * 2.2) / (frequency + 1.2 * norm);
    }, 0);
  });
}

const cases = fc.record({
  texts: fc.array(articleText, { minLength: 1, maxLength: 3 }),
  question: questionText,
  language: languageCode,
});

it('agree with BM25 over every passage, best first, equal ones in order', () => {
  fc.assert(
    fc.property(cases, ({ texts, question, language }) => {
      const index = indexed(texts, language);
      const query = queryOf(question, index);
      const scores = naiveScores(query, index);
      const candidates = findCandidates(query, index, everything(index), ALL);
      expect(candidates.map(({ passageId }) => passageId).sort((a, b) => a - b)).toEqual(
        [...scores.keys()].filter((passage) => scores[passage]! > 0),
      );
      candidates.forEach(({ passageId, bm25 }, place) => {
        expect(bm25).toBeCloseTo(scores[passageId]!, 9);
        const before = candidates[place - 1];
        if (!before) return;
        expect(before.bm25).toBeGreaterThanOrEqual(bm25);
        if (before.bm25 === bm25) expect(before.passageId).toBeLessThan(passageId);
      });
    }),
    { numRuns: 100 },
  );
});

it('are the same for the same input', () => {
  fc.assert(
    fc.property(cases, ({ texts, question, language }) => {
      const found = () => {
        const index = indexed(texts, language);
        return findCandidates(queryOf(question, index), index, everything(index), ALL);
      };
      expect(found()).toEqual(found());
    }),
    { numRuns: 30 },
  );
});

it('within a range are those of all that lie in it, and the first ones when there is a limit', () => {
  fc.assert(
    fc.property(cases, fc.nat(20), fc.nat(20), fc.integer({ min: 1, max: 5 }), (input, a, b, limit) => {
      const index = indexed(input.texts, input.language);
      const query = queryOf(input.question, index);
      const [from, to] = [a, b].map((end) => Math.min(end, index.passages.length)).sort((x, y) => x - y);
      const all = findCandidates(query, index, everything(index), ALL);
      const inRange = all.filter(({ passageId }) => passageId >= from! && passageId < to!);
      expect(findCandidates(query, index, { from: from!, to: to! }, ALL)).toEqual(inRange);
      expect(findCandidates(query, index, { from: from!, to: to! }, limit)).toEqual(inRange.slice(0, limit));
    }),
    { numRuns: 60 },
  );
});

it('are none for a question of stop words only', () => {
  const index = indexed(['El club de la torre.']);
  expect(findCandidates(queryOf('¿de la que?', index), index, everything(index), ALL)).toEqual([]);
});
