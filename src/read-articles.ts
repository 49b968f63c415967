import type { Article } from './article/article.ts';
import { loadArticles } from './article/load.ts';
import { articleErrorLine } from './messages/article-error-line.ts';
import type { Messages } from './messages/messages.ts';
import { Ending } from './program.ts';
import type { Resources } from './resources.ts';

/**
 * The articles of a folder. Those that are refused are named, one line each, and the others serve.
 *
 * @throws Ending when there is none to answer from.
 */
export function readArticles(
  directory: string,
  { languages }: Resources,
  { host, warn }: { host: Messages['host']; warn: (line: string) => void },
): readonly Article[] {
  const { articles, errors } = loadArticles(directory, { detectLanguage: languages.detect });
  for (const error of errors) warn(articleErrorLine(error, host));
  if (articles.length === 0) throw new Ending(2, host.start.noArticle(directory));
  return articles;
}
