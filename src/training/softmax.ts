import { minimise } from './adam.ts';

/** Candidates of one question: a row of features each, and how good each would be as the choice (0 or more). */
export interface ChoiceExample {
  readonly rows: readonly ArrayLike<number>[];
  readonly gains: readonly number[];
}

export interface TrainingOptions {
  /** Strength of the pull towards 0 of a weight, per example, for features scaled to unit variance. */
  readonly l2: number;
  readonly steps: number;
}

/**
 * Trains a linear model to choose: maximises the mean logarithm of the expected gain under the softmax of the scores
 * (conditional logistic regression when one candidate has all the gain). Examples without gain are left out.
 *
 * @returns a weight a feature, for the features as they come.
 */
export function trainSoftmax(
  examples: readonly ChoiceExample[],
  options: TrainingOptions,
  bounds: Bounds = () => ANY,
): number[] {
  const usable = examples.filter(({ gains }) => gains.some((gain) => gain > 0));
  const size = usable[0]?.rows[0]?.length ?? 0;
  const scale = standardDeviations(usable, size);
  const { l2, steps } = options;
  return minimise(
    new Float64Array(size),
    { steps, rate: RATE, l2: () => l2, bounds: scaleBounds(bounds, scale) },
    (weights, gradient) => {
      for (const { rows, gains } of usable) {
        const scores = rows.map((row) => scaledDot(weights, row, scale));
        const top = Math.max(...scores);
        const odds = scores.map((score) => Math.exp(score - top));
        const total = sum(odds);
        const gained = odds.reduce((total, odd, i) => total + odd * gains[i]!, 0);
        if (gained === 0) continue;
        rows.forEach((row, i) => {
          const slope = odds[i]! / total - (odds[i]! * gains[i]!) / gained;
          if (slope !== 0)
            for (let f = 0; f < size; f++) gradient[f]! += (slope * row[f]!) / scale[f]! / usable.length;
        });
      }
    },
  ).map((weight, f) => weight / scale[f]!);
}

/** The least and the greatest weight at a place. */
export type Bounds = (place: number) => readonly [number, number];

const ANY = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const;

function scaleBounds(bounds: Bounds, scale: Float64Array): Bounds {
  return (place) => {
    const [least, greatest] = bounds(place);
    return [least * (scale[place] ?? 1), greatest * (scale[place] ?? 1)];
  };
}

const RATE = 0.05;

export interface LogisticOptions {
  readonly bounds?: Bounds;
  /** A score of each row that is added to the trained one. */
  readonly offsets?: readonly number[];
}

/**
 * Trains logistic regression: the probability that a row's target (0 to 1) holds. The last weight is the intercept.
 */
export function trainLogistic(
  rows: readonly ArrayLike<number>[],
  targets: readonly number[],
  importance: readonly number[],
  options: TrainingOptions,
  { bounds = () => ANY, offsets = [] }: LogisticOptions = {},
): number[] {
  const size = rows[0]?.length ?? 0;
  const scale = standardDeviations([{ rows, gains: [] }], size);
  const all = sum(importance);
  const { l2, steps } = options;
  const l2At = (place: number) => (place < size ? l2 : 0);
  const trained = minimise(
    new Float64Array(size + 1),
    { steps, rate: RATE, l2: l2At, bounds: scaleBounds(bounds, scale) },
    (weights, gradient) => {
      rows.forEach((row, i) => {
        const score = scaledDot(weights, row, scale) + weights[size]! + (offsets[i] ?? 0);
        const slope = ((1 / (1 + Math.exp(-score)) - targets[i]!) * importance[i]!) / all;
        for (let f = 0; f < size; f++) gradient[f]! += (slope * row[f]!) / scale[f]!;
        gradient[size]! += slope;
      });
    },
  );
  return trained.map((weight, f) => (f < size ? weight / scale[f]! : weight));
}

function standardDeviations(examples: readonly ChoiceExample[], size: number): Float64Array {
  const sums = new Float64Array(size);
  const squares = new Float64Array(size);
  let rows = 0;
  for (const example of examples) {
    for (const row of example.rows) {
      rows++;
      for (let f = 0; f < size; f++) {
        sums[f]! += row[f]!;
        squares[f]! += row[f]! ** 2;
      }
    }
  }
  // A feature that never varies keeps its scale: its weight then stays 0.
  return sums.map((total, f) => Math.sqrt(squares[f]! / rows - (total / rows) ** 2) || 1);
}

function scaledDot(weights: Float64Array, row: ArrayLike<number>, scale: Float64Array): number {
  let dot = 0;
  for (let f = 0; f < scale.length; f++) dot += (weights[f]! * row[f]!) / scale[f]!;
  return dot;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
