import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibrate } from '../../../src/measure/metrics/calibration.ts';

const judged = (confidence: number, right: boolean) => ({ confidence, right });

describe('calibrate', () => {
  it('groups by confidence and weighs the distances', () => {
    const { bins, expectedError } = calibrate([
      judged(0.1, false),
      judged(0.15, true),
      judged(0.9, true),
      judged(1, true),
    ]);
    expect(bins).toEqual([
      { from: 0.1, to: 0.2, count: 2, meanConfidence: 0.125, shareRight: 0.5 },
      { from: 0.9, to: 1, count: 2, meanConfidence: 0.95, shareRight: 1 },
    ]);
    expect(expectedError).toBeCloseTo(0.5 * 0.375 + 0.5 * 0.05, 12);
  });

  it('is perfect when nothing was judged', () => {
    expect(calibrate([])).toEqual({ bins: [], expectedError: 0 });
  });

  it('keeps every prediction and an error of 0 to 1', () => {
    const one = fc.record({ confidence: fc.double({ min: 0, max: 1, noNaN: true }), right: fc.boolean() });
    fc.assert(
      fc.property(fc.array(one), fc.integer({ min: 1, max: 20 }), (all, binCount) => {
        const { bins, expectedError } = calibrate(all, binCount);
        expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(all.length);
        for (const { from, to, meanConfidence } of bins) {
          expect(meanConfidence).toBeGreaterThanOrEqual(from - 1e-9);
          expect(meanConfidence).toBeLessThanOrEqual(to + 1e-9);
        }
        expect(expectedError).toBeGreaterThanOrEqual(0);
        expect(expectedError).toBeLessThanOrEqual(1);
      }),
    );
  });
});
