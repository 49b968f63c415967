import { expect, it } from 'vitest';
import { minimise } from '../../src/training/adam.ts';

/** The gradient of (x − 3)² + (y + 1)². */
const bowl = (current: Float64Array, gradient: Float64Array) => {
  gradient[0]! += 2 * (current[0]! - 3);
  gradient[1]! += 2 * (current[1]! + 1);
};
const plain = { steps: 500, rate: 0.1, l2: () => 0 };
const start = () => new Float64Array(2);

it('finds the least value of a function', () => {
  const [x, y] = minimise(start(), plain, bowl);
  expect(x).toBeCloseTo(3, 3);
  expect(y).toBeCloseTo(-1, 3);
});

it('pulls each weight towards 0 as told', () => {
  // (x − 3)² + x² is least at 1.5.
  const [x, y] = minimise(start(), { ...plain, l2: (place) => (place === 0 ? 2 : 0) }, bowl);
  expect(x).toBeCloseTo(1.5, 3);
  expect(y).toBeCloseTo(-1, 3);
});

it('keeps weights within their bounds', () => {
  const bounds = (place: number) => (place === 0 ? ([0, 2] as const) : ([0, 5] as const));
  expect(minimise(start(), { ...plain, bounds }, bowl)).toEqual([2, 0]);
});

it('leaves the beginning as it was, and goes the same way again', () => {
  const from = Float64Array.of(10, 10);
  const first = minimise(from, { ...plain, steps: 3 }, bowl);
  expect([...from]).toEqual([10, 10]);
  expect(minimise(from, { ...plain, steps: 3 }, bowl)).toEqual(first);
});
