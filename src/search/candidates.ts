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

/** What one unit of cosine is worth in units of log(1 + BM25). Measured on shared/bench and shared/real. */
const COSINE_WEIGHT = 30;
/** So many passages by the first estimate have their sentences compared too. */
const MAX_SENTENCE_PASSAGES = 200;

/**
 * The `limit` passages that fit a question best by words and meaning, best first, equal ones in order of the passages.
 * Scores are fused, not ranks: reciprocal rank fusion was worse on shared/bench.
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
  const cosines = hasVectors ? passageCosines(meaning, question, words.passages.length) : undefined;
  const first: Candidate[] = [];
  for (let id = range.from; id < range.to; id++) {
    if (!cosines && bm25[id] === 0) continue;
    const passageCosine = cosines?.[id] ?? 0;
    const fused = Math.log1p(bm25[id]!) + 2 * COSINE_WEIGHT * passageCosine;
    first.push({
      passageId: id,
      bm25: bm25[id]!,
      coverage: coverage[id]!,
      passageCosine,
      sentenceCosine: 0,
      fused,
    });
  }
  if (!hasVectors) return best(first, limit);
  const second = best(first, Math.max(limit, MAX_SENTENCE_PASSAGES)).map((candidate) => {
    const sentenceCosine = Math.max(...sentenceCosines(meaning, question, candidate.passageId));
    const cosine = candidate.passageCosine + sentenceCosine;
    return { ...candidate, sentenceCosine, fused: Math.log1p(candidate.bm25) + COSINE_WEIGHT * cosine };
  });
  return best(second, limit);
}

function best(candidates: readonly Candidate[], limit: number): Candidate[] {
  const least =
    candidates.length <= limit
      ? Number.NEGATIVE_INFINITY
      : Float64Array.from(candidates, ({ fused }) => fused).sort()[candidates.length - limit]!;
  return candidates
    .filter(({ fused }) => fused >= least)
    .sort((a, b) => b.fused - a.fused || a.passageId - b.passageId)
    .slice(0, limit);
}
