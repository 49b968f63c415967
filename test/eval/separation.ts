/**
 * Area under the ROC curve: how often one of `positives` scores higher than one of `negatives`, ties counting half.
 * 0.5 is chance; null when either is empty.
 */
export function areaUnderCurve(positives: readonly number[], negatives: readonly number[]): number | null {
  if (positives.length === 0 || negatives.length === 0) return null;
  const ascending = [...negatives].sort((a, b) => a - b);
  const countBelow = (score: number, orEqual: boolean) => {
    let [from, to] = [0, ascending.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      const isBelow = orEqual ? ascending[middle]! <= score : ascending[middle]! < score;
      if (isBelow) from = middle + 1;
      else to = middle;
    }
    return from;
  };
  const won = positives.reduce((sum, score) => sum + countBelow(score, false) + countBelow(score, true), 0);
  return won / 2 / (positives.length * negatives.length);
}

/** The highest threshold below which at most a share `maxRefused` (0 to 1) of `scores` lies. */
export function thresholdWithin(scores: readonly number[], maxRefused: number): number {
  const ascending = [...scores].sort((a, b) => a - b);
  return ascending[Math.floor(maxRefused * ascending.length)] ?? Number.POSITIVE_INFINITY;
}

/** The share of `others` below the highest threshold that refuses at most `maxRefused` of `kept`; null of nothing. */
export function refusedAtCost(
  kept: readonly number[],
  others: readonly number[],
  maxRefused: number,
): number | null {
  if (kept.length === 0 || others.length === 0) return null;
  const threshold = thresholdWithin(kept, maxRefused);
  return others.filter((score) => score < threshold).length / others.length;
}
