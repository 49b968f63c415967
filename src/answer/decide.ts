import { type AskedQuestion, type KnownWords, readQuestion } from '../question/question.ts';
import type { PassageRange } from '../search/candidates.ts';
import type { Query } from '../search/query.ts';
import { standsIn, type WordIndex } from '../search/word-index.ts';
import type { Answer, NoAnswer, Quote } from './answer.ts';
import { type Decision, probability, score } from './decision.ts';
import { type Doubt, doubtOf } from './doubts/doubt.ts';
import { answerFeatures } from './features.ts';
import { findContact } from './lookup/contact.ts';
import { findAge, findLife } from './lookup/find-life.ts';
import { findLabelled } from './lookup/labels.ts';
import {
  buildRuleIndex,
  findItems,
  findParts,
  findRefrains,
  findRules,
  listRules,
  openingsOf,
  type RuleIndex,
} from './lookup/lookup.ts';
import { findVersion } from './lookup/versions.ts';
import { chooseFirst } from './promote.ts';
import { cellByMeaning } from './quote/cells.ts';
import { quoteOf } from './quote/quote.ts';
import { createAnswerStruck } from './quote/struck.ts';
import type { RankedPassage } from './ranking.ts';
import type { Parts, Search, SearchResources } from './search.ts';
import { titleTerms } from './title-terms.ts';

/** A longer message is read to here: nobody asks in more, and reading takes longer than a person waits. */
export const MAX_QUESTION_CHARS = 2_000;
/** Confidence in what is looked up and not searched: a rule by its number, an opening. Chosen, not measured. */
export const LOOKED_UP = 0.97;
/** More passages take too long to be looked through between other questions: 20 ms. */
const MAX_LABELLED = 400;
/**
 * What an answer without the words that such answers have loses in log odds: lists of words are never complete. Tuned on
 * test/eval/texts.
 */
const LACKING = 2;

/** Answers what a person typed from a range of passages, with so many quotes at most, or says why not. */
export type Decide = (typed: string, range: PassageRange, limit: number) => Promise<Answer | NoAnswer>;

