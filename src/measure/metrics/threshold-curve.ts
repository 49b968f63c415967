import { share } from './statistics.ts';

/** Confidences of the three kinds of questions, each 0 to 1. */
export interface Confidences {
  readonly answerable: readonly number[];
  readonly misspelt: readonly number[];
  readonly offTopic: readonly number[];
}

/** What a threshold would refuse of each kind: parts of 0 to 1, null where there are no such questions. */
export interface ThresholdPoint {
  /** Questions whose confidence is below it are refused. */
  readonly threshold: number;
  readonly answerableRefused: number | null;
  readonly misspeltRefused: number | null;
  readonly offTopicRefused: number | null;
}

export function refusedAt(threshold: number, confidences: Confidences): ThresholdPoint {
  const below = (confidence: number) => confidence < threshold;
  return {
    threshold,
    answerableRefused: share(confidences.answerable, below),
    misspeltRefused: share(confidences.misspelt, below),
    offTopicRefused: share(confidences.offTopic, below),
  };
}

/** One point a step, from `step` to below 1. */
export function thresholdCurve(confidences: Confidences, step = 0.05): ThresholdPoint[] {
  const count = Math.round(1 / step) - 1;
  // Divided rather than summed up, so that 0.3 is 0.3 and not 0.30000000000000004.
  return Array.from({ length: count }, (_, at) => refusedAt((at + 1) / (count + 1), confidences));
}

/**
 * The highest threshold that refuses at most `maxAnswerableRefused` (0 to 1) of the answerable questions: how many
 * off-topic questions can be refused at that price.
 */
export function thresholdWithin(confidences: Confidences, maxAnswerableRefused: number): ThresholdPoint {
  const ascending = [...confidences.answerable].sort((left, right) => left - right);
  const allowed = Math.floor(maxAnswerableRefused * ascending.length);
  return refusedAt(ascending[allowed] ?? 1, confidences);
}
