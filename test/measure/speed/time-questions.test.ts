import { describe, expect, it } from 'vitest';
import { medianMeasurement } from '../../../src/measure/speed/median-measurement.ts';
import { timeQuestions, warmUp } from '../../../src/measure/speed/time-questions.ts';

/** A system whose answers take so many milliseconds of a clock of its own. */
function systemTaking(msOf: (call: number) => number) {
  let nowMs = 0;
  let calls = 0;
  return {
    ask: () => {
      nowMs += msOf(calls);
      calls += 1;
    },
    now: () => nowMs,
    calls: () => calls,
  };
}

const questions = Array.from({ length: 100 }, (_, at) => `¿${at}?`);

describe('warmUp', () => {
  it('asks over and over for a second', () => {
    const { ask, now, calls } = systemTaking(() => 2);
    warmUp(ask, questions, now);
    expect(calls()).toBe(500);
  });

  it('asks a slow system once', () => {
    const { ask, now, calls } = systemTaking(() => 60_000);
    warmUp(ask, questions, now);
    expect(calls()).toBe(1);
  });
});

describe('timeQuestions', () => {
  it('takes percentiles over the questions, each asked once', () => {
    // Quarters, so that sums are exact.
    const { ask, now, calls } = systemTaking((call) => 0.25 * ((call % 100) + 1));
    const latency = { p50Ms: 12.5, p95Ms: 23.75, p99Ms: 24.75, questions: 100 };
    expect(timeQuestions(ask, questions, now)).toEqual(latency);
    expect(calls()).toBe(100);
  });

  it('asks a slow system as far as the time goes', () => {
    const { ask, now } = systemTaking(() => 700);
    expect(timeQuestions(ask, questions, now)).toMatchObject({ p50Ms: 700, questions: 3 });
  });

  it('asks one question however long it takes', () => {
    const { ask, now } = systemTaking(() => 60_000);
    expect(timeQuestions(ask, questions, now)).toMatchObject({ p99Ms: 60_000, questions: 1 });
  });
});

describe('medianMeasurement', () => {
  it('takes the median of each figure by itself', () => {
    const latency = (p50Ms: number) => ({ p50Ms, p95Ms: 10 - p50Ms, p99Ms: 20, questions: 200 });
    const measurement = (indexMs: number, p50Ms: number) => ({
      indexMs,
      wellSpelt: latency(p50Ms),
      misspelt: latency(5),
      residentMb: 100,
      addedMb: -indexMs,
    });
    expect(medianMeasurement([measurement(1, 3), measurement(9, 2), measurement(4, 1)])).toEqual({
      indexMs: 4,
      wellSpelt: { p50Ms: 2, p95Ms: 8, p99Ms: 20, questions: 200 },
      misspelt: { p50Ms: 5, p95Ms: 5, p99Ms: 20, questions: 200 },
      residentMb: 100,
      addedMb: -4,
    });
  });
});