export function createDecide(
  words: WordIndex,
  search: Search,
  known: KnownWords,
  { models, decision }: Pick<SearchResources, 'models' | 'decision'>,
  parts: Parts,
): Decide {
  let rules: RuleIndex | undefined;
  const ruleIndex = () => {
    rules ??= buildRuleIndex(words);
    return rules;
  };
  const answerStruck = createAnswerStruck(words);
  const encode = parts.encoder ? models.encode : undefined;
  const { maybeFrom, sureFrom } = decision;

  return async (typed, range, limit) => {
    const asked = readQuestion(typed.slice(0, MAX_QUESTION_CHARS), known);
    if (asked.isEmpty) return noAnswer('empty-question', { confidence: 0 });
    const lookedUp = lookUp(asked, { words, ruleIndex, unsure: unsureIn(decision) }, range, limit);
    if (lookedUp) return lookedUp;
    const { query, ranked: found } = await search(asked, range, { limit });
    const quoted = new Map<RankedPassage, Quote>();
    const quote = (passage: RankedPassage): Quote => {
      const made = quoted.get(passage) ?? quoteOf(passage, asked.intent, query, words);
      quoted.set(passage, made);
      return made;
    };
    const doubtAt = (passage: RankedPassage) => doubtOf(asked, query, quote(passage), words.vocabulary);
    const { ranked, isSame, isSecondBest } = await chooseFirst(found, asked.intent, query, words, doubtAt);
    const quotes = ranked.slice(0, limit).map(quote);
    const declined = (confidence: number) =>
      noAnswer('not-in-article', { confidence, quotes, unknownWords: unknownWordsOf(query, words, range) });
    const [nearest, ...others] = quotes;
    const orStruck = (reply: Answer | NoAnswer): Answer | NoAnswer => {
      const struckOut = answerStruck(query, range);
      return struckOut ? answer('maybe', unsureIn(decision), [struckOut]) : reply;
    };
    const cell = nearest && (await cellByMeaning(nearest, asked.intent, query, words.vocabulary, encode));
    if (!nearest || cell === 'empty') return orStruck(declined(0));
    const isOther = cell === 'perhaps-empty';
    const first = cell && !isOther ? { ...nearest, span: cell } : nearest;
    const features = answerFeatures(asked.text, query, ranked[0]!, words, range);
    const told = doubtOf(asked, query, first, words.vocabulary);
    const doubt = (isOther || isSecondBest) && told === 'none' ? 'doubtful' : told;
    const isAnswered = isSame && doubt !== 'refuted';
    const confidence = isAnswered
      ? LOOKED_UP
      : withDoubt(doubt, score(decision.confidence, features), decision);
    if (confidence < maybeFrom) return orStruck(declined(confidence));
    if (confidence >= sureFrom) return answer('sure', confidence, [first, ...others]);
    return orStruck(answer('maybe', confidence, [first, ...others]));
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

interface LookedIn {
  readonly words: WordIndex;
  readonly ruleIndex: () => RuleIndex;
  /** Confidence in what is shown with a word of caution. */
  readonly unsure: number;
}

/** What is asked for by its number, or by being what the text is about, is looked up and not searched. */
function lookUp(
  { intent, text }: AskedQuestion,
  { words, ruleIndex, unsure }: LookedIn,
  range: PassageRange,
  limit: number,
): Answer | NoAnswer | undefined {
  if (intent.kind === 'overview') {
    const [first, ...others] = openingsOf(words, range).slice(0, limit);
    return first && found([first, ...others], { isOverview: true });
  }
  const sections = [...findRefrains(text, words, range), ...findVersion(text, words, range)];
  const [section, ...moreSections] = sections.slice(0, limit);
  if (section) return found([section, ...moreSections], { isOverview: false });
  if (range.to - range.from <= MAX_LABELLED) {
    const contact = findContact(text, words, range);
    const labelled = contact?.isLabelled ? [contact.quote] : lookUpLabel(text, intent, words, range);
    const [quote, ...moreQuotes] = labelled.slice(0, limit);
    if (quote) return found([quote, ...moreQuotes], { isOverview: false });
    if (contact) return answer('maybe', unsure, [contact.quote]);
    const life = findLife(text, words, range) ?? findAge(text, words, range);
    if (life) return found([life], { isOverview: false });
  }
  if (intent.kind !== 'rule' || intent.rest !== '') return undefined;
  const rules = findRules(intent, words, ruleIndex(), range);
  const parts = rules.length > 0 ? rules : findParts(intent, words, ruleIndex(), range);
  const numbered = parts.length > 0 ? parts : findItems(intent, words, range);
  const [first, ...others] = numbered.slice(0, limit);
  if (first) return found([first, ...others], { isOverview: false });
  const knownNumbers = listRules(intent, ruleIndex(), range);
  if (!intent.isCited || knownNumbers.length === 0) return undefined;
  return { ...noAnswer('no-such-number', { confidence: 0 }), knownNumbers };
}

function lookUpLabel(
  text: string,
  { kind }: AskedQuestion['intent'],
  words: WordIndex,
  range: PassageRange,
): readonly Quote[] {
  return kind === 'list' || kind === 'yes-no' ? [] : findLabelled(text, words, range);
}

function found(quotes: Answer['quotes'], { isOverview }: Pick<Answer, 'isOverview'>): Answer {
  return { ...answer('sure', LOOKED_UP, quotes), isOverview };
}

function answer(certainty: Answer['certainty'], confidence: number, quotes: Answer['quotes']): Answer {
  return { kind: 'answer', certainty, confidence, isOverview: false, quotes };
}

function noAnswer(
  reason: NoAnswer['reason'],
  { confidence, quotes = [], unknownWords = [] }: Pick<NoAnswer, 'confidence'> & Partial<NoAnswer>,
): NoAnswer {
  return { kind: 'no-answer', reason, confidence, unknownWords, knownNumbers: [], quotes };
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
