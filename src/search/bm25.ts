import type { Query } from './query.ts';
import type { Postings, WordIndex } from './word-index.ts';

/** BM25's published defaults (Robertson and Zaragoza 2009) but for `b`, measured on SQuAD-es. */
const K1 = 1.2;
const B = 0.5;

/** How well each passage of an index has the words of a query. */
export interface WordScores {
  /** BM25 of each passage, 0 without any of the words, higher is better. */
  readonly bm25: Float64Array;
  /** Share of the query's idf that is found in each passage, 0 to 1. */
  readonly coverage: Float64Array;
}

/** A term's frequency is that of all its alternatives, each counted by its weight. */
export function scoreWords({ terms, totalIdf }: Query, index: WordIndex): WordScores {
  const { passages, lengths, meanLength, postings } = index;
  const bm25 = new Float64Array(passages.length);
  const coverage = new Float64Array(passages.length);
  const frequencies = new Float64Array(passages.length);
  for (const { alternatives, idf } of terms) {
    const holders: number[] = [];
    let best = 0;
    for (const [term, weight] of alternatives) {
      best = Math.max(best, weight);
      const { passages: ids, counts } = postings(term) ?? NO_POSTINGS;
      for (let i = 0; i < ids.length; i++) {
        const id = ids[i]!;
        if (frequencies[id] === 0) holders.push(id);
        frequencies[id]! += weight * counts[i]!;
      }
    }
    for (const id of holders) {
      const frequency = frequencies[id]!;
      const norm = 1 - B + (B * lengths[id]!) / meanLength;
      bm25[id]! += (idf * frequency * (K1 + 1)) / (frequency + K1 * norm);
      coverage[id]! += (best * idf) / totalIdf;
      frequencies[id] = 0;
    }
  }
  return { bm25, coverage };
}

const NO_POSTINGS: Postings = { passages: [], counts: [] };
