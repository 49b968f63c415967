/** The arithmetic mean; null of nothing. */
export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The part of `values` for which `holds`, 0 to 1; null of nothing. */
export function share<T>(values: readonly T[], holds: (value: T) => boolean): number | null {
  return mean(values.map((value) => (holds(value) ? 1 : 0)));
}

/** Nearest rank: the smallest value that at least `percent` (0 to 100) of the values do not exceed; NaN of nothing. */
export function percentile(values: readonly number[], percent: number): number {
  const ascending = [...values].sort((a, b) => a - b);
  return ascending[Math.max(0, Math.ceil((percent * values.length) / 100) - 1)] ?? Number.NaN;
}

/**
 * Area under the ROC curve: how often one of `positives` scores higher than one of `negatives`, ties counting half.
 * 0.5 is chance; null when either is empty.
 */
export function areaUnderCurve(positives: readonly number[], negatives: readonly number[]): number | null {
  return mean(positives.flatMap((p) => negatives.map((n) => (p > n ? 1 : p === n ? 0.5 : 0))));
}

/**
 * The share of `others` below the highest threshold that refuses at most a share `maxRefused` (0 to 1) of `kept`; null
 * when either is empty.
 */
export function refusedAtCost(
  kept: readonly number[],
  others: readonly number[],
  maxRefused: number,
): number | null {
  if (kept.length === 0) return null;
  const ascending = [...kept].sort((a, b) => a - b);
  const threshold = ascending[Math.floor(maxRefused * kept.length)] ?? Number.POSITIVE_INFINITY;
  return share(others, (score) => score < threshold);
}

export interface Prediction {
  /** 0 to 1. */
  readonly confidence: number;
  readonly right: boolean;
}

/**
 * Expected calibration error over ten bins of equal width (Guo et al. 2017, arXiv:1706.04599): how far a bin's mean
 * confidence is from its share right, weighted by its count. 0 is perfect; null of nothing.
 */
export function calibrationError(predictions: readonly Prediction[], bins = 10): number | null {
  if (predictions.length === 0) return null;
  const differences = new Array<number>(bins).fill(0);
  for (const { confidence, right } of predictions)
    differences[Math.min(bins - 1, Math.floor(confidence * bins))]! += confidence - (right ? 1 : 0);
  return differences.reduce((sum, difference) => sum + Math.abs(difference), 0) / predictions.length;
}
