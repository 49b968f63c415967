import { after, anyOf, figure, optional, sequence, word } from './word-pattern.ts';
import type { Words } from './words.ts';

const MONTH = word(
  'enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre january february march april may june july august september october november december',
);
const WEEKDAY = word(
  'lunes martes miércoles jueves viernes sábado domingo monday tuesday wednesday thursday friday saturday sunday',
);
const MAYBE_COMMA = [' ', ', '];
const GLUED = [''];
const DASH = ['-', '–'].flatMap((dash) => [dash, ` ${dash} `, ` ${dash}`, `${dash} `]);

const DAY_NUMBER = figure(/^\d{1,2}$/);
const ORDINAL = word('th st nd rd');
const DAY = anyOf(sequence(DAY_NUMBER, optional(after(GLUED, anyOf(ORDINAL, word('º'))))), word('primero'));

const DOT = ['.', '. '];
/** Before or after Christ: `a. C.`, `d.C.`, `a.e.c.`, `BC`, `CE`. */
const ERA = anyOf(
  sequence(word('a d'), after(DOT, word('c'))),
  sequence(word('a'), after(['.'], word('e')), after(['.'], word('c'))),
  word('ad bc bce ce'),
);
/** A year a text is likely to mean: 1000 to 2199, or a smaller one that says its era. */
const LIKELY_YEAR = figure(/^(?:1\d|2[01])\d\d$/);
const YEAR_SPAN = sequence(LIKELY_YEAR, after(DASH, figure(/^(?:(?:1\d|2[01])\d\d|\d\d)$/)));
const YEAR = anyOf(YEAR_SPAN, sequence(figure(/^\d{1,4}$/), after(['', ' '], ERA)), LIKELY_YEAR);
const OF_YEAR = anyOf(
  sequence(
    word('de del of in'),
    optional(anyOf(word('año'), sequence(word('the'), word('year')))),
    after(MAYBE_COMMA, YEAR),
  ),
  YEAR,
);

const ROMAN = word('i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi xxii');
const CENTURY = anyOf(
  sequence(
    word('siglo siglos century centuries'),
    ROMAN,
    optional(sequence(word('y al a and'), ROMAN)),
    optional(after(DASH, ROMAN)),
    optional(ERA),
  ),
  sequence(DAY_NUMBER, after(GLUED, ORDINAL), after([' ', '-'], word('century centuries')), optional(ERA)),
);
const TENS = word('veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa');
const DECADE = anyOf(
  sequence(
    optional(word('la')),
    word('década décadas'),
    word('de'),
    optional(word('los')),
    optional(word('años')),
    anyOf(figure(/^\d{2,4}$/), TENS),
  ),
  sequence(optional(word('los')), word('años'), anyOf(figure(/^(?:1[89]|20)?\d0$/), TENS)),
  sequence(optional(word('the')), figure(/^(?:1\d|20)\d0$/), after(GLUED, word('s'))),
);

const TWO_DIGITS = figure(/^\d\d$/);
const NUMERIC_DATE = anyOf(
  sequence(figure(/^\d{4}$/), after(['-'], TWO_DIGITS), after(['-'], TWO_DIGITS)),
  sequence(DAY_NUMBER, after(['/', '-'], DAY_NUMBER), after(['/', '-'], figure(/^\d{2,4}$/))),
);

const WEEKDAY_BEFORE = optional(sequence(WEEKDAY, optional(after(MAYBE_COMMA, word('el')))));

/** One day, month, year, decade or century. */
export const POINT_DATE = anyOf(
  sequence(
    WEEKDAY_BEFORE,
    after(MAYBE_COMMA, DAY),
    optional(word('de of')),
    after([' ', '° '], MONTH),
    optional(after(MAYBE_COMMA, OF_YEAR)),
  ),
  sequence(optional(WEEKDAY), after(MAYBE_COMMA, MONTH), DAY, optional(after(MAYBE_COMMA, YEAR))),
  sequence(MONTH, after(MAYBE_COMMA, OF_YEAR)),
  NUMERIC_DATE,
  CENTURY,
  DECADE,
  YEAR,
);

/** Where a date that ends with this token ends: after the point of `a. C.`. */
export function endOfDate({ tokens, gaps, text }: Words, last: number): number {
  const { end, text: word } = tokens[last]!;
  return /^c$/i.test(word) && DOT.includes(gaps[last]!) && text[end] === '.' ? end + 1 : end;
}
