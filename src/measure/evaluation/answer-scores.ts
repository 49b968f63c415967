import { type Calibration, calibrate } from '../metrics/calibration.ts';
import { mean, share } from '../metrics/statistics.ts';
import { type ThresholdPoint, thresholdCurve, thresholdWithin } from '../metrics/threshold-curve.ts';
import { type BotVerdict, isAnswerable, isRefused } from './bot-verdict.ts';
import { firstIsRight } from './ranking-scores.ts';

/** The most answerable questions a threshold may refuse when one looks for the best it can do off topic. */
export const MAX_ANSWERABLE_REFUSED = 0.05;

/** What the bot's answers are worth: shares and means of 0 to 1, null where there are no such questions. */
export interface AnswerScores {
  /** Of the answerable questions whose first passage is right. */
  readonly sentenceRight: number | null;
  /** Over all answerable questions, a wrong passage or a refusal scored by what the quote would have been. */
  readonly spanExact: number | null;
  readonly spanF1: number | null;
  /** The same, a refusal scored as 0. */
  readonly shownSpanF1: number | null;
  readonly answerableRefused: number | null;
  readonly misspeltRefused: number | null;
  readonly offTopicRefused: number | null;
  readonly adversarialRefused: number | null;
  /**
   * Of the answerable and the off-topic questions: those answered from the right passage with the right sentence,
   * or refused as they should be.
   */
  readonly asLabelled: number | null;
  readonly curve: readonly ThresholdPoint[];
  /** The best that a threshold can do off topic while it refuses at most 5 % of the answerable questions. */
  readonly bestThreshold: ThresholdPoint;
  /** Of the answerable and the off-topic questions: how often the first passage is right, by confidence. */
  readonly calibration: Calibration;
}

export function scoreAnswers(verdicts: readonly BotVerdict[]): AnswerScores {
  const ofKind = (kind: BotVerdict['kind']) => verdicts.filter((verdict) => verdict.kind === kind);
  const answerable = ofKind('answerable').filter(isAnswerable);
  const offTopic = ofKind('off-topic');
  const confidencesOf = (some: readonly BotVerdict[]) => some.map(({ reply }) => reply.confidence);
  const confidences = {
    answerable: confidencesOf(answerable),
    misspelt: confidencesOf(ofKind('misspelt')),
    offTopic: confidencesOf(offTopic),
  };
  return {
    sentenceRight: share(answerable.filter(firstIsRight), ({ sentenceRight }) => sentenceRight),
    spanExact: mean(answerable.map(({ span }) => span.exact)),
    spanF1: mean(answerable.map(({ span }) => span.f1)),
    shownSpanF1: mean(answerable.map((verdict) => (isRefused(verdict) ? 0 : verdict.span.f1))),
    answerableRefused: share(answerable, isRefused),
    misspeltRefused: share(ofKind('misspelt'), isRefused),
    offTopicRefused: share(offTopic, isRefused),
    adversarialRefused: share(ofKind('adversarial'), isRefused),
    asLabelled: share([...answerable, ...offTopic], isAsLabelled),
    curve: thresholdCurve(confidences),
    bestThreshold: thresholdWithin(confidences, MAX_ANSWERABLE_REFUSED),
    calibration: calibrate(
      [...answerable, ...offTopic].map((verdict) => ({
        confidence: verdict.reply.confidence,
        right: isAnswerable(verdict) && firstIsRight(verdict),
      })),
    ),
  };
}

function isAsLabelled(verdict: BotVerdict): boolean {
  if (!isAnswerable(verdict)) return isRefused(verdict);
  return !isRefused(verdict) && firstIsRight(verdict) && verdict.sentenceRight;
}
