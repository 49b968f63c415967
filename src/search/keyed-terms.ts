import { identifierTerms, type KeyedTerm } from '../text/identifiers.ts';
import { numberTerms } from '../text/numbers.ts';

/** The numbers, dates, times and identifiers of a text as terms that do not depend on how they are written. */
export function keyedTerms(text: string): KeyedTerm[] {
  return [...numberTerms(text), ...identifierTerms(text)];
}
