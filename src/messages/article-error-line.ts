import type { ArticleError } from '../article/article-error.ts';
import type { Messages } from './messages.ts';

/** One line for people: which file is refused, at which line if that is known, and why. */
export function articleErrorLine(
  { code, file, line, detail = '' }: ArticleError,
  host: Messages['host'],
): string {
  const place = line === undefined ? file : `${file}:${line}`;
  return `${place}: ${host.article[code](detail)}`.replace(/\s+/g, ' ');
}

/** One line for people: which keys of a file's front matter are not used. */
export function unusedKeysLine(
  { file, unusedKeys }: { readonly file: string; readonly unusedKeys: readonly string[] },
  host: Messages['host'],
): string {
  return `${file}: ${host.articleWarning.unusedKeys(unusedKeys)}`.replace(/\s+/g, ' ');
}
