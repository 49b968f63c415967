import { describe, expect, it } from 'vitest';
import { createLinearModel, sigmoid } from '../../src/answer/linear-model.ts';

describe('a linear model', () => {
  it('weighs features by their names and sums them', () => {
    const model = createLinearModel(['share', 'length'], { length: -2, share: 10 });
    expect(model([0.5, 3])).toBe(-1);
    expect(model(Float64Array.of(1, 0))).toBe(10);
  });

  it('of no features is 0', () => {
    expect(createLinearModel([], {})([])).toBe(0);
  });

  it.each([
    ['a feature without a weight', ['share', 'length'], { share: 1 }, 'length'],
    ['a weight without a feature', ['share'], { share: 1, length: 2 }, 'length'],
  ])('is refused for %s, by its name', (_, names, weights, name) => {
    expect(() => createLinearModel(names, weights)).toThrow(RangeError);
    expect(() => createLinearModel(names, weights)).toThrow(name);
  });
});

it.each([
  [0, 0.5],
  [Math.log(3), 0.75],
  [-1_000, 0],
  [1_000, 1],
])('sigmoid(%f) is %f', (logOdds, probability) => {
  expect(sigmoid(logOdds)).toBeCloseTo(probability, 12);
});
