import { compoundsIn } from '../text/compounds.ts';
import { tokenise } from '../text/tokenise.ts';
import type { Query, QueryTerm } from './query.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The terms of a query that stand in a text, in any of their alternatives; keys of numbers aside. */
export function termsIn({ terms }: Query, text: string, vocabulary: Vocabulary): QueryTerm[] {
  const found = new Set(
    [...tokenise(text), ...compoundsIn(text)].flatMap(({ folded }) => {
      const surface = vocabulary.surfaceId(folded);
      return surface === undefined ? [] : vocabulary.termsOfSurface(surface);
    }),
  );
  return terms.filter(({ alternatives }) => [...alternatives.keys()].some((term) => found.has(term)));
}

/** Sum of the idf of some terms, in nats. */
export function idfSum(terms: readonly QueryTerm[]): number {
  return terms.reduce((sum, { idf }) => sum + idf, 0);
}
