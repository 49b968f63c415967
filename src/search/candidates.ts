import type { PassageIndex } from './passage-index.ts';
import type { Postings } from './postings.ts';
import type { Query } from './query.ts';

/** BM25's published defaults (Robertson and Zaragoza 2009) but for `b`, measured on the bench. */
const BM25 = { k1: 1.2, b: 0.5 };

export interface Candidate {
  readonly passageId: number;
  /** BM25 over terms, above 0, higher is better. */
  readonly bm25: number;
}

/** Passage ids `from` to `to` (exclusive) to search in. */
export interface PassageRange {
  readonly from: number;
  readonly to: number;
}

/** The `limit` passages with the highest BM25 over terms, best first; equal ones in order of the passages. */
export function findCandidates(
  query: Query,
  index: PassageIndex,
  range: PassageRange,
  limit: number,
): Candidate[] {
  const scores = scorePassages(query, index);
  const found: number[] = [];
  for (let id = range.from; id < range.to; id++) if (scores[id]! > 0) found.push(id);
  const least = leastOfBest(found, scores, limit);
  return found
    .filter((id) => scores[id]! >= least)
    .map((passageId) => ({ passageId, bm25: scores[passageId]! }))
    .sort((a, b) => b.bm25 - a.bm25 || a.passageId - b.passageId)
    .slice(0, limit);
}

/** BM25 of every passage. A term's frequency is that of all its alternatives, each counted by its weight. */
function scorePassages({ terms }: Query, { passages, lengths, meanLength, postings }: PassageIndex) {
  const scores = new Float64Array(passages.length);
  const frequencies = new Float64Array(passages.length);
  for (const { alternatives, idf } of terms) {
    const holders: number[] = [];
    for (const [term, weight] of alternatives) {
      const { passages: ids, counts } = postings(term) ?? NO_POSTINGS;
      for (let i = 0; i < ids.length; i++) {
        const id = ids[i]!;
        if (frequencies[id] === 0) holders.push(id);
        frequencies[id]! += weight * counts[i]!;
      }
    }
    for (const id of holders) {
      const frequency = frequencies[id]!;
      const norm = 1 - BM25.b + (BM25.b * lengths[id]!) / meanLength;
      scores[id]! += (idf * frequency * (BM25.k1 + 1)) / (frequency + BM25.k1 * norm);
      frequencies[id] = 0;
    }
  }
  return scores;
}

const NO_POSTINGS: Postings = { passages: [], counts: [] };

/** The lowest of the `limit` highest scores: sorting numbers is several times faster than sorting candidates. */
function leastOfBest(found: readonly number[], scores: Float64Array, limit: number): number {
  if (found.length <= limit) return 0;
  return Float64Array.from(found, (id) => scores[id]!).sort()[found.length - limit]!;
}
