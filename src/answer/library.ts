import type { Article } from '../article/article.ts';
import { readableText } from '../article/passage-text.ts';
import type { Embed } from '../model/embedder.ts';
import type { Models } from '../model/models.ts';
import { type AskedQuestion, readQuestion } from '../question/question.ts';
import { findCandidates, type PassageRange } from '../search/candidates.ts';
import { buildMeaningIndex } from '../search/meaning-index.ts';
import { type Query, readQuery } from '../search/query.ts';
import { buildWordIndex, standsIn, type WordIndex } from '../search/word-index.ts';
import type { Languages } from '../text/languages.ts';
import type { Answer, AskOptions, Found, Library, NoAnswer, Quote } from './answer.ts';
import { askOnce } from './ask-once.ts';
import { isBackdrop } from './backdrop.ts';
import { asksEmptyCell } from './cells.ts';
import { type AnswerFeatures, type Decision, probability, score } from './decision.ts';
import { answerFeatures } from './features.ts';
import { tellsOtherEnd } from './life-dates.ts';
import {
  buildRuleIndex,
  findItems,
  findRefrains,
  findRules,
  listRules,
  namesRule,
  openingsOf,
  type RuleIndex,
} from './lookup.ts';
import { promote } from './promote.ts';
import { quoteOf } from './quote.ts';
import { type RankedPassage, rankPassages, readCandidates } from './ranking.ts';
import { sentenceWith } from './sentence-with.ts';
import type { InTurn } from './turns.ts';

export interface LibraryResources {
  readonly languages: Languages;
  readonly models: Pick<Models, 'encode' | 'read'>;
  readonly embed: Embed;
  readonly decision: Decision;
  readonly inTurn: InTurn;
}

export interface LibraryOptions {
  /** For measuring: what takes part. Default: all. */
  readonly parts?: Parts;
  /** Called while passages are embedded for the first time. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Be there as soon as words can be searched; what is asked before the vectors are there waits for them. */
  readonly isEager?: boolean;
}

export interface Parts {
  readonly words: boolean;
  readonly encoder: boolean;
  readonly reader: boolean;
}

/** What the decision on a question was made from, for measuring and for fitting `Decision`. */
export interface Explanation {
  readonly asked: AskedQuestion;
  readonly query: Query;
  /** Best first, each with what would decide if it were the first. */
  readonly ranked: readonly (RankedPassage & { readonly features: AnswerFeatures })[];
}

export interface MeasuredLibrary extends Library {
  readonly explain: (question: string, options?: AskOptions) => Promise<Explanation>;
}

const ALL_PARTS: Parts = { words: true, encoder: true, reader: true };
const DEFAULT_LIMIT = 3;
/** Candidates that are ranked, unless more are asked for; the reader reads as many of them as its budget allows. */
const MAX_CANDIDATES = 12;
/** A longer message is read to here: nobody asks in more, and reading takes longer than a person waits. */
const MAX_QUESTION_CHARS = 2_000;
/** A rule that was asked for by its number, or an opening, is what was asked for. */
const LOOKED_UP = 0.97;

