import fc from 'fast-check';
import { expect, it } from 'vitest';
import { scoreWords } from '../../src/search/bm25.ts';
import type { Query } from '../../src/search/query.ts';
import type { WordIndex } from '../../src/search/word-index.ts';
import { indexed, queryOf } from './indexed.ts';
import { articleText, languageCode, questionText } from './made-up-texts.ts';

const K1 = 1.2;
const B = 0.5;

/** BM25 of one passage as the textbook has it, a term's frequency being that of its weighted alternatives. */
function plainBm25({ terms }: Query, { postings, lengths, meanLength }: WordIndex, passage: number): number {
  const countOf = (term: number) => {
    const { passages = [], counts = [] } = postings(term) ?? {};
    return counts[passages.indexOf(passage)] ?? 0;
  };
  return terms.reduce((sum, { alternatives, idf }) => {
    const tf = [...alternatives].reduce((total, [term, weight]) => total + weight * countOf(term), 0);
    const norm = K1 * (1 - B + B * (lengths[passage]! / meanLength));
    return sum + idf * ((tf * (K1 + 1)) / (tf + norm));
  }, 0);
}

it('agrees with the plain formula, passage by passage', async () => {
  const texts = fc.array(articleText, { minLength: 1, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(texts, languageCode, questionText, async (texts, code, question) => {
      const index = await indexed(texts, code);
      const query = queryOf(question, index);
      const { bm25, coverage } = scoreWords(query, index);
      index.passages.forEach((_, passage) => {
        expect(bm25[passage]).toBeCloseTo(plainBm25(query, index, passage), 9);
        expect(coverage[passage]).toBeGreaterThanOrEqual(0);
        expect(coverage[passage]).toBeLessThanOrEqual(1 + 1e-9);
        expect(coverage[passage] === 0).toBe(bm25[passage] === 0);
      });
    }),
    { numRuns: 100 },
  );
});

it('covers a question as far as a passage has its words', async () => {
  const index = await indexed(['La torre y el puente.\n\nLa torre.\n\nEl faro.'], 'es');
  const { coverage } = scoreWords(queryOf('torre puente', index), index);
  expect(coverage[0]).toBeCloseTo(1, 9);
  expect(coverage[1]).toBeGreaterThan(0);
  expect(coverage[1]).toBeLessThan(1);
  expect(coverage[2]).toBe(0);
});

it('scores a passage higher that has a word more often, and lower that is longer', async () => {
  const index = await indexed(['Torre torre.\n\nTorre lince.\n\nTorre lince tejón nutria marmota.'], 'es');
  const { bm25 } = scoreWords(queryOf('torre', index), index);
  expect(bm25[0]).toBeGreaterThan(bm25[1]!);
  expect(bm25[1]).toBeGreaterThan(bm25[2]!);
});
