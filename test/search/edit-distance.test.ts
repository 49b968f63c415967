import fc from 'fast-check';
import { expect, it } from 'vitest';
import { editDistance } from '../../src/search/edit-distance.ts';

/** The optimal string alignment distance by its definition, over the full matrix. */
function naiveDistance(a: string, b: string): number {
  const matrix = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const ways = [
        matrix[i - 1]![j]! + 1,
        matrix[i]![j - 1]! + 1,
        matrix[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1),
      ];
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        ways.push(matrix[i - 2]![j - 2]! + 1);
      matrix[i]![j] = Math.min(...ways);
    }
  }
  return matrix[a.length]![b.length]!;
}

it.each([
  ['torneo', 'torneo', 0],
  ['torneo', 'tornei', 1],
  ['torneo', 'toreo', 1],
  ['torneo', 'torrneo', 1],
  ['torneo', 'tornoe', 1],
  ['torneo', 'trneos', 2],
  ['ca', 'abc', 3],
  ['', 'abc', 3],
  ['', '', 0],
])('from %j to %j: %i edits', (a, b, distance) => {
  expect(editDistance(a, b, 9)).toBe(distance);
  expect(editDistance(b, a, 9)).toBe(distance);
});

it('agrees with the full matrix up to the maximum, and says one more beyond it', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 });
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 5 }), (a, b, max) => {
      expect(editDistance(a, b, max)).toBe(Math.min(naiveDistance(a, b), max + 1));
    }),
    { numRuns: 500 },
  );
});
