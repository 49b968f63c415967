/** The arithmetic mean; null of nothing. */
export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The part of `values` for which `holds`, 0 to 1; null of nothing. */
export function share<T>(values: readonly T[], holds: (value: T) => boolean): number | null {
  return mean(values.map((value) => (holds(value) ? 1 : 0)));
}

/**
 * The nearest-rank percentile: the smallest value that at least `percent` of the values do not exceed. Always one of
 * the values, in any order given. Throws RangeError of nothing or outside 0 to 100.
 */
export function percentile(values: readonly number[], percent: number): number {
  if (values.length === 0) throw new RangeError('no values');
  if (!(percent >= 0 && percent <= 100)) throw new RangeError(`percent out of range: ${percent}`);
  const ascending = [...values].sort((left, right) => left - right);
  return ascending[Math.max(0, Math.ceil((percent * values.length) / 100) - 1)] as number;
}
