import type { Article } from '../../article/article.ts';
import { ndcg } from '../metrics/ndcg.ts';
import { mean } from '../metrics/statistics.ts';
import { type AnswerableQuestion, contains } from '../questions/question-set.ts';

/** How deep nDCG looks, and how many passages each system is asked for. */
export const RANKING_DEPTH = 10;

/** How an answerable question was typed. */
export type AnswerableKind = 'answerable' | 'misspelt';

/** Which of the ranked passages are right, for one question. */
export interface RankingVerdict {
  readonly kind: AnswerableKind;
  /** Best rank first, `RANKING_DEPTH` at most. */
  readonly rightRanks: readonly boolean[];
  /** How many passages of the article are right. */
  readonly rightCount: number;
  readonly elapsedMs: number;
}

/** Means over the questions of one kind; shares of 0 to 1. */
export interface RankingScores {
  readonly firstRight: number;
  readonly ndcg: number;
  readonly msPerQuestion: number;
}

/** @param ranking Passage indexes, best first. */
export function judgeRanking(
  kind: AnswerableKind,
  ranking: readonly number[],
  question: AnswerableQuestion,
  article: Article,
  elapsedMs: number,
): RankingVerdict {
  const right = article.passages.map((passage) =>
    question.passageMarks.some((mark) => contains(passage, mark)),
  );
  return {
    kind,
    rightRanks: ranking.slice(0, RANKING_DEPTH).map((index) => right[index] === true),
    rightCount: right.filter(Boolean).length,
    elapsedMs,
  };
}

export function firstIsRight(verdict: RankingVerdict): boolean {
  return verdict.rightRanks[0] === true;
}

/** Null when there are no questions. */
export function scoreRankings(verdicts: readonly RankingVerdict[]): RankingScores | null {
  if (verdicts.length === 0) return null;
  const average = (of: (verdict: RankingVerdict) => number) => mean(verdicts.map(of)) ?? 0;
  return {
    firstRight: average((verdict) => Number(firstIsRight(verdict))),
    ndcg: average(({ rightRanks, rightCount }) => ndcg(rightRanks, rightCount, RANKING_DEPTH)),
    msPerQuestion: average(({ elapsedMs }) => elapsedMs),
  };
}
