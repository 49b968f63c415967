import { type AskedQuestion, type KnownWords, readQuestion } from '../question/question.ts';
import type { PassageRange } from '../search/candidates.ts';
import type { Query } from '../search/query.ts';
import { standsIn, type WordIndex } from '../search/word-index.ts';
import type { Answer, NoAnswer, Quote } from './answer.ts';
import { type Decision, probability, score } from './decision.ts';
import { type Doubt, doubtOf } from './doubts/doubt.ts';
import { isOfOtherRow } from './doubts/other-entry.ts';
import { answerFeatures } from './features.ts';
import { createLookUp } from './lookup/look-up.ts';
import { chooseFirst } from './promote.ts';
import { cellByMeaning } from './quote/cells.ts';
import { quoteOf } from './quote/quote.ts';
import { createAnswerStruck, createNamesStruck } from './quote/struck.ts';
import type { Ranked, RankedPassage } from './ranking.ts';
import { answer, LOOKED_UP, noAnswer } from './reply.ts';
import type { Parts, Search, SearchResources } from './search.ts';
import { withWholeYears } from './short-years.ts';
import { titleTerms } from './title-terms.ts';

/** A longer message is read to here: nobody asks in more, and reading takes longer than a person waits. */
export const MAX_QUESTION_CHARS = 2_000;
/**
 * What an answer without the words that such answers have loses in log odds: lists of words are never complete. Tuned on
 * test/eval/texts.
 */
const LACKING = 2.4;

/** Answers what a person typed from a range of passages, with so many quotes at most, or says why not. */
export type Decide = (typed: string, range: PassageRange, limit: number) => Promise<Answer | NoAnswer>;

export function createDecide(
  words: WordIndex,
  search: Search,
  known: KnownWords,
  { models, decision }: Pick<SearchResources, 'models' | 'decision'>,
  parts: Parts,
): Decide {
  const unsure = unsureIn(decision);
  const lookUp = createLookUp(words, unsure);
  const judge = createJudge(words, decision, parts.encoder ? models.encode : undefined);
  const answerStruck = createAnswerStruck(words);
  const namesStruck = createNamesStruck(words);

  return async (typed, range, limit) => {
    const read = readQuestion(typed.slice(0, MAX_QUESTION_CHARS), known);
    const asked = { ...read, text: withWholeYears(read.text, words, range) };
    if (asked.isEmpty) return noAnswer('empty-question', { confidence: 0 });
    const lookedUp = lookUp(asked, range, limit);
    if (lookedUp) return lookedUp;
    const { query, ranked: found } = await search(asked, range, { limit });
    const { quotes, confidence: judged } = await judge(asked, query, found, range, limit);
    const [first, ...others] = quotes;
    const bound = { row: decision.maybeFrom / 2, part: unsure, nothing: 1 }[namesStruck(query, range)];
    const isYesNo = asked.intent.kind === 'yes-no';
    // What a struck row said is answered by no other one, unless it is whether that still holds.
    const confidence = Math.min(judged, isYesNo ? Math.max(bound, unsure) : bound);
    if (first && confidence >= decision.sureFrom) return answer('sure', confidence, [first, ...others]);
    const struckOut = answerStruck(query, range);
    if (struckOut) return answer('maybe', unsure, [struckOut]);
    if (first && confidence >= decision.maybeFrom) return answer('maybe', confidence, [first, ...others]);
    const unknownWords = unknownWordsOf(query, words, range);
    return noAnswer('not-in-article', { confidence, quotes, unknownWords });
  };
}

/** What the ranked passages say, the first of them perhaps in another order, and the probability that the first answers. */
type Judge = (
  asked: AskedQuestion,
  query: Query,
  found: Ranked,
  range: PassageRange,
  limit: number,
) => Promise<{ readonly quotes: readonly Quote[]; readonly confidence: number }>;

function createJudge(
  words: WordIndex,
  decision: Decision,
  encode: SearchResources['models']['encode'] | undefined,
): Judge {
  return async (asked, query, found, range, limit) => {
    const { intent, text } = asked;
    const quoted = new Map<RankedPassage, Quote>();
    const quote = (passage: RankedPassage): Quote => {
      const made = quoted.get(passage) ?? quoteOf(passage, intent, query, words);
      quoted.set(passage, made);
      return made;
    };
    const doubt = (made: Quote) => doubtOf(asked, query, made, words.vocabulary);
    const chosen = await chooseFirst(found, intent, query, words, (passage) => doubt(quote(passage)));
    const { ranked, isSame, isSecondBest } = chosen;
    const [nearest, ...others] = ranked.slice(0, limit).map(quote);
    const cell = nearest && (await cellByMeaning(nearest, intent, query, words.vocabulary, encode));
    if (!nearest || cell === 'empty') return { quotes: nearest ? [nearest, ...others] : [], confidence: 0 };
    const isOther = cell === 'perhaps-empty';
    const first = cell && !isOther ? { ...nearest, span: cell } : nearest;
    const told = doubt(first);
    const quotes = [first, ...others];
    if (isSame && told !== 'refuted') return { quotes, confidence: LOOKED_UP };
    const features = answerFeatures(text, query, ranked[0]!, words, range);
    // Any other row is of another thing as well: it is no reason to answer with that.
    const isLess = isOther || isSecondBest || isOfOtherRow(query, first, words.vocabulary);
    const lessSure = isLess && told === 'none' ? 'doubtful' : told;
    return { quotes, confidence: withDoubt(lessSure, score(decision.confidence, features), decision) };
  };
}

/** Highest confidence of an answer that is doubted: *maybe*, wherever the thresholds are. */
function unsureIn({ maybeFrom, sureFrom }: Decision): number {
  return (maybeFrom + sureFrom) / 2;
}

/** What a doubt leaves of log odds, as a probability. */
function withDoubt(doubt: Doubt, logOdds: number, decision: Decision): number {
  if (doubt === 'refuted') return Math.min(probability(logOdds), decision.maybeFrom / 2);
  if (doubt === 'lacking') return Math.min(probability(logOdds - LACKING), unsureIn(decision));
  return doubt === 'doubtful' ? Math.min(probability(logOdds), unsureIn(decision)) : probability(logOdds);
}

/** Names and rare words that the articles do not have: an everyday word may be said in other words. */
function unknownWordsOf({ terms }: Query, words: WordIndex, { from, to }: PassageRange): string[] {
  const missing = terms.filter(({ alternatives, isOrdinary }) => {
    return !isOrdinary && ![...alternatives.keys()].some((term) => standsIn(words, term, { from, to }));
  });
  if (missing.length === 0) return [];
  const articles = new Set(words.passages.slice(from, to).map(({ article }) => article));
  const titles = [...articles].map(titleTerms);
  return missing
    .filter(({ token }) => !titles.some((title) => title.has(token.folded)))
    .map(({ token }) => token.text);
}
