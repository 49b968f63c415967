import { readableIn, readableText } from '../../article/passage-text.ts';
import { asksTime, questionForm } from '../../question/intent.ts';
import type { AskedQuestion } from '../../question/question.ts';
import type { Query } from '../../search/query.ts';
import type { Vocabulary } from '../../search/vocabulary.ts';
import { idfSum, termsIn } from '../../search/words-in.ts';
import { areListed } from '../../text/languages.ts';
import { plain } from '../../text/plain.ts';
import type { Quote } from '../answer.ts';
import { isDoneBySomebodyElse } from '../backdrop.ts';
import { namesRule } from '../lookup/rules.ts';
import { bandFit } from '../quote/amount-bands.ts';
import { tellsOtherEnd } from '../quote/life-dates.ts';
import { deniesNothing, listsTheContrary } from '../quote/negation.ts';
import { tellsOnlyFormer } from '../quote/validity.ts';
import {
  isAgeOfAnother,
  isContactOfAnother,
  isNoNameOf,
  isOfOtherCode,
  isOfOtherNumber,
  isOfOtherOffice,
  tellsOfOthers,
} from './conflicts.ts';
import { countsSomethingElse, isOfOtherKind, namesAnother, tellsNoNumber } from './mismatch.ts';
import { tellsOpposite, tellsUndone } from './opposites.ts';
import { isOfOtherMeasure } from './units.ts';
import { toldIn } from './wanted.ts';

/**
 * What question and quote say against each other, whatever the networks make of them: that it does not answer
 * (`refuted`), that it lacks what an answer would have as far as words tell (`lacking`), or that it may be about something
 * else (`doubtful`).
 */
export type Doubt = 'refuted' | 'lacking' | 'doubtful' | 'none';

export function doubtOf(
  { intent, text }: AskedQuestion,
  query: Query,
  quote: Quote,
  vocabulary: Vocabulary,
): Doubt {
  const { corrected } = query;
  const isUncited =
    intent.kind === 'rule' && intent.isCited && intent.rest === '' && !namesRule(intent, quote.passage);
  const isListed = areListed(quote.article.language, query.language.code);
  const told = isListed ? toldIn(quote, corrected, intent) : undefined;
  const words = plain(readableIn(quote.passage, quote.span));
  const form = questionForm(corrected);
  const isOther = isListed && isOfOtherMeasure(form, words);
  if (
    isUncited ||
    isOther ||
    (intent.kind !== 'yes-no' && isOfOtherCode(corrected, quote)) ||
    told === 'contrary' ||
    tellsOtherEnd(corrected, readableText(quote.passage))
  )
    return 'refuted';
  if (isListed && tellsNoNumber(form, words)) return 'lacking';
  if (told === 'not-beside' || isOfOtherOffice(corrected, quote, query.language.code)) return 'lacking';
  const isDoubtful =
    told === 'beside' ||
    isOfAnother(intent, query, quote) ||
    (isListed && isOfAnotherByWords(text, query, quote, vocabulary)) ||
    countsSomethingElse(query, quote, vocabulary) ||
    isDoneBySomebodyElse(query, quote, vocabulary) ||
    standsBesideOthers(query, quote, vocabulary);
  return isDoubtful ? 'doubtful' : 'none';
}

/** Whether a quote may tell of something else than what is asked about, in whatever languages they are. */
function isOfAnother(intent: AskedQuestion['intent'], query: Query, quote: Quote): boolean {
  const { corrected } = query;
  const { passage, sentence } = quote;
  return (
    (asksTime(intent) && tellsOpposite(corrected, quote)) ||
    isOfOtherKind(corrected, quote) ||
    namesAnother(corrected, quote) ||
    tellsOfOthers(corrected, quote) ||
    isOfOtherNumber(query, quote) ||
    isAgeOfAnother(query, quote) ||
    (intent.kind !== 'yes-no' && listsTheContrary(corrected, passage)) ||
    (intent.kind === 'price' && bandFit(readableIn(passage, sentence), query.amounts) === 'outside')
  );
}

/** The same, as far as words of the languages that have lists of them tell. */
function isOfAnotherByWords(text: string, query: Query, quote: Quote, vocabulary: Vocabulary): boolean {
  const { corrected } = query;
  return (
    tellsUndone(text, quote) ||
    isContactOfAnother(query, quote, vocabulary) ||
    isNoNameOf(corrected, quote) ||
    tellsOnlyFormer(corrected, readableIn(quote.passage, quote.sentence)) ||
    deniesNothing(corrected, quote)
  );
}

/** What the rest of a passage has of the question at least, by idf, where its answer has nothing of it. */
const MIN_SHARE_ELSEWHERE = 0.4;

/**
 * Whether the words of the question stand in the passage, but none in the sentence that answers, nor in the one before
 * or above it: "cuánto cuesta el libro" to "La matrícula es de 30 €".
 */
function standsBesideOthers(query: Query, quote: Quote, vocabulary: Vocabulary): boolean {
  const { article, passage, sentence } = quote;
  const first = passage.sentences.findIndex(({ end }) => end > sentence.start);
  const from = passage.sentences[first - 1]?.start ?? sentence.start;
  const near = [article.title, ...passage.context, readableIn(passage, { start: from, end: sentence.end })];
  if (termsIn(query, near.join('\n'), vocabulary).length > 0) return false;
  const found = idfSum(termsIn(query, readableText(passage), vocabulary));
  return found >= MIN_SHARE_ELSEWHERE * query.totalIdf && found > 0;
}
