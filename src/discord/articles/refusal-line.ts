import { ArticleError } from '../../article/article-error.ts';
import type { Locale } from '../../messages/locale.ts';
import { messagesFor } from '../../messages/messages.ts';
import { cut } from '../render/cut.ts';
import { escapeLine } from '../render/escape.ts';

const MAX_NAME_CHARS = 80;
const MAX_REASON_CHARS = 400;

/** What a person asked for cannot be done; its message is a line for them, in Markdown. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

/** Why something is refused, in Markdown; `undefined` for an error that is not about that. */
export function refusalLine(error: unknown, locale: Locale): string | undefined {
  if (error instanceof Refusal) return error.message;
  if (!(error instanceof ArticleError)) return undefined;
  const { host, moderators } = messagesFor(locale);
  const { code, file, line, detail = '' } = error;
  const place = line === undefined ? cut(file, MAX_NAME_CHARS) : `${cut(file, MAX_NAME_CHARS)}:${line}`;
  const why = escapeLine(cut(host.article[code](detail), MAX_REASON_CHARS));
  return moderators.hints.refused(escapeLine(place), why);
}
