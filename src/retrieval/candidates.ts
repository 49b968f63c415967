import type { PassageIndex } from './passage-index.ts';
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
  const scores = new Float64Array(index.passages.length);
  for (const { alternatives, idf } of query.terms) {
    for (const [passageId, frequency] of termFrequencies(alternatives, index)) {
      const norm = 1 - BM25.b + (BM25.b * index.lengths[passageId]!) / index.meanLength;
      scores[passageId]! += (idf * frequency * (BM25.k1 + 1)) / (frequency + BM25.k1 * norm);
    }
  }
  const candidates: Candidate[] = [];
  for (let passageId = range.from; passageId < range.to; passageId++) {
    if (scores[passageId]! > 0) candidates.push({ passageId, bm25: scores[passageId]! });
  }
  candidates.sort((a, b) => b.bm25 - a.bm25 || a.passageId - b.passageId);
  return candidates.slice(0, limit);
}

/** How often a word's alternatives stand in each passage, each counted by its weight. */
function termFrequencies(
  alternatives: ReadonlyMap<number, number>,
  index: PassageIndex,
): Map<number, number> {
  const frequencies = new Map<number, number>();
  for (const [term, weight] of alternatives) {
    const postings = index.postings(term);
    postings?.passages.forEach((passageId, i) => {
      frequencies.set(passageId, (frequencies.get(passageId) ?? 0) + weight * postings.counts[i]!);
    });
  }
  return frequencies;
}
