import type { PassageRange } from '../search/candidates.ts';
import type { Query } from '../search/query.ts';
import { keyTerm } from '../search/vocabulary.ts';
import { searchText, standsIn, type WordIndex } from '../search/word-index.ts';
import { numberKey } from '../text/figures.ts';
import type { AnswerFeatures } from './decision.ts';
import { missingMarks } from './missing-marks.ts';
import { bandFit } from './quote/amount-bands.ts';
import type { RankedPassage } from './ranking.ts';
import { titleTerms } from './title-terms.ts';

/** More of the same missing says no more. */
const MAX_MISSING = 2;

/**
 * What the probability of an answer is made from. All of it is about the first passage and the question, nothing about
 * how many passages there are: confidence does not depend on an article's length.
 *
 * @param question cleaned, as `AskedQuestion.text`.
 */
export function answerFeatures(
  question: string,
  { terms, amounts, isCommonWord, language }: Query,
  first: RankedPassage,
  words: WordIndex,
  range: PassageRange,
): AnswerFeatures {
  const termsOf = (term: string): number[] => {
    const key = words.vocabulary.termId(keyTerm(term));
    const word = terms.find(({ token }) => token.folded === term);
    return [...(key === undefined ? [] : [key]), ...(word?.alternatives.keys() ?? [])];
  };
  const { article } = words.passages[first.passageId]!;
  const title = titleTerms(article);
  const text = searchText(words.passages[first.passageId]!.passage);
  const told = amounts.filter((amount) => bandFit(text, [amount]) === 'within');
  const covered = new Set(told.map(({ value }) => numberKey(String(value))));
  const marks = missingMarks(question, {
    inPassage: (term) =>
      title.has(term) ||
      covered.has(term) ||
      termsOf(term).some((id) => words.postings(id)?.passages.includes(first.passageId) ?? false),
    inArticle: (term) => title.has(term) || termsOf(term).some((id) => standsIn(words, id, range)),
    isCommonWord,
    passageText: text,
  });
  return {
    ...first.features,
    namesUnknown: 1 - marks.namesInArticle,
    numbersMissing: Math.min(MAX_MISSING, marks.numbersNotInPassage + marks.identifiersNotInPassage),
    quotesMissing: Math.min(MAX_MISSING, marks.quotesNotInPassage),
    otherLanguage: article.language !== 'und' && article.language !== language.code ? 1 : 0,
  };
}
