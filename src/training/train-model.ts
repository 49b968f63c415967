import { CONFIDENCE_BOUNDS, CONFIDENCE_FEATURES, confidenceFeatures } from '../answer/confidence-features.ts';
import { createLinearModel, type LinearModel, type Weights } from '../answer/linear-model.ts';
import type { ModelWeights } from '../answer/model.ts';
import { PASSAGE_FEATURES, passageFeatures } from '../answer/passage-features.ts';
import { bestSentence, leadOf } from '../answer/rank.ts';
import { SENTENCE_FEATURES } from '../answer/sentence-features.ts';
import { type Example, rightSentences } from './examples.ts';
import { trainLogistic, trainSoftmax } from './softmax.ts';
import { trainSpans } from './train-spans.ts';

/** Measured on held-out articles; the figures hardly move between half and twice these. */
const RANKING = { l2: 1e-3, steps: 150 };
const CONFIDENCE = { l2: 1e-4, steps: 1200 };

/**
 * How much an answerable question counts as answered whose first passage is the wrong one. It orders the confidences:
 * at 0 hard questions of the article would sink among those of other articles. The last step makes them probabilities.
 */
const WRONG_PASSAGE_TARGET = 0.6;

/** Share of the answerable questions that the threshold refuses. */
const REFUSED_SHARE = 0.043;

/** Trains all weights on the examples. */
export function trainModel(examples: readonly Example[]): ModelWeights {
  const answerable = examples.filter(({ kind, right }) => kind === 'answerable' && right >= 0);
  const sentence = trainSentences(answerable);
  const passage = trainPassages(answerable, sentence.model);
  const ranked = examples
    .filter(({ passages }) => passages.length > 0)
    .map((example) => rank(example, sentence.model, passage.model));
  const confidence = trainConfidence(ranked);
  const spanExamples = answerable.filter(({ size, typing }) => size === 'whole' && typing === 'well-spelt');
  const span = trainSpans(spanExamples);
  return { sentence: sentence.weights, passage: passage.weights, span, ...confidence };
}

interface Trained {
  readonly weights: Weights;
  readonly model: LinearModel;
}

function trainSentences(examples: readonly Example[]): Trained {
  const choices = examples.map((example) => ({
    rows: example.passages[example.right]!.sentences,
    gains: rightSentences(example),
  }));
  return trained(SENTENCE_FEATURES, trainSoftmax(choices, RANKING));
}

/** A place for *where* and a date for *when* count at least so: the training questions' labels often have neither. */
const LEAST_PASSAGE_WEIGHTS = { when: 2, where: 1.8, 'how-many': 1.2 };

