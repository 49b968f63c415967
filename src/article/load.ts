import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { TextDecoder } from 'node:util';
import type { Article } from './article.ts';
import { ArticleError } from './article-error.ts';
import { type LoadOptions, parseArticle } from './parse.ts';

export type { LoadOptions } from './parse.ts';

/** Room for some 20,000 passages of ordinary length, which is where a search in memory stops being instant. */
export const MAX_ARTICLE_BYTES = 32 * 1024 * 1024;

const ARTICLE_FILE = /^[^.].*\.(?:md|txt)$/i;

/**
 * Reads and checks one file. Its id is the file's name without its ending.
 * @throws {ArticleError} when the file is not a readable, well-formed article
 */
export function loadArticle(file: string, options: LoadOptions): Article {
  const ending = extname(file).toLowerCase();
  if (ending !== '.md' && ending !== '.txt') throw new ArticleError('unsupported-type', { file });
  const text = decode(readBytes(file), file);
  const format = ending === '.md' ? 'markdown' : 'plain';
  return parseArticle(articleId(file), text, { ...options, file, format });
}

/**
 * Loads every `.md` and `.txt` of a directory, in order of file name; other files, hidden ones and subdirectories
 * are passed over. Files that are refused, and a directory that cannot be read, are in `errors`; it never throws.
 */
export function loadArticles(
  directory: string,
  options: LoadOptions,
): { articles: Article[]; errors: ArticleError[] } {
  const articles: Article[] = [];
  const errors: ArticleError[] = [];
  const fileOfId = new Map<string, string>();
  const refuse = (error: unknown): void => {
    if (!(error instanceof ArticleError)) throw error;
    errors.push(error);
  };
  try {
    for (const file of articleFiles(directory)) {
      const id = articleId(file);
      const other = fileOfId.get(id);
      fileOfId.set(id, file);
      if (other !== undefined) {
        errors.push(new ArticleError('duplicate-id', { file }, other));
        continue;
      }
      try {
        articles.push(loadArticle(file, options));
      } catch (error) {
        refuse(error);
      }
    }
  } catch (error) {
    refuse(error);
  }
  return { articles, errors };
}

function articleFiles(directory: string): string[] {
  try {
    return readdirSync(directory, { withFileTypes: true })
      .filter((entry) => ARTICLE_FILE.test(entry.name) && !entry.isDirectory())
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
  throw new ArticleError('too-large', { file }, String(MAX_ARTICLE_BYTES / 1024 ** 2));
}

function unreadable(file: string, cause: unknown): ArticleError {
  const code = (cause as NodeJS.ErrnoException).code ?? String(cause);
  return new ArticleError('unreadable', { file }, code, { cause });
}

function decode(bytes: Uint8Array, file: string): string {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    return decoder.decode(bytes);
  } catch (cause) {
    throw new ArticleError('not-utf8', { file, line: undecodableLine(bytes, decoder) }, undefined, { cause });
  }
}

/** The first line that is not UTF-8. No byte of a longer character equals a line feed, so lines decode alone. */
function undecodableLine(bytes: Uint8Array, decoder: TextDecoder): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(0x0a, start);
    const next = end === -1 ? bytes.length : end + 1;
    try {
      decoder.decode(bytes.subarray(start, next));
    } catch {
      return line;
    }
    start = next;
  }
  return line;
}
