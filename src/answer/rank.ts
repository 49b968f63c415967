import { findCandidates, type PassageRange } from '../search/candidates.ts';
import { gatherEvidence, type PassageEvidence } from '../search/evidence.ts';
import { confidenceFeatures } from './confidence-features.ts';
import { sigmoid } from './linear-model.ts';
import type { Model } from './model.ts';
import { type BestSentence, passageFeatures } from './passage-features.ts';
import type { Reading } from './reading.ts';
import type { Sentence } from './sentence.ts';
import { sentenceFeatures } from './sentence-features.ts';

/** So many of the passages that BM25 finds are weighed with all features; those after them keep its order. */
export const PASSAGES_WEIGHED = 30;

export interface RankedPassage {
  readonly evidence: PassageEvidence;
  readonly best: BestSentence;
  /** By the passage model: any number, higher is better. */
  readonly score: number;
}

/** The passages that share a word with the question, best first; equal ones in order of the passages. */
export function rankPassages(
  reading: Reading,
  range: PassageRange,
  limit: number,
  model: Model,
): RankedPassage[] {
  const candidates = findCandidates(reading.query, reading.index, range, Math.max(limit, PASSAGES_WEIGHED));
  return gatherEvidence(reading.query, reading.index, candidates)
    .map((evidence) => {
      const best = bestSentence(evidence, sentenceFeatures(evidence, reading).map(model.sentence), reading);
      return { evidence, best, score: model.passage(passageFeatures(evidence, best, reading)) };
    })
    .sort((a, b) => b.score - a.score || a.evidence.passageId - b.evidence.passageId);
}

/**
 * The sentence with the highest score, the first of equals. One that asks is chosen only where no other is: it shares
 * many words with a question and answers none.
 */
export function bestSentence(
  evidence: PassageEvidence,
  scores: readonly number[],
  reading: Reading,
): BestSentence {
  const places = [...scores.keys()];
  const telling = places.filter(
    (place) => !asks(reading.read(evidence.passageId, evidence.sentences[place]!.sentenceId)),
  );
  const choices = telling.length > 0 ? telling : places;
  const place = choices.reduce((best, other) => (scores[other]! > scores[best]! ? other : best));
  return { place, score: scores[place]! };
}

function asks({ text }: Sentence): boolean {
  return /[?？؟]["'»”)\]]*$/u.test(text);
}

/** The estimated probability, 0 to 1, that the first of the ranked passages answers; 0 when there is none. */
export function confidenceOf(ranked: readonly RankedPassage[], reading: Reading, model: Model): number {
  const first = ranked[0];
  if (!first) return 0;
  const lead = leadOf(ranked.map(({ score }) => score));
  return sigmoid(model.logOdds(confidenceFeatures(first, lead, reading)));
}

/** Softmax share of the first of the scores among those weighed. */
export function leadOf(scores: readonly number[]): number {
  const odds = scores.slice(0, PASSAGES_WEIGHED).map((score) => Math.exp(score - scores[0]!));
  return 1 / odds.reduce((sum, odd) => sum + odd, 0);
}
