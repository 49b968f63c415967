import type { ArticleError } from '../article/article-error.ts';
import type { Messages } from './messages.ts';

/** One line for people: which file is refused, at which line if that is known, and why. */
export function articleErrorLine(
  { code, file, line, column, detail = '' }: ArticleError,
  host: Messages['host'],
): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  return `${place}: ${host.article[code](detail)}`.replace(/\s+/g, ' ');
}

/** One line for people: which keys of a file's front matter are not used. */
export function unusedKeysLine(
  { file, unusedKeys }: { readonly file: string; readonly unusedKeys: readonly string[] },
  host: Messages['host'],
): string {
  return `${file}: ${host.articleWarning.unusedKeys(unusedKeys)}`.replace(/\s+/g, ' ');
}
