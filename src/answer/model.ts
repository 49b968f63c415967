import { CONFIDENCE_FEATURES } from './confidence-features.ts';
import { createLinearModel, type LinearModel, type Weights } from './linear-model.ts';
import { PASSAGE_FEATURES } from './passage-features.ts';
import { SENTENCE_FEATURES } from './sentence-features.ts';
import { createSpanTables, type SpanTables, type SpanWeights } from './span-classes.ts';

/** The weights of `data/model/weights.json`, as `npm run train` writes them. */
export interface ModelWeights {
  readonly sentence: Weights;
  readonly passage: Weights;
  readonly confidence: { readonly intercept: number; readonly weights: Weights };
  readonly span: SpanWeights;
  /** The confidence from which the bot answers. */
  readonly threshold: number;
}

/** Scores for sentences, passages and spans (higher is better), and the log-odds that the first passage answers. */
export interface Model {
  readonly sentence: LinearModel;
  readonly passage: LinearModel;
  readonly logOdds: LinearModel;
  readonly span: SpanTables;
  readonly threshold: number;
}

/** @throws RangeError when the weights were trained for other features. */
export function createModel(weights: ModelWeights): Model {
  const confidence = createLinearModel(CONFIDENCE_FEATURES, weights.confidence.weights);
  return {
    sentence: createLinearModel(SENTENCE_FEATURES, weights.sentence),
    passage: createLinearModel(PASSAGE_FEATURES, weights.passage),
    logOdds: (features) => confidence(features) + weights.confidence.intercept,
    span: createSpanTables(weights.span),
    threshold: weights.threshold,
  };
}
