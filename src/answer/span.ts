import type { PassageEvidence, SentenceEvidence } from '../search/evidence.ts';
import type { TextRange } from '../text/text-range.ts';
import type { Mention } from './mentions.ts';
import type { Model } from './model.ts';
import type { QuestionKind } from './question.ts';
import type { Reading } from './reading.ts';
import type { Sentence } from './sentence.ts';
import { CAUSE, PURPOSE } from './sentence-traits.ts';
import { FIRST_CLASS, MATCHES, type Match, SPAN_TEMPLATES } from './span-classes.ts';
import { visitSpans } from './span-features.ts';
import { layOut, type SentenceLayout } from './span-layout.ts';

/** A hit at least this good makes a word of the text one of the question; a synonym may well be the answer. */
const MIN_ASKED_WEIGHT = 0.65;

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
  const { kind } = reading.question;
  const table = model.span[kind];
  const layout = layOutFor(evidence, place, reading);
  const { start } = layout.sentence;
  visitSpans(layout, (span, classes) => {
    let score = 0;
    for (let i = 0; i < classes.length; i++) score += table[classes[i]!]!;
    score += fitOf(kind, span, classes, layout.sentence);
    if (score <= best || askedShare(layout, span) > MAX_ASKED_SHARE) return;
    best = score;
    chosen = { start: start + span.start, end: start + span.end };
  });
  return chosen;
}

/** Words that only repeat the question are no answer; of a longer span this share may. */
const MAX_ASKED_SHARE = 0.6;

function askedShare({ words }: SentenceLayout, span: TextRange): number {
  let asked = 0;
  let content = 0;
  for (const word of words) {
    if (word.token.start < span.start || word.token.end > span.end || !word.isContent) continue;
    content++;
    if (word.isAsked) asked++;
  }
  return content === 0 ? 0 : asked / content;
}

/**
 * What a span gains by being of the kind asked for: far more than the trained weights differ by, so that a date answers
 * *when* wherever the sentence has one, an exact one before a vague and a relative one.
 */
const FIT: Readonly<Partial<Record<QuestionKind, Readonly<Partial<Record<Match, number>>>>>> = {
  when: { date: 9, year: 9, 'vague-date': 8, 'relative-date': 5, 'holds date': 5 },
  'how-many': { number: 6, percent: 6, 'holds number': 6 },
  percent: { percent: 9, number: 5, 'holds number': 5 },
};

function fitOf(
  kind: QuestionKind,
  span: TextRange,
  classes: Int32Array,
  { text, mentions }: Sentence,
): number {
  const { start } = span;
  if (kind === 'say') return mentions.some((mention) => isQuoted(span, mention, text)) ? 9 : 0;
  if (kind === 'purpose') return isAfter(PURPOSE, text, start) ? 6 : 0;
  if (kind === 'why') return isAfter(CAUSE, text, start) ? 3 : 0;
  const fit = FIT[kind]?.[MATCHES[classes[MENTION_PLACE]! - FIRST_CLASS.mention]!] ?? 0;
  const counts = kind === 'how-many' && fit > 0 && COUNTED.has(classes[FOCUS_PLACE]! - FIRST_CLASS.focus);
  return counts ? fit + COUNTED_FIT : fit;
}

/** Whether a span is all the words of a quotation. */
function isQuoted(span: TextRange, { kind, start, end }: Mention, text: string): boolean {
  if (kind !== 'quotation' || span.start < start || span.end > end) return false;
  return !/[\p{L}\p{N}]/u.test(text.slice(start, span.start) + text.slice(span.end, end));
}

/** A number with what is counted inside or right after it (`dieciséis mesas`) before any other number. */
const COUNTED: ReadonlySet<number> = new Set(
  (['first', 'inside', 'last', 'after'] as const).map((value) => SPAN_TEMPLATES.focus.indexOf(value)),
);
const COUNTED_FIT = 3;

const FOCUS_PLACE = Object.keys(SPAN_TEMPLATES).indexOf('focus');
const MENTION_PLACE = Object.keys(SPAN_TEMPLATES).indexOf('mention');

/** Whether one of the words of `pattern` stands right before `start`. */
function isAfter(pattern: RegExp, text: string, start: number): boolean {
  const before = text.slice(0, start);
  return [...before.matchAll(pattern)].some((match) =>
    /^[\s,]*$/.test(before.slice(match.index + match[0].length)),
  );
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
