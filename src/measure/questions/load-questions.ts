import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LoadOptions, loadArticle } from '../../article/load.ts';
import { parseQuestions } from './parse-questions.ts';
import type { QuestionSet } from './question-set.ts';
import { QuestionsError } from './questions-error.ts';

/**
 * Loads an article and the questions on it.
 *
 * @throws {ArticleError} when the article is refused.
 * @throws {QuestionsError} when the questions are.
 */
export function loadQuestionSet(
  articleFile: string,
  questionsFile: string,
  options: LoadOptions,
): QuestionSet {
  const article = loadArticle(articleFile, options);
  const jsonLines = orUnreadable(questionsFile, () => readFileSync(questionsFile, 'utf8'));
  return { article, questions: parseQuestions(jsonLines, article, questionsFile) };
}

/**
 * Loads every `NAME.jsonl` of a folder with the article beside it, `NAME.md` or `NAME.txt`, in order of name.
 *
 * @throws {ArticleError} when an article is refused.
 * @throws {QuestionsError} when questions are, when an article is missing or when there is nothing to load.
 */
export function loadQuestionSets(directory: string, options: LoadOptions): QuestionSet[] {
  const files = orUnreadable(directory, () => readdirSync(directory)).sort();
  const sets = files
    .filter((file) => file.endsWith('.jsonl'))
    .map((file) => {
      const name = file.slice(0, -'.jsonl'.length);
      const article = [`${name}.md`, `${name}.txt`].find((candidate) => files.includes(candidate));
      if (article === undefined) throw new QuestionsError('no-article', { file: join(directory, file) });
      return loadQuestionSet(join(directory, article), join(directory, file), options);
    });
  if (sets.length === 0) throw new QuestionsError('empty', { file: directory });
  return sets;
}

function orUnreadable<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? String(cause);
    throw new QuestionsError('unreadable', { file }, code, { cause });
  }
}