/** Indexes the articles; the index holds for as long as the library does. Rejects with ModelError. */
export async function createLibrary(
  articles: readonly Article[],
  { languages, models, embed, decision, inTurn }: LibraryResources,
  { parts = ALL_PARTS, onProgress, isEager = false }: LibraryOptions = {},
): Promise<MeasuredLibrary> {
  const words = await buildWordIndex(articles, languages);
  const embedded = parts.encoder ? buildMeaningIndex(articles, embed, { onProgress }) : undefined;
  // Who asks hears of the failure.
  if (isEager) embedded?.catch(() => {});
  else await embedded;
  const rangeOf = createRanges(articles);
  let rules: RuleIndex | undefined;
  const ruleIndex = () => {
    rules ??= buildRuleIndex(words);
    return rules;
  };
  const known = {
    isStopWord: (folded: string) => languages.all.some((language) => language.isStopWord(folded)),
    isWord: (folded: string) => languages.all.some(({ frequencies }) => frequencies.has(folded)),
  };

  const search = async (asked: AskedQuestion, range: PassageRange, limit = 0) => {
    const query = readQuery(asked.text, words, languages);
    const vector = parts.encoder ? await models.encode(query.corrected, 'query', 'question') : undefined;
    const searched = parts.words ? query : { ...query, terms: [], totalIdf: 0 };
    const meaning = await embedded;
    const candidates = findCandidates(
      searched,
      vector,
      { words, meaning },
      range,
      Math.max(limit, MAX_CANDIDATES),
    );
    const read = await readCandidates(query.corrected, candidates, words, parts.reader ? models : undefined);
    const asksTime = asked.intent.kind === 'when' || asked.intent.kind === 'time';
    const ranked = rankPassages(read, decision.rank, (passageId) => {
      const { passage } = words.passages[passageId]!;
      const text = readableText(passage);
      return (asksTime && isBackdrop(query, text, words.vocabulary)) || tellsOtherEnd(query.corrected, text);
    });
    return { query, ranked };
  };

  const decide = async (
    typed: string,
    { articleId, limit = DEFAULT_LIMIT }: AskOptions,
  ): Promise<Answer | NoAnswer> => {
    const range = rangeOf(articleId);
    const asked = readQuestion(typed.slice(0, MAX_QUESTION_CHARS), known);
    if (asked.isEmpty) return noAnswer('empty-question', { confidence: 0 });
    const lookedUp = lookUp(asked, words, ruleIndex, range, limit);
    if (lookedUp) return lookedUp;
    const { query, ranked: searched } = await search(asked, range, limit);
    const ranked = promote(searched, asked.intent, query, words);
    const features = ranked[0] && answerFeatures(asked.text, query, ranked[0], words, range);
    const quotes = ranked.slice(0, limit).map((passage) => quoteOf(passage, asked.intent, query, words));
    const confidence = features ? probability(score(decision.confidence, features)) : 0;
    const [first, ...others] = quotes;
    const { intent } = asked;
    const isOtherRule =
      intent.kind === 'rule' &&
      intent.isCited &&
      intent.rest === '' &&
      first &&
      !namesRule(intent, first.passage);
    const isEmptyCell =
      first &&
      (await asksEmptyCell(first, query, words.vocabulary, parts.encoder ? models.encode : undefined));
    const isOther =
      isOtherRule || isEmptyCell || (first && tellsOtherEnd(query.corrected, readableText(first.passage)));
    if (!first || isOther || confidence < decision.maybeFrom)
      return noAnswer('not-in-article', {
        confidence: isOther ? 0 : confidence,
        quotes,
        unknownWords: unknownWordsOf(query, words, range),
      });
    const certainty = confidence >= decision.sureFrom ? 'sure' : 'maybe';
    return { kind: 'answer', certainty, confidence, isOverview: false, quotes: [first, ...others] };
  };

  const ask = askOnce(async (question, options = {}) => {
    // Others do not wait in turn for these articles' vectors.
    await embedded;
    return inTurn(() => decide(question, options));
  });

  const find = (text: string, { articleId, limit = DEFAULT_LIMIT }: AskOptions = {}): readonly Found[] => {
    const query = readQuery(text.slice(0, MAX_QUESTION_CHARS), words, languages);
    const found = findCandidates(query, undefined, { words, meaning: undefined }, rangeOf(articleId), limit);
    return found.map(({ passageId, fused }) => {
      const { article, passage } = words.passages[passageId]!;
      return { article, passage, score: fused, sentence: sentenceWith(query, passage, words) };
    });
  };

  const explain = async (question: string, { articleId }: AskOptions = {}): Promise<Explanation> => {
    const asked = readQuestion(question, known);
    const range = rangeOf(articleId);
    const { query, ranked } = await search(asked, range);
    const explained = ranked.map((passage) => ({
      ...passage,
      features: answerFeatures(asked.text, query, passage, words, range),
    }));
    return { asked, query, ranked: explained };
  };

  return { articles, ask, find, explain };
}

/** What is asked for by its number, or by being what the text is about, is looked up and not searched. */
function lookUp(
  { intent, text }: AskedQuestion,
  words: WordIndex,
  ruleIndex: () => RuleIndex,
  range: PassageRange,
  limit: number,
): Answer | NoAnswer | undefined {
  if (intent.kind === 'overview') {
    const [first, ...others] = openingsOf(words, range).slice(0, limit);
    return first && found([first, ...others], { isOverview: true });
  }
  const [refrain, ...refrains] = findRefrains(text, words, range).slice(0, limit);
  if (refrain) return found([refrain, ...refrains], { isOverview: false });
  if (intent.kind !== 'rule' || intent.rest !== '') return undefined;
  const rules = findRules(intent, words, ruleIndex(), range);
  const cited = rules.length > 0 ? rules : findItems(intent, words, range);
  const [first, ...others] = cited.slice(0, limit);
  if (first) return found([first, ...others], { isOverview: false });
  const knownNumbers = listRules(intent, ruleIndex(), range);
  if (!intent.isCited || knownNumbers.length === 0) return undefined;
  return { ...noAnswer('no-such-number', { confidence: 0 }), knownNumbers };
}

function found(quotes: readonly [Quote, ...Quote[]], { isOverview }: Pick<Answer, 'isOverview'>): Answer {
  return { kind: 'answer', certainty: 'sure', confidence: LOOKED_UP, isOverview, quotes };
}

function noAnswer(
  reason: NoAnswer['reason'],
  { confidence, quotes = [], unknownWords = [] }: Pick<NoAnswer, 'confidence'> & Partial<NoAnswer>,
): NoAnswer {
  return { kind: 'no-answer', reason, confidence, unknownWords, knownNumbers: [], quotes };
}

/** Names and rare words that the articles do not have: an everyday word may be said in other words. */
function unknownWordsOf({ terms }: Query, words: WordIndex, range: PassageRange): string[] {
  return terms
    .filter(({ alternatives, isOrdinary }) => {
      return !isOrdinary && ![...alternatives.keys()].some((term) => standsIn(words, term, range));
    })
    .map(({ token }) => token.text);
}

/** Gives the passages of one article, or of all. */
function createRanges(articles: readonly Article[]): (articleId: string | undefined) => PassageRange {
  const ranges = new Map<string, PassageRange>();
  let from = 0;
  for (const { id, passages } of articles) {
    ranges.set(id, { from, to: from + passages.length });
    from += passages.length;
  }
  const everywhere = { from: 0, to: from };
  return (articleId) => {
    const range = articleId === undefined ? everywhere : ranges.get(articleId);
    if (!range) throw new RangeError(`no article has the id ${articleId}`);
    return range;
  };
}