function trainPassages(examples: readonly Example[], sentence: LinearModel): Trained {
  const choices = examples.map((example) => ({
    rows: rowsOf(example, sentence).map(({ row }) => row),
    gains: example.passages.map((_, place) => (place === example.right ? 1 : 0)),
  }));
  const least: Readonly<Record<string, number>> = LEAST_PASSAGE_WEIGHTS;
  const bounds = (place: number) =>
    [least[PASSAGE_FEATURES[place]!] ?? Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const;
  return trained(PASSAGE_FEATURES, trainSoftmax(choices, RANKING, bounds));
}

function rowsOf({ passages, reading }: Example, sentence: LinearModel) {
  return passages.map(({ evidence, sentences }) => {
    const best = bestSentence(evidence, sentences.map(sentence), reading);
    return { evidence, best, row: passageFeatures(evidence, best, reading) };
  });
}

interface Ranked {
  readonly example: Example;
  readonly isRight: boolean;
  readonly row: Float64Array;
}

function rank(example: Example, sentence: LinearModel, passage: LinearModel): Ranked {
  const scored = rowsOf(example, sentence)
    .map(({ evidence, best, row }, place) => ({ evidence, best, place, score: passage(row) }))
    .sort((a, b) => b.score - a.score);
  const lead = leadOf(scored.map(({ score }) => score));
  const first = scored[0]!;
  return {
    example,
    isRight: first.place === example.right,
    row: confidenceFeatures(first, lead, example.reading),
  };
}

function trainConfidence(ranked: readonly Ranked[]): Pick<ModelWeights, 'confidence' | 'threshold'> {
  const all = Object.values(CONFIDENCE_BOUNDS);
  const isSmall = (place: number) => CONFIDENCE_FEATURES[place]?.startsWith('small') === true;
  const train = (
    of: Ranked['example']['size'],
    learns: (place: number) => boolean,
    offsets: (row: Float64Array) => number,
  ) => {
    const own = ranked.filter(({ example }) => example.size === of);
    return trainLogistic(
      own.map(({ row }) => row),
      own.map(targetOf),
      own.map(({ example }) => importanceOf(example)),
      CONFIDENCE,
      {
        bounds: (place) => (place >= all.length ? FREE : learns(place) ? all[place]! : NOT_LEARNT),
        offsets: own.map(({ row }) => offsets(row)),
      },
    );
  };
  // What small articles have of their own is learnt on excerpts, on top of what whole articles taught.
  const base = train(
    'whole',
    (place) => !isSmall(place),
    () => 0,
  );
  const scoreBy = (weights: readonly number[]) => (row: ArrayLike<number>) =>
    weights.reduce((sum, weight, f) => sum + weight * (row[f] ?? 1), 0);
  const small = train('excerpt', isSmall, scoreBy(base));
  const raw = base.map((weight, f) => weight + (f < all.length ? small[f]! : 0));
  const score = scoreBy(raw);
  // Platt scaling (1999): what the scores say of first passages being right, over the questions the bench reports on.
  const whole = ranked.filter(
    ({ example: { size, typing, kind } }) =>
      size === 'whole' && typing === 'well-spelt' && (kind === 'answerable' || kind === 'off-topic'),
  );
  const [slope, offset] = trainLogistic(
    whole.map(({ row }) => [score(row)]),
    whole.map(({ isRight }) => (isRight ? 1 : 0)),
    whole.map(({ example }) => (example.kind === 'off-topic' ? 0.5 : 1)),
    CONFIDENCE,
  ) as [number, number];
  const scaled = raw.map((weight, f) => weight * slope + (f === raw.length - 1 ? offset : 0));
  const weights = named(CONFIDENCE_FEATURES, scaled.slice(0, -1));
  const intercept = round(scaled.at(-1)!);
  const model = createLinearModel(CONFIDENCE_FEATURES, weights);
  const confidences = whole
    .filter(({ example }) => example.kind === 'answerable')
    .map(({ row }) => 1 / (1 + Math.exp(-model(row) - intercept)))
    .sort((a, b) => a - b);
  return {
    confidence: { intercept, weights },
    threshold: round(confidences[Math.floor(confidences.length * REFUSED_SHARE)]!),
  };
}

const FREE = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const;
const NOT_LEARNT = [0, 0] as const;

function targetOf({ example, isRight }: Ranked): number {
  if (example.kind !== 'answerable') return 0;
  return isRight ? 1 : WRONG_PASSAGE_TARGET;
}

/** Misspelt and near-topic examples are there to learn from, but are rarer in a server than the others. */
function importanceOf({ kind, typing }: Example): number {
  if (kind === 'off-topic') return 1.5;
  if (kind === 'near-topic') return 1.5;
  if (kind === 'adversarial') return 0.1;
  return typing === 'misspelt' ? 0.7 : 1;
}

function trained(names: readonly string[], values: readonly number[]): Trained {
  const weights = named(names, values);
  return { weights, model: createLinearModel(names, weights) };
}

function named(names: readonly string[], values: readonly number[]): Weights {
  return Object.fromEntries(names.map((name, i) => [name, round(values[i]!)]));
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
