import type { Article } from '../../article/article.ts';
import type { Action } from './custom-id.ts';
import { type Shelf, shortHash } from './shelf.ts';

/** The button or choice that asks one of an article's starter questions. */
export function starterAction(article: Article, question: string, shelf: Shelf): Action {
  return { kind: 'ask', article: shelf.keyOf(article), question: shortHash(question) };
}

/** The question and its article; `undefined` when either is not there any more. */
export function findStarter(
  { article: key, question: hash }: { article: string; question: string },
  shelf: Shelf,
): { article: Article; question: string } | undefined {
  const article = shelf.find(key);
  const question = article?.starterQuestions.find((candidate) => shortHash(candidate) === hash);
  return article && question !== undefined ? { article, question } : undefined;
}
