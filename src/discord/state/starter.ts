import type { Article } from '../../article/article.ts';
import { type Catalogue, shortHash } from './catalogue.ts';
import type { Action } from './custom-id.ts';

/** The button or choice that asks one of an article's starter questions. */
export function starterAction(article: Article, question: string, catalogue: Catalogue): Action {
  return { kind: 'ask', article: catalogue.keyOf(article), question: shortHash(question) };
}

/** The question and its article; `undefined` when either is not there any more. */
export function findStarter(
  { article: key, question: hash }: { article: string; question: string },
  catalogue: Catalogue,
): { article: Article; question: string } | undefined {
  const article = catalogue.find(key);
  const question = article?.starterQuestions.find((candidate) => shortHash(candidate) === hash);
  return article && question !== undefined ? { article, question } : undefined;
}
