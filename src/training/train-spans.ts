import { bestPlaces, layOutFor } from '../answer/span.ts';
import { QUESTION_KINDS, type QuestionKind } from '../answer/question.ts';
import { CLASSES_PER_SPAN, SPAN_CLASS_NAMES, type SpanWeights } from '../answer/span-classes.ts';
import { visitSpans } from '../answer/span-features.ts';
import type { TextRange } from '../language/text-range.ts';
import { minimise } from './adam.ts';
import type { Example } from './examples.ts';

interface SpanExample {
  readonly kind: number;
  /** The classes of all spans, `CLASSES_PER_SPAN` each. */
  readonly classes: Int32Array;
  /** Score of each span's sentence by the sentence model. */
  readonly sentences: Float64Array;
  /** Overlap of each span with the best labelled answer, 0 to 1. */
  readonly gains: Float64Array;
}

const CLASSES = SPAN_CLASS_NAMES.length;
const ANY = QUESTION_KINDS.length;
/** Pull towards 0 for a kind's own weights and for those of all kinds; measured on held-out articles. */
const L2 = { kind: 1e-3, any: 1e-4 };
const STEPS = 90;
/** Weights nearer to 0 are left out of the file. */
const MIN_WEIGHT = 0.02;

/**
 * Trains the span weights: the expected overlap with the labelled answer under the softmax of the scores of all spans
 * in the sentences that `chooseSpan` searches.
 *
 * @param scoresOf the sentence model's scores for the right passage of an example.
 */
export function trainSpans(examples: readonly Example[], scoresOf: (example: Example) => number[]): { sentence: number; classes: SpanWeights } {
  const spans = examples.map((example) => spanExample(example, scoresOf(example))).filter(({ gains }) => gains.some((gain) => gain > 0));
  const places = CLASSES * (ANY + 1);
  const start = new Float64Array(places + 1);
  start[places] = 1;
  const weights = minimise(start, { rate: 0.08, steps: STEPS, l2: (place) => (place < CLASSES * ANY ? L2.kind : place < places ? L2.any : 0) }, (current, gradient) => {
    for (const example of spans) addGradient(example, current, gradient, 1 / spans.length);
  });
  const kinds: readonly (QuestionKind | 'any')[] = [...QUESTION_KINDS, 'any'];
  return {
    sentence: round(weights[places]!),
    classes: Object.fromEntries(kinds.map((kind, k) => [kind, named(weights.slice(k * CLASSES, (k + 1) * CLASSES))])),
  };
}

function spanExample(example: Example, scores: readonly number[]): SpanExample {
  const classes: number[] = [];
  const sentences: number[] = [];
  const gains: number[] = [];
  const { evidence } = example.passages[example.right]!;
  for (const place of bestPlaces(scores)) {
    const layout = layOutFor(evidence, place, example.reading);
    const { start } = layout.sentence;
    visitSpans(layout, (span, spanClasses) => {
      classes.push(...spanClasses);
      sentences.push(scores[place]!);
      gains.push(overlap({ start: start + span.start, end: start + span.end }, example.answers));
    });
  }
  return {
    kind: QUESTION_KINDS.indexOf(example.reading.question.kind),
    classes: Int32Array.from(classes),
    sentences: Float64Array.from(sentences),
    gains: Float64Array.from(gains),
  };
}

/** Dice's coefficient of the characters, with the best of the answers. */
function overlap(span: TextRange, answers: readonly TextRange[]): number {
  return Math.max(
    ...answers.map(({ start, end }) => {
      const shared = Math.min(end, span.end) - Math.max(start, span.start);
      return shared <= 0 ? 0 : (2 * shared) / (end - start + span.end - span.start);
    }),
  );
}

function addGradient({ kind, classes, sentences, gains }: SpanExample, weights: Float64Array, gradient: Float64Array, share: number): void {
  const sentence = weights.length - 1;
  const scores = new Float64Array(gains.length);
  let top = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < gains.length; i++) {
    let score = weights[sentence]! * sentences[i]!;
    for (let c = i * CLASSES_PER_SPAN; c < (i + 1) * CLASSES_PER_SPAN; c++) {
      score += weights[kind * CLASSES + classes[c]!]! + weights[ANY * CLASSES + classes[c]!]!;
    }
    scores[i] = score;
    top = Math.max(top, score);
  }
  let total = 0;
  let gained = 0;
  for (let i = 0; i < gains.length; i++) {
    scores[i] = Math.exp(scores[i]! - top);
    total += scores[i]!;
    gained += scores[i]! * gains[i]!;
  }
  if (gained === 0) return;
  for (let i = 0; i < gains.length; i++) {
    const slope = (scores[i]! / total - (scores[i]! * gains[i]!) / gained) * share;
    if (Math.abs(slope) < 1e-10) continue;
    gradient[sentence]! += slope * sentences[i]!;
    for (let c = i * CLASSES_PER_SPAN; c < (i + 1) * CLASSES_PER_SPAN; c++) {
      gradient[kind * CLASSES + classes[c]!]! += slope;
      gradient[ANY * CLASSES + classes[c]!]! += slope;
    }
  }
}

function named(weights: readonly number[]): Record<string, number> {
  const entries = weights.map((weight, place) => [SPAN_CLASS_NAMES[place]!, round(weight)] as const);
  return Object.fromEntries(entries.filter(([, weight]) => Math.abs(weight) >= MIN_WEIGHT));
}

function round(weight: number): number {
  return Math.round(weight * 100) / 100;
}
