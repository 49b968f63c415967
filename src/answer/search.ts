import { readableText } from '../article/passage-text.ts';
import type { Models } from '../model/models.ts';
import { asksTime } from '../question/intent.ts';
import type { AskedQuestion } from '../question/question.ts';
import { type Candidate, findCandidates, type PassageRange } from '../search/candidates.ts';
import type { MeaningIndex } from '../search/meaning-index.ts';
import { type Query, readQuery } from '../search/query.ts';
import type { WordIndex } from '../search/word-index.ts';
import type { Languages } from '../text/languages.ts';
import { isBackdrop } from './backdrop.ts';
import type { Decision } from './decision.ts';
import { besideMeasure } from './doubts/units.ts';
import { createPromotedLoss } from './promote.ts';
import { besideBand } from './quote/amount-bands.ts';
import { besideCurrent } from './quote/former-rows.ts';
import { tellsOtherEnd } from './quote/life-dates.ts';
import { besideTime, besideUse } from './quote/stated-numbers.ts';
import { tellsOnlyFormer } from './quote/validity.ts';
import { type Ranked, readAndRank } from './ranking.ts';

export interface SearchResources {
  readonly languages: Languages;
  readonly models: Pick<Models, 'encode' | 'read'>;
  readonly decision: Decision;
}

/** For measuring: what takes part. */
export interface Parts {
  readonly words: boolean;
  readonly encoder: boolean;
  readonly reader: boolean;
}

/** Candidates that are ranked, unless more are asked for; the reader reads as many of them as its budget allows. */
const MAX_CANDIDATES = 12;

export interface SearchOptions {
  /** So many candidates at least; default 12. */
  readonly limit?: number;
  /** For measuring: reads also what would hardly come first; default false. */
  readonly readsAll?: boolean;
}

/** Finds candidates by words and by meaning, has them read, and ranks them; best first. */
export type Search = (
  asked: AskedQuestion,
  range: PassageRange,
  options?: SearchOptions,
) => Promise<{ readonly query: Query; readonly ranked: Ranked }>;

/** @param embedded absent when the encoder takes no part. */
export function createSearch(
  words: WordIndex,
  embedded: Promise<MeaningIndex> | undefined,
  { languages, models, decision }: SearchResources,
  parts: Parts,
): Search {
  return async (asked, range, { limit = 0, readsAll = false } = {}) => {
    const query = readQuery(asked.text, words, languages);
    const vector = parts.encoder ? await models.encode(query.corrected, 'query', 'question') : undefined;
    const searched = parts.words ? query : { ...query, terms: [], totalIdf: 0 };
    const index = await embedded;
    const meaning = vector && index && { question: vector, index, weights: decision.rank.weights };
    const found = findCandidates(searched, words, meaning, range, Math.max(limit, MAX_CANDIDATES));
    const indexedOf = ({ passageId }: Candidate) => words.passages[passageId]!;
    const indexedFound = found.map(indexedOf);
    const besideOthers = new Set([
      ...besideBand(indexedFound, query.amounts),
      ...besideTime(indexedFound, query.corrected),
      ...besideMeasure(indexedFound, asked.text, query, words.vocabulary),
      ...besideUse(indexedFound, query.corrected),
      ...besideCurrent(indexedFound, query, words.vocabulary),
    ]);
    const isOfOther = (candidate: Candidate) => besideOthers.has(indexedOf(candidate));
    const candidates = found.toSorted((a, b) => Number(isOfOther(a)) - Number(isOfOther(b)));
    const isUnasked = (passageId: number) => {
      const indexed = words.passages[passageId]!;
      const text = readableText(indexed.passage);
      const isSentence = indexed.passage.sentences.length === 1;
      return (
        besideOthers.has(indexed) ||
        (isSentence && tellsOnlyFormer(query.corrected, text)) ||
        (asksTime(asked.intent) && isBackdrop(query, text, words.vocabulary)) ||
        tellsOtherEnd(query.corrected, text)
      );
    };
    const ranked = await readAndRank(query.corrected, candidates, words, {
      rank: decision.rank,
      read: parts.reader ? models.read : undefined,
      isBackdrop: isUnasked,
      mayLose: readsAll ? () => Number.POSITIVE_INFINITY : createPromotedLoss(asked, query, words),
    });
    return { query, ranked };
  };
}
