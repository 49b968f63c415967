export interface DescentOptions {
  readonly steps: number;
  /** Step size. */
  readonly rate: number;
  /** Pull towards 0 of the weight at a place. */
  readonly l2: (place: number) => number;
  /** The least and the greatest value of the weight at a place. Default: any. */
  readonly bounds?: (place: number) => readonly [number, number];
}

/**
 * Minimises a function by Adam (Kingma and Ba 2015, with the decays it publishes).
 *
 * @param start where to begin; left as it is.
 * @param addGradient adds the function's gradient at the current weights.
 */
export function minimise(
  start: Float64Array,
  { steps, rate, l2, bounds }: DescentOptions,
  addGradient: (current: Float64Array, gradient: Float64Array) => void,
): number[] {
  const [decay1, decay2] = [0.9, 0.999];
  const weights = start.slice();
  const mean = new Float64Array(weights.length);
  const variance = new Float64Array(weights.length);
  for (let step = 1; step <= steps; step++) {
    const gradient = weights.map((weight, place) => l2(place) * weight);
    addGradient(weights, gradient);
    for (let place = 0; place < weights.length; place++) {
      mean[place] = decay1 * mean[place]! + (1 - decay1) * gradient[place]!;
      variance[place] = decay2 * variance[place]! + (1 - decay2) * gradient[place]! ** 2;
      const scale = Math.sqrt(variance[place]! / (1 - decay2 ** step)) + 1e-8;
      weights[place]! -= (rate * mean[place]!) / (1 - decay1 ** step) / scale;
      const [least, greatest] = bounds?.(place) ?? UNBOUNDED;
      weights[place] = Math.min(greatest, Math.max(least, weights[place]!));
    }
  }
  return [...weights];
}

const UNBOUNDED = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const;
