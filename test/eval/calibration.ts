/** A prediction and what became of it. */
export interface Judged {
  /** 0 to 1. */
  readonly confidence: number;
  readonly right: boolean;
}

export interface CalibrationBin {
  /** Confidences from `from`, up to but without `to`; the last bin holds 1 as well. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly meanConfidence: number;
  /** The part of them that was right, 0 to 1. */
  readonly shareRight: number;
}

export interface Calibration {
  /** Ascending; bins that nothing fell into are left out. */
  readonly bins: readonly CalibrationBin[];
  /** Mean distance of a bin's confidence from its share right, weighted by its count; 0 is perfect. */
  readonly expectedError: number;
}

/** Groups predictions into bins of equal width: expected calibration error as in Guo et al. 2017 (arXiv:1706.04599). */
export function calibrate(judged: readonly Judged[], binCount = 10): Calibration {
  const grouped: Judged[][] = Array.from({ length: binCount }, () => []);
  for (const one of judged) grouped[Math.min(binCount - 1, Math.floor(one.confidence * binCount))]?.push(one);
  const bins = grouped.flatMap((members, at) =>
    members.length === 0 ? [] : [{ from: at / binCount, to: (at + 1) / binCount, ...summarise(members) }],
  );
  const distances = bins.map(
    (bin) => (bin.count / judged.length) * Math.abs(bin.meanConfidence - bin.shareRight),
  );
  return { bins, expectedError: distances.reduce((sum, distance) => sum + distance, 0) };
}

function summarise(members: readonly Judged[]): Omit<CalibrationBin, 'from' | 'to'> {
  const count = members.length;
  const meanConfidence = members.reduce((sum, { confidence }) => sum + confidence, 0) / count;
  return { count, meanConfidence, shareRight: members.filter(({ right }) => right).length / count };
}
