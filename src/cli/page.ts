import type { Locale } from '../messages/locale.ts';
import type { Messages } from '../messages/messages.ts';
import type { Style } from './style.ts';

/** How and for whom answers are written. */
export interface Page {
  readonly locale: Locale;
  readonly texts: Messages['terminal'];
  readonly style: Style;
  /** Of the terminal; `Infinity` where lines need no end. */
  readonly columns: number;
  /** Whether quotes must say which article they are from. */
  readonly namesArticle: boolean;
  /** Questions to offer to a person who has asked nothing. */
  readonly starterQuestions: readonly string[];
}
