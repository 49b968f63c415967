import { scoreWords } from './bm25.ts';
import { type MeaningIndex, passageCosines, sentenceCosines } from './meaning-index.ts';
import type { Query } from './query.ts';
import type { WordIndex } from './word-index.ts';

/** A passage that may answer, with what was found of the question in it. */
export interface Candidate {
  readonly passageId: number;
  /** BM25, 0 or more. */
  readonly bm25: number;
  /** Share of the question's words by idf, 0 to 1. */
  readonly coverage: number;
  /** Cosine of question and passage, and of question and best sentence, -1 to 1; 0 without vectors. */
  readonly passageCosine: number;
  readonly sentenceCosine: number;
  /** What passages are chosen by, higher is better; comparable within a question. */
  readonly fused: number;
}

/** Passage ids `from` to `to` (exclusive) to search in. */
export interface PassageRange {
  readonly from: number;
  readonly to: number;
}

/** What one unit of cosine is worth in units of log(1 + BM25). Measured on SQuAD-es and on small files (src/README.md, Figures). */
const COSINE_WEIGHT = 30;
/** So many passages by the first estimate have their sentences compared too. */
const MAX_SENTENCE_PASSAGES = 200;

/**
 * The `limit` passages that fit a question best by words and meaning, best first, equal ones in order of the passages.
 * Scores are fused, not ranks: reciprocal rank fusion was worse on SQuAD-es.
 *
 * @param question its vector; without it, words alone decide, and only passages that have some are found.
 */
export function findCandidates(
  query: Query,
  question: Float32Array | undefined,
  { words, meaning }: { readonly words: WordIndex; readonly meaning: MeaningIndex | undefined },
  range: PassageRange,
  limit: number,
): Candidate[] {
  const { bm25, coverage } = scoreWords(query, words);
  const hasVectors = question !== undefined && meaning !== undefined;
  const cosines = hasVectors ? passageCosines(meaning, question, range) : undefined;
  const estimates = new Float64Array(range.to - range.from);
  // The passage's cosine stands in for its best sentence's as well.
  for (let at = 0; at < estimates.length; at++)
    estimates[at] = Math.log1p(bm25[range.from + at]!) + 2 * COSINE_WEIGHT * (cosines?.[at] ?? 0);
  const size = hasVectors ? Math.max(limit, MAX_SENTENCE_PASSAGES) : limit;
  const first: Candidate[] = [];
  for (const at of largest(estimates, size, hasVectors ? Number.NEGATIVE_INFINITY : 0)) {
    const id = range.from + at;
    first.push({
      passageId: id,
      bm25: bm25[id]!,
      coverage: coverage[id]!,
      passageCosine: cosines?.[at] ?? 0,
      sentenceCosine: 0,
      fused: estimates[at]!,
    });
  }
  if (!hasVectors) return first;
  const second = first.map((candidate) => {
    const sentenceCosine = Math.max(...sentenceCosines(meaning, question, candidate.passageId));
    const cosine = candidate.passageCosine + sentenceCosine;
    return { ...candidate, sentenceCosine, fused: Math.log1p(candidate.bm25) + COSINE_WEIGHT * cosine };
  });
  return second.sort((a, b) => b.fused - a.fused || a.passageId - b.passageId).slice(0, limit);
}

/** The places of the `count` largest values above a limit, largest first, equal ones in order. */
function largest(values: Float64Array, count: number, above: number): number[] {
  const least =
    values.length <= count ? Number.NEGATIVE_INFINITY : values.slice().sort()[values.length - count]!;
  const places: number[] = [];
  for (let at = 0; at < values.length; at++) if (values[at]! >= least && values[at]! > above) places.push(at);
  return places.sort((a, b) => values[b]! - values[a]! || a - b).slice(0, count);
}
