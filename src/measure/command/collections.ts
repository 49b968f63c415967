import type { LoadOptions } from '../../article/load.ts';
import { UsageError } from '../../terminal/options.ts';
import { loadQuestionSet, loadQuestionSets } from '../questions/load-questions.ts';
import type { QuestionSet } from '../questions/question-set.ts';
import type { EvalOptions } from './eval-options.ts';
import type { UsageTexts } from './usage-texts.ts';

/** An article with its questions, or a folder of them. */
export interface Collection {
  readonly name: string;
  readonly sets: readonly QuestionSet[];
  /** How many groups of it are held out in turn, as many as there are articles at most; 0: the shipped model answers. */
  readonly heldOutGroups: number;
}

/** The article and the questions that are measured when none are given. */
export interface OwnFiles {
  readonly name: string;
  readonly article: string;
  readonly questions: string;
}

/**
 * What there is to measure: one article, then perhaps a folder.
 *
 * @throws {ArticleError} when an article is refused.
 * @throws {QuestionsError} when questions are.
 * @throws {UsageError} when one article alone should be held out.
 */
export function loadCollections(
  { own, bench, heldOutGroups = 0 }: EvalOptions,
  otherwise: OwnFiles,
  loading: LoadOptions,
  texts: UsageTexts,
): Collection[] {
  const { article, questions } = own ?? otherwise;
  const name = own?.questions ?? otherwise.name;
  const first = { name, sets: [loadQuestionSet(article, questions, loading)], heldOutGroups: 0 };
  if (bench === undefined) return [first];
  const sets = loadQuestionSets(bench, loading);
  if (heldOutGroups > 0 && sets.length < 2) throw new UsageError(texts.oneArticle(bench));
  return [first, { name: bench, sets, heldOutGroups: Math.min(heldOutGroups, sets.length) }];
}
