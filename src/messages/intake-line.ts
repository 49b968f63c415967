import { ArticleError } from '../article/article-error.ts';
import type { IntakeWarning } from '../article/intake.ts';
import type { PageError } from '../web/page-error.ts';
import type { Messages } from './messages.ts';

/** What is quoted of a file or an address, at most. */
const MAX_DETAIL_CHARS = 80;

/**
 * One line for the moderator: why what was handed in is refused, and what helps.
 * @param safe makes text from outside safe to show
 */
export function intakeErrorLine(
  error: ArticleError | PageError,
  { article, page }: Messages['intake'],
  safe: (text: string) => string,
): string {
  const detail = safe(cut(error.detail ?? ''));
  if (!(error instanceof ArticleError)) return page[error.code](detail);
  const { code, line } = error;
  // Only files of a host's folder are refused for them.
  if (code === 'unreadable' || code === 'unsupported-type' || code === 'duplicate-id')
    return article.unexpected(detail, line);
  return article[code](detail, line);
}

/** One line for the moderator: what to look at. */
export function intakeWarningLine(
  warning: IntakeWarning,
  { warning: texts }: Messages['intake'],
  safe: (text: string) => string,
): string {
  if (warning.kind === 'unused-keys') return texts.unusedKeys(safe(cut(warning.keys.join(', '))));
  return warning.kind === 'little-text' ? texts.littleText : texts.damagedCharacters(warning.count);
}

function cut(text: string): string {
  const line = [...text.replace(/\s+/g, ' ').trim()];
  return line.length > MAX_DETAIL_CHARS ? `${line.slice(0, MAX_DETAIL_CHARS - 1).join('')}…` : line.join('');
}
