import type { Ranked, Verdict } from './judge.ts';
import { areaUnderCurve, calibrationError, mean, refusedAtCost, share } from './statistics.ts';

/** The groups of questions that outcomes are counted for. */
export const GROUPS = ['answerable', 'answerable, misspelt', 'on-topic unanswerable', 'off-topic'] as const;
export type Group = (typeof GROUPS)[number];

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
const isDeclined = ({ outcome }: Verdict) => outcome === 'declined';
const answerable = (all: readonly Verdict[]) => inGroup(all, 'answerable');
const misspelt = (all: readonly Verdict[]) => inGroup(all, 'answerable, misspelt');
const confidences = (all: readonly Verdict[], group: Group) =>
  inGroup(all, group).map(({ confidence }) => confidence);

/** Right is a first passage that answers. */
const calibration = (...groups: readonly Group[]) => {
  return (all: readonly Verdict[]) =>
    calibrationError(
      groups
        .flatMap((group) => inGroup(all, group))
        .map(({ confidence, firstRight }) => ({ confidence, right: firstRight })),
    );
};

const ON_ARTICLES_OF_ANY_LENGTH: readonly Measure[] = [
  ['first passage right', (all) => share(answerable(all), isFirstRight)],
  ['span F1, end to end', (all) => mean(answerable(all).map((one) => (isDeclined(one) ? 0 : one.f1)))],
  ['answerable declined', (all) => share(answerable(all), isDeclined)],
  [
    'off-topic refused at 5 % of answerable refused',
    (all) =>
      refusedAtCost(confidences(all, 'answerable'), confidences(all, 'off-topic'), MAX_ANSWERABLE_REFUSED),
  ],
  [
    'on-topic unanswerable against answerable, area under the curve',
    (all) => areaUnderCurve(confidences(all, 'answerable'), confidences(all, 'on-topic unanswerable')),
  ],
  ['expected calibration error', calibration('answerable', 'off-topic')],
  [
    'expected calibration error, on-topic unanswerable included',
    calibration('answerable', 'off-topic', 'on-topic unanswerable'),
  ],
];

const isSure = ({ outcome }: Verdict) => outcome === 'sure';

/** With what is shown as sure: none of it should depend on how long an article is. */
export const BY_LENGTH: readonly Measure[] = [
  ...ON_ARTICLES_OF_ANY_LENGTH,
  ...(['answerable', 'on-topic unanswerable', 'off-topic'] as const).map(
    (group): Measure => [`${group} shown as sure`, (all) => share(inGroup(all, group), isSure)],
  ),
];

export const MEASURES: readonly Measure[] = [
  ...ON_ARTICLES_OF_ANY_LENGTH,
  [
    'span F1, given the passage',
    (all) =>
      mean(
        answerable(all)
          .filter(isFirstRight)
          .map(({ f1 }) => f1),
      ),
  ],
  ['misspelt: first passage right', (all) => share(misspelt(all), isFirstRight)],
  ['misspelt: declined', (all) => share(misspelt(all), isDeclined)],
];
