import { calibrate } from './calibration.ts';
import type { Verdict } from './judge.ts';
import { areaUnderCurve, refusedAtCost } from './separation.ts';
import { mean, share } from './statistics.ts';

const MAX_ANSWERABLE_REFUSED = 0.05;

/** The groups of questions that outcomes are counted for. */
export const GROUPS = ['answerable', 'answerable, misspelt', 'on-topic unanswerable', 'off-topic'] as const;
export type Group = (typeof GROUPS)[number];

export function inGroup(verdicts: readonly Verdict[], group: Group): Verdict[] {
  return verdicts.filter(({ kind, variant }) => {
    if (group === 'on-topic unanswerable') return kind === 'on-topic';
    if (group === 'off-topic') return kind === 'off-topic';
    return kind === 'answerable' && variant === (group === 'answerable' ? 'as asked' : 'misspelt');
  });
}

/** A row of the report: shares and means of 0 to 1, null where there are no such questions. */
export type Measure = readonly [name: string, of: (verdicts: readonly Verdict[]) => number | null];

const answerable = (verdicts: readonly Verdict[]) => inGroup(verdicts, 'answerable');
const confidences = (verdicts: readonly Verdict[], group: Group) =>
  inGroup(verdicts, group).map(({ confidence }) => confidence);
const isShown = ({ outcome }: Verdict) => outcome !== 'declined';
const isFirstRight = ({ firstRight }: Verdict) => firstRight;

export const MEASURES: readonly Measure[] = [
  ['first passage right', (all) => share(answerable(all), isFirstRight)],
  [
    'first passage right, misspelt, no accents',
    (all) => share(inGroup(all, 'answerable, misspelt'), isFirstRight),
  ],
  [
    'sentence right, given the passage',
    (all) => share(answerable(all).filter(isFirstRight), ({ sentenceRight }) => sentenceRight),
  ],
  [
    'span F1, given the passage',
    (all) =>
      mean(
        answerable(all)
          .filter(isFirstRight)
          .map(({ span }) => span.f1),
      ),
  ],
  [
    'span exact, given the passage',
    (all) =>
      mean(
        answerable(all)
          .filter(isFirstRight)
          .map(({ span }) => span.exact),
      ),
  ],
  ['span F1, end to end', (all) => mean(answerable(all).map((one) => (isShown(one) ? one.span.f1 : 0)))],
  [
    'span exact, end to end',
    (all) => mean(answerable(all).map((one) => (isShown(one) ? one.span.exact : 0))),
  ],
  ['answerable declined', (all) => share(answerable(all), (one) => !isShown(one))],
  [
    'misspelt answerable declined',
    (all) => share(inGroup(all, 'answerable, misspelt'), (one) => !isShown(one)),
  ],
  [
    'off-topic refused at 5 % of answerable refused',
    (all) =>
      refusedAtCost(confidences(all, 'answerable'), confidences(all, 'off-topic'), MAX_ANSWERABLE_REFUSED),
  ],
  [
    'on-topic unanswerable against answerable, area under the curve',
    (all) => areaUnderCurve(confidences(all, 'answerable'), confidences(all, 'on-topic unanswerable')),
  ],
  ['expected calibration error', (all) => calibrationError(all, ['answerable', 'off-topic'])],
  [
    'expected calibration error, on-topic unanswerable included',
    (all) => calibrationError(all, ['answerable', 'off-topic', 'on-topic unanswerable']),
  ],
];

/** Right is a first passage that answers. */
function calibrationError(verdicts: readonly Verdict[], groups: readonly Group[]): number | null {
  const judged = groups
    .flatMap((group) => inGroup(verdicts, group))
    .map(({ confidence, firstRight }) => ({ confidence, right: firstRight }));
  return judged.length === 0 ? null : calibrate(judged).expectedError;
}
