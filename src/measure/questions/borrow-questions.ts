import { mulberry32, sample, seedOf } from '../random.ts';
import type { QuestionSet, UnanswerableQuestion } from './question-set.ts';

/**
 * Off-topic questions for an article: `count` answerable ones of the other articles, drawn with a seed of its own,
 * so that adding an article to a folder changes nothing but the pool.
 */
export function borrowQuestions(
  from: readonly QuestionSet[],
  borrower: QuestionSet,
  count: number,
): UnanswerableQuestion[] {
  const pool = from
    .filter((set) => set !== borrower)
    .flatMap((set) => set.questions.filter((question) => question.kind === 'answerable'));
  const drawn = sample(pool, count, mulberry32(seedOf(borrower.article.id)));
  return drawn.map(({ text }) => ({ kind: 'off-topic', text }));
}
