import type { MemorySample } from './memory-probe.ts';

export interface MemoryTrend {
  readonly firstResidentMb: number;
  readonly lastResidentMb: number;
  /** Of the line of least squares through all samples; 0 is flat. */
  readonly residentMbPerMinute: number;
  /** What is alive after a collection, before the load and after it. */
  readonly firstHeapMb: number;
  readonly lastHeapMb: number;
}

const BYTES_PER_MB = 1024 ** 2;

/**
 * @param samples taken under load, in order, `intervalSeconds` apart; at least two.
 * @param alive just after a collection, before and after those.
 */
export function trendOf(
  samples: readonly MemorySample[],
  intervalSeconds: number,
  alive: { readonly before: MemorySample; readonly after: MemorySample },
): MemoryTrend {
  const resident = samples.map(({ residentBytes }) => residentBytes / BYTES_PER_MB);
  return {
    firstResidentMb: resident[0]!,
    lastResidentMb: resident.at(-1)!,
    residentMbPerMinute: (slopeOf(resident) / intervalSeconds) * 60,
    firstHeapMb: alive.before.heapBytes / BYTES_PER_MB,
    lastHeapMb: alive.after.heapBytes / BYTES_PER_MB,
  };
}

/** How much the line of least squares rises from one value to the next. */
function slopeOf(values: readonly number[]): number {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const covariance = values.reduce((sum, value, at) => sum + (at - middle) * (value - mean), 0);
  const variance = values.reduce((sum, _, at) => sum + (at - middle) ** 2, 0);
  return covariance / variance;
}
