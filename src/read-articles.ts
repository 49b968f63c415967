import type { Article } from './article/article.ts';
import { type ArticleSources, loadArticles } from './article/load.ts';
import { articleErrorLine, unusedKeysLine } from './messages/article-error-line.ts';
import type { Messages } from './messages/messages.ts';
import { Ending } from './program.ts';
import type { Resources } from './resources.ts';

/**
 * The articles of a folder, of which those that are refused are named, one line each, and the others serve; or those
 * of the files given, each of which must do.
 *
 * @throws {ArticleError} for a given file that is refused, and for a folder's only one.
 * @throws {Ending} when there is none to answer from.
 */
export async function readArticles(
  sources: ArticleSources,
  { languages }: Pick<Resources, 'languages'>,
  { host, warn }: { host: Messages['host']; warn: (line: string) => void },
): Promise<readonly Article[]> {
  const { articles, errors, warnings } = await loadArticles(sources, { detectLanguage: languages.detect });
  const [firstError] = errors;
  const isAlone = errors.length === 1 && articles.length === 0;
  if (firstError && ('files' in sources || isAlone)) throw firstError;
  for (const warning of warnings) warn(unusedKeysLine(warning, host));
  for (const error of errors) warn(articleErrorLine(error, host));
  if (articles.length > 0) return articles;
  throw new Ending(2, host.start.noArticle('directory' in sources ? sources.directory : ''));
}
