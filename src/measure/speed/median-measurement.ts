import { median } from '../metrics/statistics.ts';
import type { Measurement } from './measure-system.ts';
import type { Latency } from './time-questions.ts';

/** Each figure is the median of its own, over at least one measurement. */
export function medianMeasurement(measurements: readonly Measurement[]): Measurement {
  const of = (figure: (measurement: Measurement) => number) => median(measurements.map(figure));
  const latency = (kind: (measurement: Measurement) => Latency): Latency => ({
    p50Ms: of((measurement) => kind(measurement).p50Ms),
    p95Ms: of((measurement) => kind(measurement).p95Ms),
    p99Ms: of((measurement) => kind(measurement).p99Ms),
    questions: of((measurement) => kind(measurement).questions),
  });
  return {
    indexMs: of(({ indexMs }) => indexMs),
    wellSpelt: latency(({ wellSpelt }) => wellSpelt),
    misspelt: latency(({ misspelt }) => misspelt),
    residentMb: of(({ residentMb }) => residentMb),
    addedMb: of(({ addedMb }) => addedMb),
  };
}
