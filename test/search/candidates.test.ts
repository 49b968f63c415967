import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreWords } from '../../src/search/bm25.ts';
import { type Candidate, findCandidates, type PassageRange } from '../../src/search/candidates.ts';
import { buildMeaningIndex, passageCosines, sentenceCosines } from '../../src/search/meaning-index.ts';
import type { WordIndex } from '../../src/search/word-index.ts';
import { indexed, queryOf } from './indexed.ts';
import { articleText, questionText } from './made-up-texts.ts';
import { embedLetters, lettersVector } from './vectors.ts';

const all = ({ passages }: WordIndex): PassageRange => ({ from: 0, to: passages.length });
const ids = (candidates: readonly Candidate[]) => candidates.map(({ passageId }) => passageId);

const weights = { coverage: 4, passageCosine: 12, sentenceCosine: 9 };

async function meaningOf({ passages }: WordIndex) {
  return buildMeaningIndex([...new Set(passages.map(({ article }) => article))], embedLetters);
}

/** Without vectors. */
function byWords(question: string, words: WordIndex, range = all(words), limit = 100): Candidate[] {
  return findCandidates(queryOf(question, words), words, undefined, range, limit);
}

describe('by words alone', () => {
  it('are the passages with a word of the question, by BM25, equal ones in order', async () => {
    await fc.assert(
      fc.asyncProperty(
        articleText,
        questionText,
        fc.integer({ min: 1, max: 5 }),
        async (text, question, limit) => {
          const words = await indexed([text, text], 'es');
          const { bm25 } = scoreWords(queryOf(question, words), words);
          const expected = [...bm25.keys()]
            .filter((id) => bm25[id]! > 0)
            .sort((a, b) => bm25[b]! - bm25[a]! || a - b);
          expect(ids(byWords(question, words, all(words), limit))).toEqual(expected.slice(0, limit));
        },
      ),
      { numRuns: 80 },
    );
  });

  it('have no cosine, and are none without a word in common', async () => {
    const words = await indexed(['La torre.\n\nEl faro.'], 'es');
    expect(byWords('torre', words)).toMatchObject([{ passageId: 0, passageCosine: 0, sentenceCosine: 0 }]);
    expect(byWords('bicicleta', words)).toEqual([]);
    expect(byWords('', words)).toEqual([]);
  });
});

describe('by words and meaning', () => {
  it('are all passages, best first, with what each was chosen by', async () => {
    const property = fc.asyncProperty(articleText, questionText, async (text, question) => {
      const words = await indexed([text, text], 'es');
      const index = await meaningOf(words);
      const query = queryOf(question, words);
      const vector = lettersVector(question);
      const found = findCandidates(query, words, { question: vector, index, weights }, all(words), 100);
      const { coverage } = scoreWords(query, words);
      const cosines = passageCosines(index, vector, all(words));
      expect(ids(found).sort((a, b) => a - b)).toEqual(words.passages.map((_, id) => id));
      found.forEach((candidate, rank) => {
        const { passageId: id } = candidate;
        expect(candidate).toMatchObject({
          coverage: coverage[id],
          passageCosine: cosines[id],
        });
        expect(candidate.sentenceCosine).toBe(Math.max(...sentenceCosines(index, vector, id)));
        const before = found[rank - 1];
        if (!before) return;
        expect(before.fused).toBeGreaterThanOrEqual(candidate.fused);
        if (before.fused === candidate.fused) expect(before.passageId).toBeLessThan(id);
      });
    });
    await fc.assert(property, { numRuns: 40 });
  });

  it('may lead with a passage that has none of the words, or that means less', async () => {
    const words = await indexed(['Aabb ccdd eeff.\n\nQqqq torre.\n\nXyxy zzzz.'], 'es');
    const index = await meaningOf(words);
    const query = queryOf('torre', words);
    const found = (vector: Float32Array) =>
      ids(findCandidates(query, words, { question: vector, index, weights }, all(words), 3));
    expect(found(lettersVector('Aabb ccdd eeff.'))[0]).toBe(0);
    expect(found(lettersVector('0'))[0]).toBe(1);
  });
});

describe('a range and a limit', async () => {
  const words = await indexed(
    ['Torre uno.\n\nTorre dos.', 'Torre uno.\n\nTorre dos.\n\nFaro.', 'Torre uno.'],
    'es',
  );
  const index = await meaningOf(words);
  const query = queryOf('torre', words);
  const meaning = { question: lettersVector('torre'), index, weights };

  it.each([
    [{ from: 0, to: 2 }, [0, 1]],
    [{ from: 2, to: 5 }, [2, 3]],
    [{ from: 5, to: 6 }, [5]],
    [{ from: 0, to: 0 }, []],
  ])('leaves out what is outside of %j', (range, inside) => {
    expect(ids(byWords('torre', words, range)).sort()).toEqual(inside);
    const found = findCandidates(query, words, meaning, range, 10);
    for (const id of ids(found)) {
      expect(id).toBeGreaterThanOrEqual(range.from);
      expect(id).toBeLessThan(range.to);
    }
    expect(found).toHaveLength(range.to - range.from);
  });

  it('cuts the order, and equal passages keep theirs', () => {
    const whole = findCandidates(query, words, meaning, all(words), 10);
    for (const limit of [1, 2, 3, 6])
      expect(findCandidates(query, words, meaning, all(words), limit)).toEqual(whole.slice(0, limit));
    expect(ids(whole).filter((id) => [0, 2, 5].includes(id))).toEqual([0, 2, 5]);
    expect(ids(whole).filter((id) => [1, 3].includes(id))).toEqual([1, 3]);
  });
});
