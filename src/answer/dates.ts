import type { TextRange } from '../text/text-range.ts';
import { endOfDate, POINT_DATE } from './point-date.ts';
import { ANY_WORD, after, anyOf, optional, type Pattern, sequence, word } from './word-pattern.ts';
import { isWhole, type Words } from './words.ts';

/** `vague-date`: a date with a word that leaves it open (`a finales de 2014`); `relative-date`: one told from now. */
export type DateKind = 'date' | 'vague-date' | 'relative-date';

export interface DateMention extends TextRange {
  readonly kind: DateKind;
}

const RANGE = sequence(
  word('desde de entre from between'),
  POINT_DATE,
  word('hasta a y al to until and till'),
  optional(word('el')),
  POINT_DATE,
);

const VAGUE_DATE = anyOf(
  sequence(
    optional(anyOf(word('a en in'), sequence(word('at'), word('the')))),
    word('principios comienzos inicios mediados finales fines beginning end middle'),
    optional(anyOf(sequence(word('de'), word('la')), sequence(word('of'), word('the')), word('del de of'))),
    POINT_DATE,
  ),
  sequence(word('early mid late'), after([' ', '-'], POINT_DATE)),
);

const RELATIVE_DATE = anyOf(
  sequence(word('hace'), ANY_WORD, word('año años meses semanas día días hora horas')),
  sequence(ANY_WORD, word('year years month months week weeks day days'), word('ago')),
  sequence(word('en'), word('ese'), word('momento')),
  sequence(word('en'), word('aquel'), word('momento entonces')),
  sequence(word('hasta'), anyOf(word('ahora'), sequence(word('el'), word('día'), word('de'), word('hoy')))),
  sequence(word('hoy'), word('en'), word('día')),
  sequence(word('at'), word('that'), word('time')),
  word('yesterday today ayer hoy'),
);

const KINDS: readonly (readonly [DateKind, Pattern])[] = [
  ['date', RANGE],
  ['vague-date', VAGUE_DATE],
  ['date', POINT_DATE],
  ['relative-date', RELATIVE_DATE],
];

/** Finds the dates of a sentence, in Spanish and English, in order of their start; none overlap. */
export function findDates(words: Words): DateMention[] {
  const dates: DateMention[] = [];
  for (let at = 0; at < words.tokens.length; at++) {
    for (const [kind, pattern] of KINDS) {
      const end = pattern.match(words, at);
      if (end < 0 || !isWhole(words, at, end)) continue;
      dates.push({ kind, start: words.tokens[at]!.start, end: endOfDate(words, end - 1) });
      at = end - 1;
      break;
    }
  }
  return dates;
}
