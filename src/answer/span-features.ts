import type { TextRange } from '../text/text-range.ts';
import type { Sentence } from './sentence.ts';
import { isAfterPlaceWord } from './sentence-traits.ts';
import {
  CLASSES_PER_SPAN,
  COARSE_BORDERS,
  COARSE_OF_BORDER,
  FIRST_CLASS,
  MATCHES,
  type Match,
} from './span-classes.ts';
import type { SentenceLayout } from './span-layout.ts';

/** A longer run of words is no span that stands out. */
const MAX_SPAN_WORDS = 25;

/**
 * Visits every span of a sentence that cuts no date, number or name and no pair of brackets or quotes, in order of
 * start, then end.
 *
 * @param visit gets the span, in offsets into the sentence, and the classes it falls in, a place in
 *   `SPAN_CLASS_NAMES` each. Both are used again for the next span: copy what is to be kept.
 */
export function visitSpans(
  layout: SentenceLayout,
  visit: (span: TextRange, classes: Int32Array) => void,
): void {
  const { words, nesting, sentence } = layout;
  const classes = new Int32Array(CLASSES_PER_SPAN);
  const span = { start: 0, end: 0 };
  for (let first = 0; first < words.length; first++) {
    const start = words[first]!.start;
    if (start === undefined) continue;
    let asked = 0;
    let marks = 0;
    let content = 0;
    for (let last = first; last < Math.min(words.length, first + MAX_SPAN_WORDS); last++) {
      const word = words[last]!;
      if (word.isAsked) asked++;
      if (word.isContent) content++;
      if (last > first && word.hasMarkBefore) marks++;
      if (word.end === undefined || nesting[word.end] !== nesting[start]) continue;
      // Words that the question has already are no answer to it.
      if (asked >= content) continue;
      span.start = start;
      span.end = word.end;
      classifySpan(layout, first, last, classes);
      classes[5] = FIRST_CLASS.mention + MATCHES.indexOf(matchOf(span, sentence));
      classes[6] = FIRST_CLASS.asked + Math.min(asked, 3);
      classes[9] = FIRST_CLASS.marks + Math.min(marks, 3);
      visit(span, classes);
    }
  }
}

function classifySpan(
  { words, focus, predicate }: SentenceLayout,
  first: number,
  last: number,
  classes: Int32Array,
): void {
  const opens = words[first]!;
  const closes = words[last]!;
  classes[0] = FIRST_CLASS.before + opens.before;
  classes[1] = FIRST_CLASS.after + closes.after;
  classes[2] = FIRST_CLASS.first + opens.border;
  classes[3] = FIRST_CLASS.last + closes.border;
  classes[4] = FIRST_CLASS.length + lengthClass(last - first + 1);
  classes[7] = FIRST_CLASS.gapBefore + gapClass(opens.askedBefore < 0 ? -1 : first - 1 - opens.askedBefore);
  classes[8] = FIRST_CLASS.gapAfter + gapClass(closes.askedAfter < 0 ? -1 : closes.askedAfter - last - 1);
  classes[10] = FIRST_CLASS.focus + focusClass(focus, first, last);
  classes[11] = FIRST_CLASS.opening + pairClass(opens.before, opens.border);
  classes[12] = FIRST_CLASS.ending + pairClass(closes.border, closes.after);
  classes[13] = FIRST_CLASS.predicate + sideClass(predicate, first, last);
}

/** Places in `SPAN_TEMPLATES.length`. */
function lengthClass(words: number): number {
  if (words <= 6) return words - 1;
  return words <= 8 ? 6 : words <= 11 ? 7 : words <= 15 ? 8 : words <= 20 ? 9 : 10;
}

/** Places in `SPAN_TEMPLATES.gapBefore`; a gap below 0 is none. */
function gapClass(gap: number): number {
  if (gap <= 3) return gap < 0 ? 0 : gap + 1;
  return gap <= 5 ? 5 : gap <= 8 ? 6 : gap <= 13 ? 7 : 8;
}

/** Places in `SPAN_TEMPLATES.focus`. */
function focusClass(focus: number, first: number, last: number): number {
  if (focus < 0) return 6;
  if (focus >= first && focus <= last) return focus === first ? 1 : focus === last ? 3 : 2;
  if (focus < first) return first - focus <= 3 ? 4 : 0;
  return focus - last <= 3 ? 5 : 0;
}

/** Places in `SPAN_TEMPLATES.predicate`. */
function sideClass(place: number, first: number, last: number): number {
  if (place < 0) return 0;
  if (place >= first && place <= last) return 13;
  const gap = place < first ? first - place - 1 : place - last - 1;
  const step = gap <= 2 ? gap : gap <= 4 ? 3 : gap <= 7 ? 4 : 5;
  return (place < first ? 1 : 7) + step;
}

/** Places in `SPAN_TEMPLATES.opening`. */
function pairClass(left: number, right: number): number {
  return COARSE_OF_BORDER[left]! * COARSE_BORDERS.length + COARSE_OF_BORDER[right]!;
}

function matchOf(span: TextRange, { mentions, text }: Sentence): Match {
  let held: Match = 'none';
  for (const mention of mentions) {
    const { kind, start, end } = mention;
    if (start === span.start && end === span.end) {
      if (kind === 'name') return isAfterPlaceWord(text, mention) ? 'place' : 'name';
      if (kind === 'number') return /%|ciento|per ?cent/i.test(text.slice(start, end)) ? 'percent' : 'number';
      return kind === 'date' && /^\d{4}$/.test(text.slice(start, end)) ? 'year' : kind;
    }
    if (kind === 'quotation') {
      if (start + 1 === span.start && end - 1 === span.end) return 'quotation';
    } else if (held === 'none' && start >= span.start && end <= span.end) {
      held = kind === 'number' || kind === 'name' ? `holds ${kind}` : 'holds date';
    }
  }
  return held;
}
