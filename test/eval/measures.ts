import type { Ranked, Verdict } from './judge.ts';
import { areaUnderCurve, calibrationError, mean, refusedAtCost, share } from './statistics.ts';

/** The groups of questions that outcomes are counted for. */
const GROUPS = {
  answerable: ({ kind, variant }: Ranked) => kind === 'answerable' && variant === 'as asked',
  'answerable, misspelt': ({ kind, variant }: Ranked) => kind === 'answerable' && variant === 'misspelt',
  'on-topic unanswerable': ({ kind }: Ranked) => kind === 'on-topic',
  'off-topic': ({ kind }: Ranked) => kind === 'off-topic',
};
type Group = keyof typeof GROUPS;

export function inGroup<T extends Ranked>(verdicts: readonly T[], group: Group): T[] {
  return verdicts.filter(GROUPS[group]);
}

/** A row of a report: a share or mean of 0 to 1, null where there are no such questions. */
type Measure<T> = readonly [name: string, of: (verdicts: readonly T[]) => number | null];

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

/** Of peers as well. */
export const RANKING_MEASURES: readonly Measure<Ranked>[] = [
  ['first passage right', (all) => share(inGroup(all, 'answerable'), isFirstRight)],
  ['… misspelt, no accents', (all) => share(inGroup(all, 'answerable, misspelt'), isFirstRight)],
];

export const MEASURES: readonly Measure<Verdict>[] = [
  ...RANKING_MEASURES,
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
  ...(Object.keys(GROUPS) as Group[]).flatMap((group) =>
    (['sure', 'maybe', 'declined'] as const).map(
      (outcome): Measure<Verdict> => [
        `${group}: ${outcome}`,
        (all) => share(inGroup(all, group), (one) => one.outcome === outcome),
      ],
    ),
  ),
];
