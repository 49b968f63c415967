import { QUESTION_KINDS, type QuestionKind } from '../answer/question.ts';
import { layOutFor } from '../answer/span.ts';
import { CLASSES_PER_SPAN, SPAN_CLASS_NAMES, type SpanWeights } from '../answer/span-classes.ts';
import { visitSpans } from '../answer/span-features.ts';
import type { TextRange } from '../language/text-range.ts';
import { minimise } from './adam.ts';
import { type Example, rightSentences } from './examples.ts';

interface SpanExample {
  readonly kind: number;
  /** The classes of all spans, `CLASSES_PER_SPAN` each. */
  readonly classes: Int32Array;
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
 * of the sentence that holds it.
 *
 * @param examples with the right passage among theirs.
 */
export function trainSpans(examples: readonly Example[]): SpanWeights {
  const spans = examples.flatMap(spanExamples);
  const l2 = (place: number) => (place < CLASSES * ANY ? L2.kind : L2.any);
  const start = new Float64Array(CLASSES * (ANY + 1));
  const weights = minimise(start, { rate: 0.08, steps: STEPS, l2 }, (current, gradient) => {
    for (const example of spans) addGradient(example, current, gradient, 1 / spans.length);
  });
  const kinds: readonly (QuestionKind | 'any')[] = [...QUESTION_KINDS, 'any'];
  return Object.fromEntries(
    kinds.map((kind, k) => [kind, named(weights.slice(k * CLASSES, (k + 1) * CLASSES))]),
  );
}

function spanExamples(example: Example): SpanExample[] {
  const place = rightSentences(example).indexOf(1);
  if (place < 0) return [];
  const classes: number[] = [];
  const gains: number[] = [];
  const layout = layOutFor(example.passages[example.right]!.evidence, place, example.reading);
  const { start } = layout.sentence;
  visitSpans(layout, (span, spanClasses) => {
    classes.push(...spanClasses);
    gains.push(overlap({ start: start + span.start, end: start + span.end }, example.answers));
  });
  const kind = QUESTION_KINDS.indexOf(example.reading.question.kind);
  return [{ kind, classes: Int32Array.from(classes), gains: Float64Array.from(gains) }];
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

function addGradient(
  { kind, classes, gains }: SpanExample,
  weights: Float64Array,
  gradient: Float64Array,
  share: number,
): void {
  const scores = new Float64Array(gains.length);
  let top = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < gains.length; i++) {
    let score = 0;
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
