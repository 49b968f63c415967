import type { Query } from '../search/query.ts';
import type { Vocabulary } from '../search/vocabulary.ts';
import { idfSum, termsIn } from '../search/words-in.ts';
import { numberTerms } from '../text/numbers.ts';

/** A clause that tells when something else happened: "en un foro cuando se fundó el club, el alcalde dijo …". */
const CLAUSE =
  /(?<![\p{L}\p{N}])(?:cuando|mientras|when|while|quando|quand|lorsque|quan|als|wenn)(?![\p{L}\p{N}])([^,;:.!?()«»"“”\n]*)/giu;

/** What such a clause has of the question at least, by idf, to be what is asked about. */
const MIN_SHARE = 0.6;

/**
 * Whether a text has what a question asks the time of in a clause without a date of its own, and nowhere else: the date
 * beside it belongs to another event.
 */
export function isBackdrop(query: Query, text: string, vocabulary: Vocabulary): boolean {
  const shareIn = (part: string) => idfSum(termsIn(query, part, vocabulary)) / Math.max(query.totalIdf, 1e-9);
  const clauses = [...text.matchAll(CLAUSE)].map(([, clause]) => clause!);
  const undated = clauses.filter((clause) => numberTerms(clause).length === 0);
  if (!undated.some((clause) => shareIn(clause) >= MIN_SHARE)) return false;
  return shareIn(text.replace(CLAUSE, ' ')) < MIN_SHARE;
}
