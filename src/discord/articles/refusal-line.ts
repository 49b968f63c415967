import { ArticleError } from '../../article/article-error.ts';
import type { Locale } from '../../messages/locale.ts';
import { messagesFor } from '../../messages/messages.ts';
import { PageError } from '../../web/page-error.ts';
import { cut } from '../render/cut.ts';
import { escapeLine } from '../render/escape.ts';

const MAX_DETAIL_CHARS = 200;

/** What a person asked for cannot be done; its message is a line for them, in Markdown. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

/** Why something is refused, in Markdown; `undefined` for an error that is not about that. */
export function refusalLine(error: unknown, locale: Locale): string | undefined {
  if (error instanceof Refusal) return error.message;
  const { article, page } = messagesFor(locale).intake;
  const detail = (given = '') => escapeLine(cut(given, MAX_DETAIL_CHARS));
  if (error instanceof PageError) return page[error.code](detail(error.detail));
  if (!(error instanceof ArticleError)) return undefined;
  const { code } = error;
  // Those are of files in the host's folder, and of the program.
  if (code === 'unreadable' || code === 'unsupported-type' || code === 'duplicate-id') return undefined;
  if (code === 'unexpected') return undefined;
  return article[code](detail(error.detail), error);
}
