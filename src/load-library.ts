import type { Library } from './answer/answer.ts';
import { createLibrary } from './answer/library.ts';
import type { Article } from './article/article.ts';
import { type ArticleSources, loadArticles } from './article/load.ts';
import { DATA_DIRECTORY } from './config.ts';
import { articleErrorLine, unusedKeysLine } from './messages/article-error-line.ts';
import type { Messages } from './messages/messages.ts';
import { Ending } from './program.ts';
import { loadResources, type Resources } from './resources.ts';

export interface Reporting {
  readonly host: Messages['host'];
  /** Takes a line about what does not hold up the start. */
  readonly warn: (line: string) => void;
  /** No article is no error: servers bring their own. */
  readonly mayBeEmpty?: boolean;
  /** Called while articles are read for the first time, which takes longer than from the cache. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Word lists and networks, which load on a thread of their own while the articles are read. */
export function openResources(cacheDirectory: string, { host, warn }: Reporting): Resources {
  return loadResources(DATA_DIRECTORY, {
    cacheDirectory,
    onCacheError: (error) => {
      const { code, message } = error as NodeJS.ErrnoException;
      warn(host.start.cacheUnwritable(code ?? message));
    },
  });
}

/** Loads the articles and makes a library of them. */
export async function loadLibrary(
  sources: ArticleSources,
  resources: Resources,
  reporting: Reporting,
): Promise<Library> {
  const { onProgress } = reporting;
  const articles = await readArticles(sources, resources, reporting);
  return createLibrary(articles, resources, onProgress ? { onProgress } : {});
}

/**
 * The articles of a folder, of which those that are refused are named, one line each, and the others serve; or those
 * of the files given, each of which must do.
 *
 * @throws {ArticleError} for a given file that is refused, and for a folder's only one.
 * @throws {Ending} when there is none to answer from, unless that is no error.
 */
async function readArticles(
  sources: ArticleSources,
  { languages }: Pick<Resources, 'languages'>,
  { host, warn, mayBeEmpty = false }: Reporting,
): Promise<readonly Article[]> {
  const { articles, errors, warnings } = await loadArticles(sources, { detectLanguage: languages.detect });
  const [firstError] = errors;
  const isAlone = errors.length === 1 && articles.length === 0;
  if (firstError && 'directory' in sources && firstError.file === sources.directory)
    throw new Ending(2, `ARTICLES_DIR: ${articleErrorLine(firstError, host)}`);
  if (firstError && ('files' in sources || isAlone)) throw firstError;
  for (const warning of warnings) warn(unusedKeysLine(warning, host));
  for (const error of errors) warn(articleErrorLine(error, host));
  if (articles.length > 0) return articles;
  const directory = 'directory' in sources ? sources.directory : '';
  if (!mayBeEmpty || errors.length > 0) throw new Ending(2, host.start.noArticle(directory));
  warn(host.start.onlyServersArticles(directory));
  return articles;
}
