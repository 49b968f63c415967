import type { TextRange } from '../language/text-range.ts';
import type { PassageEvidence, SentenceEvidence } from '../retrieval/evidence.ts';
import type { Model } from './model.ts';
import type { Reading } from './reading.ts';
import type { Sentence } from './sentence.ts';
import { visitSpans } from './span-features.ts';
import { layOut, type SentenceLayout } from './span-layout.ts';

/** So many of a passage's best sentences are searched for the answer. */
export const SENTENCES_SEARCHED = 3;

/** A hit at least this good makes a word of the text one of the question. */
const MIN_ASKED_WEIGHT = 0.4;

export interface ChosenSpan {
  /** Place of the sentence among the passage's sentences. */
  readonly place: number;
  /** Offsets into the article's body. */
  readonly span: TextRange;
}

/**
 * The words of a passage that answer best, by the sum of their own score and their sentence's; the first of equals.
 *
 * @param scores of the passage's sentences by the sentence model.
 * @returns undefined when no sentence searched has a word.
 */
export function chooseSpan(evidence: PassageEvidence, scores: readonly number[], reading: Reading, model: Model): ChosenSpan | undefined {
  let chosen: ChosenSpan | undefined;
  let best = Number.NEGATIVE_INFINITY;
  const table = model.span[reading.question.kind];
  for (const place of bestPlaces(scores)) {
    const layout = layOutFor(evidence, place, reading);
    const base = model.spanSentence * scores[place]!;
    visitSpans(layout, (span, classes) => {
      let score = base;
      for (let i = 0; i < classes.length; i++) score += table[classes[i]!]!;
      if (score <= best) return;
      best = score;
      const { start } = layout.sentence;
      chosen = { place, span: { start: start + span.start, end: start + span.end } };
    });
  }
  return chosen;
}

/** Places of the sentences with the highest scores, best first. */
export function bestPlaces(scores: readonly number[]): number[] {
  const places = [...scores.keys()].sort((a, b) => scores[b]! - scores[a]! || a - b);
  return places.slice(0, SENTENCES_SEARCHED);
}

/** Lays out a sentence of a passage for spans, with what the question says of its words. */
export function layOutFor(evidence: PassageEvidence, place: number, reading: Reading): SentenceLayout {
  const sentence = reading.read(evidence.passageId, evidence.sentences[place]!.sentenceId);
  const { isAsked, isTerm } = createAsked(evidence.sentences[place]!, sentence, reading);
  const { focus, predicate } = reading.question;
  const focusTerm = reading.query.terms.findIndex(({ position }) => position === focus);
  const predicateTerm = reading.query.terms.findIndex(({ position }) => position === predicate);
  return layOut(sentence, {
    isAsked: ({ start }) => isAsked(start),
    isFocus: ({ start }) => isTerm(start, focusTerm),
    isPredicate: ({ start }) => isTerm(start, predicateTerm),
  });
}

function createAsked({ hits }: SentenceEvidence, { start }: Sentence, { index }: Reading) {
  const termsAt = new Map<number, number[]>();
  const asked = new Set<number>();
  for (const { token, term, weight } of hits) {
    const at = index.tokenStarts[token]! - start;
    termsAt.set(at, [...(termsAt.get(at) ?? []), term]);
    if (weight > MIN_ASKED_WEIGHT) asked.add(at);
  }
  return {
    isAsked: (at: number) => asked.has(at),
    isTerm: (at: number, term: number) => term >= 0 && (termsAt.get(at)?.includes(term) ?? false),
  };
}
