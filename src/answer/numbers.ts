import type { TextRange } from '../text/text-range.ts';
import { after, anyOf, figure, optional, type Pattern, sequence, word } from './word-pattern.ts';
import { isWhole, type Words } from './words.ts';

const NUMERAL = word(
  'dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa cien cientos doscientos doscientas trescientos trescientas quinientos quinientas mil docena docenas two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand dozen dozens',
);
const FIGURE = figure(/^\d+(?:[.,:]\d+)*$/);
const MAGNITUDE = word(
  'mil miles millón millones billones hundred thousand million millions billion billions trillion trillions',
);

const UNIT = anyOf(
  sequence(word('km m'), optional(after([''], word('2 ²')))),
  sequence(
    word(
      'kilómetro kilómetros metro metros milla millas pies centímetro centímetros hectárea hectáreas acres',
    ),
    optional(word('cuadrado cuadrada cuadrados cuadradas cúbico cúbica cúbicos cúbicas')),
  ),
  sequence(word('square'), word('miles kilometers feet meters')),
  sequence(word('por'), word('ciento')),
  sequence(word('per'), word('cent')),
  word(
    'percent cm mm kg g mi ft kilogramo kilogramos tonelada toneladas año años meses semanas día días hora horas minuto minutos segundo segundos dólares euros libras pesos yuanes personas habitantes residentes veces grados',
  ),
  word(
    'year years month months week weeks day days hour hours minute minutes second seconds dollars pounds people inhabitants residents times mile miles kilometer kilometers meter meters metre metres feet tons degrees',
  ),
);

const SPELT_OUT = sequence(NUMERAL, optional(sequence(word('y'), NUMERAL)));
const FURTHER_MAGNITUDE = optional(after([' ', '-'], MAGNITUDE));
/** The longest form first: `12 km²`, `3 mil millones de dólares`, and without unit where it would end inside a word. */
const NUMBERS: readonly Pattern[] = [
  sequence(
    anyOf(FIGURE, SPELT_OUT),
    FURTHER_MAGNITUDE,
    FURTHER_MAGNITUDE,
    FURTHER_MAGNITUDE,
    optional(after(['', ' '], anyOf(sequence(word('de'), UNIT), UNIT))),
  ),
  FIGURE,
];

/** Finds the numbers of a sentence with their units and currency signs, in order of their start; none overlap. */
export function findNumbers(words: Words): TextRange[] {
  const numbers: TextRange[] = [];
  for (let at = 0; at < words.tokens.length; at++) {
    for (const pattern of NUMBERS) {
      const end = pattern.match(words, at);
      if (end < 0 || !isWhole(words, at, end)) continue;
      numbers.push({ start: currencyStart(words, at), end: signEnd(words, end - 1) });
      at = end - 1;
      break;
    }
  }
  return numbers;
}

/** Start of the currency sign before a figure (`US$ 3`), or of the figure. */
function currencyStart({ text, tokens }: Words, at: number): number {
  const { start, text: figure } = tokens[at]!;
  const sign = /[$€£¥] ?$/.exec(text.slice(Math.max(0, start - 2), start));
  if (!sign || !/^\d/.test(figure)) return start;
  const signStart = start - sign[0].length;
  const before = tokens[at - 1];
  if (before?.end !== signStart) return signStart;
  // A letter before the sign belongs to a currency that is not known (`R$`), so that the sign alone would be wrong.
  return before.folded === 'us' ? before.start : start;
}

/** End of the sign after a number (`5 %`, `20 °C`), or of the number. */
function signEnd({ text, tokens }: Words, last: number): number {
  const { end } = tokens[last]!;
  const sign = /^\s?[%‰€°]/.exec(text.slice(end, end + 2));
  if (!sign) return end;
  const signEnds = end + sign[0].length;
  const next = tokens[last + 1];
  if (next?.start !== signEnds) return signEnds;
  return sign[0].endsWith('°') && next.text === 'C' ? next.end : end;
}
