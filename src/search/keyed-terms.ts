import { identifierTerms, type KeyedTerm } from '../text/identifiers.ts';
import { numberTerms } from '../text/numbers.ts';

/** A text without any is most texts, and needs no closer look. */
const MAY_HAVE_KEYS = /[\d_+#/-]|\p{Lu}{2}|\.[a-z]/u;

/** The numbers, dates, times and identifiers of a text as terms that do not depend on how they are written. */
export function keyedTerms(text: string): KeyedTerm[] {
  return MAY_HAVE_KEYS.test(text) ? [...numberTerms(text), ...identifierTerms(text)] : numberTerms(text);
}
