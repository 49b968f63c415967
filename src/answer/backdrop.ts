import { readableIn } from '../article/passage-text.ts';
import { questionForm } from '../question/intent.ts';
import { WHO } from '../question/words.ts';
import type { Query } from '../search/query.ts';
import type { Vocabulary } from '../search/vocabulary.ts';
import { idfSum, termsIn } from '../search/words-in.ts';
import { numberTerms } from '../text/numbers.ts';
import type { Quote } from './answer.ts';

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
  return isOnlyInClause(query, text, vocabulary, MIN_SHARE * query.totalIdf);
}

/**
 * Whether a question asks who did something that a sentence has only as the time of something else: whoever it names
 * did the other thing. Words of another language count for nothing on both sides.
 */
export function isDoneBySomebodyElse(
  query: Query,
  { passage, sentence, span }: Quote,
  vocabulary: Vocabulary,
): boolean {
  const asked = questionForm(query.corrected);
  if (!WHO.test(asked) || asked.search(CLAUSE) >= 0) return false;
  const text = readableIn(passage, sentence);
  const before = readableIn(passage, { start: sentence.start, end: span.start }).length;
  const isInClause = [...text.matchAll(CLAUSE)].some(
    ({ 0: clause, index }) => index <= before && before < index + clause.length,
  );
  if (isInClause) return false;
  const found = idfSum(termsIn(query, text, vocabulary));
  return found > 0 && isOnlyInClause(query, text, vocabulary, MIN_SHARE * found);
}

function isOnlyInClause(query: Query, text: string, vocabulary: Vocabulary, minIdf: number): boolean {
  const idfIn = (part: string) => idfSum(termsIn(query, part, vocabulary));
  const clauses = [...text.matchAll(CLAUSE)].map(([, clause]) => clause!);
  const undated = clauses.filter((clause) => numberTerms(clause).length === 0);
  if (!undated.some((clause) => idfIn(clause) >= minIdf)) return false;
  return idfIn(text.replace(CLAUSE, ' ')) < minIdf;
}
