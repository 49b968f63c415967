import { describe, expect, it } from 'vitest';
import { trainLogistic, trainSoftmax } from '../../src/training/softmax.ts';

const options = { l2: 1e-4, steps: 300 };
const dot = (weights: readonly number[], row: readonly number[]) =>
  row.reduce((sum, value, at) => sum + value * weights[at]!, 0);
const sigmoid = (score: number) => 1 / (1 + Math.exp(-score));

describe('trainSoftmax', () => {
  /** The right choice has the most of the first feature; the second says nothing, the third is always the same. */
  const examples = Array.from({ length: 20 }, (_, at) => ({
    rows: [
      [at, at % 3, 7],
      [at + 2, at % 2, 7],
      [at - 1, at % 5, 7],
    ],
    gains: [0, 1, 0],
  }));

  it('learns what tells the right choice', () => {
    const weights = trainSoftmax(examples, options);
    expect(weights[0]).toBeGreaterThan(1);
    for (const { rows } of examples) {
      const scores = rows.map((row) => dot(weights, row));
      expect(Math.max(...scores)).toBe(scores[1]);
    }
    expect(weights[2]).toBeCloseTo(0, 6);
  });

  it('weighs features in their own units', () => {
    const thousandfold = examples.map(({ rows, gains }) => ({
      rows: rows.map(([first = 0, ...others]) => [1000 * first, ...others]),
      gains,
    }));
    const [weight] = trainSoftmax(thousandfold, options);
    expect(weight! * 1000).toBeCloseTo(trainSoftmax(examples, options)[0]!, 6);
  });

  it('keeps weights within bounds', () => {
    const [free, bounded] = [undefined, () => [0, 0.5] as const].map(
      (bounds) => trainSoftmax(examples, options, bounds)[0],
    );
    expect(free).toBeGreaterThan(0.5);
    expect(bounded).toBeCloseTo(0.5, 12);
  });

  it('leaves out examples in which nothing is right', () => {
    const hopeless = { rows: [[100], [-100]], gains: [0, 0] };
    const taught = { rows: [[1], [0]], gains: [0, 1] };
    expect(trainSoftmax([taught, hopeless], options)).toEqual(trainSoftmax([taught], options));
  });

  it('shares the odds as the gains are shared', () => {
    const examples = [
      { rows: [[1], [0]], gains: [1, 0] },
      { rows: [[1], [0]], gains: [1, 0] },
      { rows: [[1], [0]], gains: [0, 1] },
    ];
    // Two in three: log-odds of 2.
    expect(trainSoftmax(examples, { l2: 0, steps: 2_000 })[0]).toBeCloseTo(Math.log(2), 3);
  });
});

describe('trainLogistic', () => {
  const rows = [[0], [0], [0], [0], [1], [1], [1], [1]];
  const targets = [0, 0, 0, 1, 0, 1, 1, 1];
  const once = rows.map(() => 1);
  const exact = { l2: 0, steps: 2_000 };

  it('gives the shares that it saw as probabilities', () => {
    const [weight, intercept] = trainLogistic(rows, targets, once, exact) as [number, number];
    expect(sigmoid(intercept)).toBeCloseTo(1 / 4, 3);
    expect(sigmoid(weight + intercept)).toBeCloseTo(3 / 4, 3);
  });

  it('keeps weights within bounds that are in the features’ own units', () => {
    const tenfold = rows.map(([value = 0]) => [10 * value]);
    const bounds = (place: number) =>
      place === 0 ? ([0, 0.1] as const) : ([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const);
    const [free] = trainLogistic(tenfold, targets, once, exact) as [number, number];
    const [bounded] = trainLogistic(tenfold, targets, once, exact, { bounds }) as [number, number];
    expect(free).toBeGreaterThan(0.2);
    expect(bounded).toBeCloseTo(0.1, 12);
  });

  it('adds to scores that are there already', () => {
    const offsets = rows.map(([value = 0]) => 5 * value);
    const [alone] = trainLogistic(rows, targets, once, exact) as [number, number];
    const [added] = trainLogistic(rows, targets, once, exact, { offsets }) as [number, number];
    expect(added + 5).toBeCloseTo(alone, 3);
  });

  it('counts an example by its importance', () => {
    const importance = targets.map((target) => (target === 1 ? 3 : 1));
    const [weight, intercept] = trainLogistic(rows, targets, importance, exact) as [number, number];
    expect(sigmoid(intercept)).toBeCloseTo(3 / 6, 3);
    expect(sigmoid(weight + intercept)).toBeCloseTo(9 / 10, 3);
  });
});
