import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibrate } from './calibration.ts';
import { areaUnderCurve, refusedAtCost, thresholdWithin } from './separation.ts';

describe('calibrate', () => {
  it('weighs the distance of each bin by its count', () => {
    const judged = [
      { confidence: 0.1, right: false },
      { confidence: 0.15, right: true },
      { confidence: 0.9, right: true },
      { confidence: 1, right: true },
    ];
    const { bins, expectedError } = calibrate(judged);
    expect(bins.map(({ count, shareRight }) => [count, shareRight])).toEqual([
      [2, 0.5],
      [2, 1],
    ]);
    expect(expectedError).toBeCloseTo(0.5 * 0.375 + 0.5 * 0.05, 12);
  });

  it('is 0 when each confidence is the share right among its equals', () => {
    const judged = [true, true, true, false].map((right) => ({ confidence: 0.75, right }));
    expect(calibrate(judged).expectedError).toBe(0);
  });
});

const scores = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 30 });

describe('areaUnderCurve', () => {
  it.each([
    { positives: [0.9, 0.8], negatives: [0.1, 0.2], area: 1 },
    { positives: [0.1], negatives: [0.9], area: 0 },
    { positives: [0.5], negatives: [0.5], area: 0.5 },
    { positives: [0.9, 0.3], negatives: [0.5, 0.3], area: 0.625 },
    { positives: [], negatives: [0.5], area: null },
  ])('$positives against $negatives', ({ positives, negatives, area }) => {
    expect(areaUnderCurve(positives, negatives)).toBe(area);
  });

  it('agrees with comparing every pair', () => {
    fc.assert(
      fc.property(scores, scores, (positives, negatives) => {
        const pairs = positives.flatMap((p) => negatives.map((n) => (p > n ? 1 : p === n ? 0.5 : 0)));
        const expected = pairs.reduce((sum: number, won) => sum + won, 0) / pairs.length;
        expect(areaUnderCurve(positives, negatives)).toBeCloseTo(expected, 12);
      }),
    );
  });
});

describe('refusedAtCost', () => {
  it.each([
    { cost: 0, refused: 1 / 3 },
    { cost: 0.25, refused: 2 / 3 },
    { cost: 1, refused: 1 },
  ])('at a cost of $cost', ({ cost, refused }) => {
    expect(refusedAtCost([0.2, 0.5, 0.8, 0.9], [0.1, 0.3, 0.6], cost)).toBeCloseTo(refused, 12);
  });

  it('never refuses more of what is to be kept than allowed', () => {
    fc.assert(
      fc.property(scores, fc.double({ min: 0, max: 1, noNaN: true }), (kept, cost) => {
        const threshold = thresholdWithin(kept, cost);
        expect(kept.filter((score) => score < threshold).length / kept.length).toBeLessThanOrEqual(cost);
      }),
    );
  });
});
