/** A weight for each named feature. */
export type Weights = Readonly<Record<string, number>>;

/** Sum over the features of weight × value. */
export type LinearModel = (features: ArrayLike<number>) => number;

/**
 * @param names the features in the order of the arrays the model is applied to.
 * @throws RangeError when a weight is missing or has no feature: the model was trained for other features.
 */
export function createLinearModel(names: readonly string[], weights: Weights): LinearModel {
  const unknown = Object.keys(weights).find((name) => !names.includes(name));
  const missing = names.find((name) => typeof weights[name] !== 'number');
  if (unknown ?? missing)
    throw new RangeError(`model: feature «${unknown ?? missing}» is not in both code and weights`);
  const vector = Float64Array.from(names, (name) => weights[name]!);
  return (features) => {
    let sum = 0;
    for (let i = 0; i < vector.length; i++) sum += vector[i]! * features[i]!;
    return sum;
  };
}

/** The logistic function: any number to a probability between 0 and 1. */
export function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
