import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { Article } from './article.ts';
import { ArticleError } from './article-error.ts';
import { formatOfName } from './format.ts';
import { type LoadOptions, parseArticle } from './parse.ts';
import { readContent, refusal } from './read-content.ts';

export type { LoadOptions } from './parse.ts';

/** Room for some 20,000 passages of ordinary length, which is where a search in memory stops being instant. */
export const MAX_ARTICLE_BYTES = 32 * 1024 * 1024;

const MAX_MEBIBYTES = String(MAX_ARTICLE_BYTES / 1024 ** 2);

/** Where articles are: all those of a folder, or these files. */
export type ArticleSources = { readonly directory: string } | { readonly files: readonly string[] };

export interface LoadedArticles {
  /** In the order of the files' names, or of the files given. */
  readonly articles: readonly Article[];
  /** Files that are refused, and a directory that cannot be read. */
  readonly errors: readonly ArticleError[];
  /** Front matter that was passed over, by file. */
  readonly warnings: readonly { readonly file: string; readonly unusedKeys: readonly string[] }[];
}

/**
 * Reads and checks one file. Its id is the file's name without its ending.
 * @throws {ArticleError} when no article can be made of it, whatever the reason
 */
export async function loadArticle(file: string, options: LoadOptions): Promise<Article> {
  const format = formatOfName(file);
  if (isDirectory(file)) throw unreadable(file, { code: 'EISDIR' });
  if (!format && !existsSync(file)) throw unreadable(file, { code: 'ENOENT' });
  if (!format) throw new ArticleError('unsupported-type', { file });
  const bytes = readBytes(file);
  try {
    const text = await readContent(bytes, format, MAX_ARTICLE_BYTES);
    const parseOptions = { ...options, file, format: format === 'plain' ? 'plain' : 'markdown' } as const;
    return parseArticle(articleId(file), text, parseOptions);
  } catch (error) {
    throw refusal(error, file);
  }
}

/** Endings of documents that hold text and are no articles: whoever put one there hears of it. */
const OTHER_DOCUMENTS = /\.(?:docm?|odt|rtf|pages|epub|tex|rst|csv|tsv|xlsx?|ods|pptx?|odp)$/i;

/**
 * Loads articles one after the other. Of a directory, hidden files and what is no document are passed over; other documents
 * are refused. Never throws.
 */
export async function loadArticles(sources: ArticleSources, options: LoadOptions): Promise<LoadedArticles> {
  const articles: Article[] = [];
  const errors: ArticleError[] = [];
  const warnings: { file: string; unusedKeys: readonly string[] }[] = [];
  const fileOfId = new Map<string, string>();
  let files: readonly string[] = [];
  try {
    files = 'files' in sources ? sources.files : articleFiles(sources.directory);
  } catch (error) {
    errors.push(error as ArticleError);
  }
  for (const file of files) {
    const other = fileOfId.get(articleId(file));
    fileOfId.set(articleId(file), file);
    try {
      if (other !== undefined) throw new ArticleError('duplicate-id', { file }, other);
      const onUnusedKeys = (unusedKeys: readonly string[]) => warnings.push({ file, unusedKeys });
      articles.push(await loadArticle(file, { ...options, onUnusedKeys }));
    } catch (error) {
      errors.push(refusal(error, file));
    }
  }
  return { articles, errors, warnings };
}

/** @throws {ArticleError} */
function articleFiles(directory: string): string[] {
  try {
    return readdirSync(directory, { withFileTypes: true })
      .filter(({ name }) => !name.startsWith('.'))
      .filter(({ name }) => formatOfName(name) !== undefined || OTHER_DOCUMENTS.test(name))
      .filter((entry) => !entry.isDirectory())
      .map((entry) => join(directory, entry.name))
      .sort();
  } catch (cause) {
    throw unreadable(directory, cause);
  }
}

/** NFC, because macOS gives file names as NFD and the id is compared with what people type. */
function articleId(file: string): string {
  return basename(file, extname(file)).normalize('NFC');
}

function readBytes(file: string): Uint8Array {
  try {
    if (statSync(file).size <= MAX_ARTICLE_BYTES) return readFileSync(file);
  } catch (cause) {
    throw unreadable(file, cause);
  }
  throw new ArticleError('too-large', { file }, MAX_MEBIBYTES);
}

function isDirectory(file: string): boolean {
  try {
    return statSync(file).isDirectory();
  } catch {
    // Why not is said when it is read.
    return false;
  }
}

function unreadable(file: string, cause: unknown): ArticleError {
  const code = (cause as NodeJS.ErrnoException).code ?? String(cause);
  return new ArticleError('unreadable', { file }, code, { cause });
}
