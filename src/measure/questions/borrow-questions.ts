import { mulberry32, sample, seedOf } from '../random.ts';
import type { QuestionSet, UnanswerableQuestion } from './question-set.ts';

/**
 * Off-topic questions for an article: `count` answerable ones of the other articles, drawn with a seed of its own,
 * so that adding an article to a folder changes nothing but the pool.
 *
 * @param draw Another name, another draw: what is trained on should not be drawn as what is measured.
 */
export function borrowQuestions(
  from: readonly QuestionSet[],
  borrower: QuestionSet,
  count: number,
  draw = '',
): UnanswerableQuestion[] {
  const pool = from
    .filter((set) => set !== borrower)
    .flatMap((set) => set.questions.filter((question) => question.kind === 'answerable'));
  const drawn = sample(pool, count, mulberry32(seedOf(borrower.article.id + draw)));
  return drawn.map(({ text }) => ({ kind: 'off-topic', text }));
}
