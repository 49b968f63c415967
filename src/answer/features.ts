import type { Query } from '../search/query.ts';
import { searchText, type WordIndex } from '../search/word-index.ts';
import { tokenise } from '../text/tokenise.ts';
import type { AnswerFeatures } from './decision.ts';
import type { RankedPassage } from './ranking.ts';

/**
 * What the probability of an answer is made from. All of it is about the first passage and the question, nothing about
 * how many passages there are: confidence does not depend on an article's length.
 */
export function answerFeatures(
  question: string,
  { terms, totalIdf }: Query,
  [first, ...others]: readonly [RankedPassage, ...RankedPassage[]],
  words: WordIndex,
): AnswerFeatures {
  const text = searchText(words.passages[first.passageId]!.passage);
  const inPassage = (term: number) => words.postings(term)?.passages.includes(first.passageId) ?? false;
  const isRare = ({ isOrdinary, match }: Query['terms'][number]) => !isOrdinary || match === 'misspelt';
  const missing = terms.filter(({ alternatives }) => ![...alternatives.keys()].some(inPassage));
  const idfOf = (some: Query['terms']) => some.reduce((sum, { idf }) => sum + idf, 0) / Math.max(totalIdf, 1e-9);
  return {
    ...first.features,
    bestMargin: Math.max(first.features.margin, ...others.map(({ features }) => features.margin)),
    missingRare: idfOf(missing.filter(isRare)),
    unknownRare: idfOf(terms.filter((term) => term.match === 'none' && isRare(term))),
    missingExact: Math.min(2, missing.filter(({ token }) => /\d/.test(token.text)).length + quotesMissing(question, text)),
  };
}

/** How many quoted phrases of the question the passage does not have, letter for letter but for case and accents. */
function quotesMissing(question: string, text: string): number {
  const folded = (some: string) => tokenise(some).map((token) => token.folded).join(' ');
  const passage = ` ${folded(text)} `;
  return [...question.matchAll(/["“«]([^"”»]{3,})["”»]/g)].filter(([, phrase]) => !passage.includes(` ${folded(phrase!)} `))
    .length;
}
