import type { TextRange } from '../language/text-range.ts';
import type { PassageEvidence, SentenceEvidence } from '../retrieval/evidence.ts';
import type { Model } from './model.ts';
import type { Reading } from './reading.ts';
import type { Sentence } from './sentence.ts';
import { visitSpans } from './span-features.ts';
import { layOut, type SentenceLayout } from './span-layout.ts';

/** A hit at least this good makes a word of the text one of the question. */
const MIN_ASKED_WEIGHT = 0.4;

/**
 * The words of a sentence that answer best by the span weights, the first of equals.
 *
 * @param place of the sentence among the passage's sentences.
 * @returns offsets into the article's body; undefined when no words stand out.
 */
export function chooseSpan(
  evidence: PassageEvidence,
  place: number,
  reading: Reading,
  model: Model,
): TextRange | undefined {
  let chosen: TextRange | undefined;
  let best = Number.NEGATIVE_INFINITY;
  const table = model.span[reading.question.kind];
  const layout = layOutFor(evidence, place, reading);
  const { start } = layout.sentence;
  visitSpans(layout, (span, classes) => {
    let score = 0;
    for (let i = 0; i < classes.length; i++) score += table[classes[i]!]!;
    if (score <= best) return;
    best = score;
    chosen = { start: start + span.start, end: start + span.end };
  });
  return chosen;
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
