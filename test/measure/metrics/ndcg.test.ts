import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ndcg } from '../../../src/measure/metrics/ndcg.ts';

describe('ndcg', () => {
  it.each([
    { name: 'first of one', ranking: [true, false], rightCount: 1, expected: 1 },
    { name: 'second of one', ranking: [false, true], rightCount: 1, expected: 1 / Math.log2(3) },
    { name: 'none found', ranking: [false, false], rightCount: 1, expected: 0 },
    { name: 'nothing ranked', ranking: [], rightCount: 2, expected: 0 },
    { name: 'nothing right', ranking: [false], rightCount: 0, expected: 0 },
    { name: 'one of two', ranking: [true, false], rightCount: 2, expected: 1 / (1 + 1 / Math.log2(3)) },
    { name: 'beyond the tenth', ranking: [...Array(10).fill(false), true], rightCount: 1, expected: 0 },
  ])('$name', ({ ranking, rightCount, expected }) => {
    expect(ndcg(ranking, rightCount, 10)).toBeCloseTo(expected, 12);
  });

  it('lies in 0 to 1, and does not fall when a right passage moves up', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 2, maxLength: 15 }), fc.nat(13), (ranking, some) => {
        const at = some % (ranking.length - 1);
        const rightCount = ranking.filter(Boolean).length;
        const before = ndcg(ranking, rightCount, 10);
        expect(before).toBeGreaterThanOrEqual(0);
        expect(before).toBeLessThanOrEqual(1 + 1e-12);
        if (ranking[at] || !ranking[at + 1]) return;
        const swapped = ranking.with(at, true).with(at + 1, false);
        expect(ndcg(swapped, rightCount, 10)).toBeGreaterThanOrEqual(before);
      }),
    );
  });
});
