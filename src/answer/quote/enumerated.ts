import { overlap, type TextRange } from '../../text/text-range.ts';
import { wordPattern } from '../../text/word-pattern.ts';
import { timesIn } from './answer-kind.ts';
import { namesOf } from './span.ts';

const PLURAL_WHO = wordPattern('quienes|who (?:are|were)');
const PLURAL_TIMES = wordPattern('q(?:ue)? (?:horas|horarios)|(?:what|which) times');
/** What stands between two of several: a comma or "and", and few words such as an office. */
const BETWEEN = /^[^.;:\n]{0,24}?(?:,|(?<=\s)(?:y|e|and)(?=\s))[^.;:,\n]{0,24}$/u;

/**
 * Of several people or times that a sentence enumerates all, where all are asked for ("quiénes están", "a qué horas sale")
 * and the span is one of them.
 *
 * @param form of the question, as `questionForm` makes it.
 * @param span in `sentence`, as the result is.
 */
export function allEnumerated(form: string, sentence: string, span: TextRange): TextRange {
  const places = PLURAL_WHO.test(form) ? namesOf(sentence) : PLURAL_TIMES.test(form) ? timesIn(sentence) : [];
  const touches = (place: TextRange) => overlap(place, span);
  const first = places.findIndex(touches);
  const last = places.findLastIndex(touches);
  if (first < 0) return span;
  const isJoined = (at: number) => BETWEEN.test(sentence.slice(places[at]!.end, places[at + 1]!.start));
  let [from, to] = [first, last];
  while (from > 0 && isJoined(from - 1)) from -= 1;
  while (to + 1 < places.length && isJoined(to)) to += 1;
  return { start: Math.min(span.start, places[from]!.start), end: Math.max(span.end, places[to]!.end) };
}
