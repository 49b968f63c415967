import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mean, median, percentile, share } from '../../../src/measure/metrics/statistics.ts';

describe('percentile', () => {
  it.each([
    { values: [15, 20, 35, 40, 50], percent: 5, expected: 15 },
    { values: [15, 20, 35, 40, 50], percent: 30, expected: 20 },
    { values: [50, 15, 40, 20, 35], percent: 40, expected: 20 },
    { values: [15, 20, 35, 40, 50], percent: 100, expected: 50 },
    { values: [15, 20], percent: 0, expected: 15 },
    { values: [7], percent: 99, expected: 7 },
  ])('$percent of $values', ({ values, percent, expected }) => {
    expect(percentile(values, percent)).toBe(expected);
  });

  it('is the smallest value that so many do not exceed', () => {
    const values = fc.array(fc.double({ noNaN: true }), { minLength: 1 });
    fc.assert(
      fc.property(values, fc.integer({ min: 0, max: 100 }), (given, percent) => {
        const found = percentile(given, percent);
        const within = (limit: (value: number) => boolean) =>
          (given.filter(limit).length / given.length) * 100;
        expect(given).toContain(found);
        expect(within((value) => value <= found)).toBeGreaterThanOrEqual(percent - 1e-9);
        if (percent > 0) expect(within((value) => value < found)).toBeLessThan(percent);
      }),
    );
  });

  it.each([
    [[], 50],
    [[1], -1],
    [[1], 101],
    [[1], Number.NaN],
  ])('refuses %j at %d', (values, percent) => {
    expect(() => percentile(values, percent)).toThrow(RangeError);
  });
});

it('takes mean, share and median of some values, and null of none', () => {
  expect(mean([1, 2, 6])).toBe(3);
  expect(share([1, 2, 6], (value) => value > 1)).toBeCloseTo(2 / 3, 12);
  expect(median([9, 1, 5])).toBe(5);
  expect(mean([])).toBeNull();
  expect(share([], () => true)).toBeNull();
});
