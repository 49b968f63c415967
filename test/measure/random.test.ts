import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mulberry32, pick, sample, seedOf } from '../../src/measure/random.ts';

describe('mulberry32', () => {
  it('gives the numbers of the published generator', () => {
    const random = mulberry32(1);
    expect([random(), random(), random()].map((value) => value.toFixed(6))).toEqual([
      '0.627074',
      '0.002736',
      '0.527447',
    ]);
  });

  it('is uniform enough to shuffle with', () => {
    const random = mulberry32(7);
    const counts = Array.from({ length: 10 }, () => 0);
    for (let draw = 0; draw < 10_000; draw += 1) counts[Math.floor(random() * 10)]! += 1;
    for (const count of counts) expect(Math.abs(count - 1_000)).toBeLessThan(120);
  });
});

describe('seedOf', () => {
  it('is FNV-1a and differs between texts', () => {
    expect(seedOf('')).toBe(0x811c9dc5);
    expect(seedOf('a')).toBe(0xe40c292c);
    expect(seedOf('ab')).not.toBe(seedOf('ba'));
  });
});

describe('pick', () => {
  it('refuses an empty choice', () => {
    expect(() => pick([], mulberry32(1))).toThrow(RangeError);
  });
});

describe('sample', () => {
  it('draws without repetition, as many as there are at most, the same for the same seed', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer()), fc.nat(30), fc.integer(), (choices, count, seed) => {
        const drawn = sample(choices, count, mulberry32(seed));
        expect(drawn).toHaveLength(Math.min(count, choices.length));
        expect(new Set(drawn).size).toBe(drawn.length);
        expect(choices).toEqual(expect.arrayContaining(drawn));
        expect(sample(choices, count, mulberry32(seed))).toEqual(drawn);
      }),
    );
  });
});
