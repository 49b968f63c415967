import type { Ranked, Verdict } from './judge.ts';
import { areaUnderCurve, calibrationError, mean, refusedAtCost, share } from './statistics.ts';

/** The groups of questions that outcomes are counted for. */
const GROUPS = ['answerable', 'answerable, misspelt', 'on-topic unanswerable', 'off-topic'] as const;
type Group = (typeof GROUPS)[number];

export function inGroup<T extends Ranked>(verdicts: readonly T[], group: Group): T[] {
  return verdicts.filter(({ kind, variant }) => {
    if (group === 'on-topic unanswerable') return kind === 'on-topic';
    if (group === 'off-topic') return kind === 'off-topic';
    return kind === 'answerable' && variant === (group === 'answerable' ? 'as asked' : 'misspelt');
  });
}

/** A row of a report: a share or mean of 0 to 1, null where there are no such questions. */
export type Measure = readonly [name: string, of: (verdicts: readonly Verdict[]) => number | null];

const MAX_ANSWERABLE_REFUSED = 0.05;

const isFirstRight = ({ firstRight }: Ranked) => firstRight;
const answerable = (all: readonly Verdict[]) => inGroup(all, 'answerable');
const confidences = (all: readonly Verdict[], group: Group) =>
  inGroup(all, group).map(({ confidence }) => confidence);

/** Right is a first passage that answers. */
function calibration(all: readonly Verdict[], groups: readonly Group[]): number | null {
  const some = groups.flatMap((group) => inGroup(all, group));
  return calibrationError(some.map(({ confidence, firstRight }) => ({ confidence, right: firstRight })));
}

const shown = ({ outcome, f1 }: Verdict) => (outcome === 'declined' ? 0 : f1);

export const MEASURES: readonly Measure[] = [
  ['first passage right', (all) => share(answerable(all), isFirstRight)],
  ['… misspelt, no accents', (all) => share(inGroup(all, 'answerable, misspelt'), isFirstRight)],
  [
    'span F1, given the passage',
    (all) => mean(answerable(all).flatMap((one) => (one.firstRight ? [one.f1] : []))),
  ],
  ['span F1, end to end', (all) => mean(answerable(all).map(shown))],
  [
    'off-topic refused at 5 % of answerable refused',
    (all) =>
      refusedAtCost(confidences(all, 'answerable'), confidences(all, 'off-topic'), MAX_ANSWERABLE_REFUSED),
  ],
  [
    'on-topic unanswerable against answerable, area under the curve',
    (all) => areaUnderCurve(confidences(all, 'answerable'), confidences(all, 'on-topic unanswerable')),
  ],
  ['expected calibration error', (all) => calibration(all, ['answerable', 'off-topic'])],
  [
    'expected calibration error, on-topic unanswerable included',
    (all) => calibration(all, ['answerable', 'off-topic', 'on-topic unanswerable']),
  ],
  ...GROUPS.flatMap((group) =>
    (['sure', 'maybe', 'declined'] as const).map(
      (outcome): Measure => [
        `${group}: ${outcome}`,
        (all) => share(inGroup(all, group), (one) => one.outcome === outcome),
      ],
    ),
  ),
];
