/** A number read from words: its value and how many words it took. */
export interface ReadNumber {
  readonly value: number;
  readonly length: number;
}

/** Folded words of Spanish and English below a hundred, and their values. */
const BELOW_HUNDRED: ReadonlyMap<string, number> = new Map([
  ...numbered(1, 'uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince'),
  ...numbered(16, 'dieciseis diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres'),
  ...numbered(24, 'veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve'),
  ...numbered(1, 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen'),
  ...numbered(15, 'fifteen sixteen seventeen eighteen nineteen twenty'),
  ...tens('treinta cuarenta cincuenta sesenta setenta ochenta noventa'),
  ...tens('thirty forty fifty sixty seventy eighty ninety'),
  ['un', 1],
  ['una', 1],
  ['veintiun', 21],
  ['veintiuna', 21],
]);

const HUNDREDS: ReadonlyMap<string, number> = new Map([
  ['cien', 100],
  ['ciento', 100],
  ...hundreds('dos tres cuatro quin seis sete ocho nove'),
]);

const MAGNITUDES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['mil', 1000],
  ['thousand', 1000],
  ['millon', 1e6],
  ['millones', 1e6],
  ['million', 1e6],
  ['millions', 1e6],
]);

/** One alone is an article or a pronoun far more often than a number. */
const ARTICLE_LIKE = /^(?:uno|una|un|one)$/;

/**
 * Reads the number that some words spell out, in Spanish or English: *doce*, *treinta y dos*, *dos mil quinientos*,
 * *two hundred and fifty*. A single *uno*, *un* or *one* is none.
 *
 * @param words folded; hyphens divide them (`twenty`, `one`).
 * @returns undefined when no number begins at `from`.
 */
export function readNumberWords(words: readonly string[], from: number): ReadNumber | undefined {
  let total = 0;
  let current = 0;
  let length = 0;
  for (let at = from; at < words.length; at++) {
    const isLink = /^(?:y|and)$/.test(words[at]!);
    if (isLink && (length === 0 || !isNumberWord(words[at + 1]))) break;
    const word = words[isLink ? at + 1 : at]!;
    const next = add(word, total, current, isLink);
    if (!next) break;
    [total, current] = next;
    if (isLink) at++;
    length = at + 1 - from;
  }
  if (length === 0 || (length === 1 && ARTICLE_LIKE.test(words[from]!))) return undefined;
  return { value: total + current, length };
}

/** Whether a folded word may begin a number. */
export function beginsNumber(word: string): boolean {
  return isNumberWord(word) || word === 'mil';
}

/** The sums with one more word; undefined when it cannot continue the number. */
function add(word: string, total: number, current: number, isLinked: boolean): [number, number] | undefined {
  const magnitude = MAGNITUDES.get(word);
  if (magnitude === 100)
    return current >= 1 && current < 100 && !isLinked ? [total, current * 100] : undefined;
  if (magnitude !== undefined) {
    if (isLinked || (magnitude === 1000 && total % 1e6 > 0)) return undefined;
    if (magnitude === 1000) return [total + Math.max(1, current) * 1000, 0];
    return total + current > 0 ? [(total + current) * 1e6, 0] : undefined;
  }
  const hundred = HUNDREDS.get(word);
  if (hundred !== undefined) return current === 0 && !isLinked ? [total, hundred] : undefined;
  const value = BELOW_HUNDRED.get(word);
  if (value === undefined) return undefined;
  const tensPart = current % 100;
  const fits = tensPart === 0 || (value < 10 && tensPart >= 20 && tensPart % 10 === 0);
  // "treinta y dos", "hundred and two"; "veinte y diez" are two numbers.
  if (!fits || (isLinked && current === 0)) return undefined;
  return [total, current + value];
}

function isNumberWord(word: string | undefined): boolean {
  return word !== undefined && (BELOW_HUNDRED.has(word) || HUNDREDS.has(word));
}

const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...numbered(1, 'primero segundo tercero cuarto quinto sexto septimo octavo noveno decimo'),
  ...numbered(1, 'primera segunda tercera cuarta quinta sexta septima octava novena decima'),
  ...numbered(11, 'undecimo duodecimo decimotercero decimocuarto decimoquinto'),
  ...numbered(11, 'undecima duodecima decimotercera decimocuarta decimoquinta'),
  ...numbered(1, 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'),
  ...numbered(13, 'thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'),
  ['primer', 1],
  ['tercer', 3],
  ['vigesimo', 20],
  ['vigesima', 20],
  ['trigesimo', 30],
  ['trigesima', 30],
]);

/** The value of an ordinal, 1 to 20, by its folded Spanish or English word. */
export function ordinalOf(word: string): number | undefined {
  return ORDINALS.get(word);
}

const ROMAN = /^(c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})$/i;
const ROMAN_DIGITS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/** The value of a Roman number, 1 to 399, in either case; undefined when it is none. */
export function romanValue(text: string): number | undefined {
  if (text === '' || !ROMAN.test(text)) return undefined;
  const digits = [...text.toLowerCase()].map((digit) => ROMAN_DIGITS[digit]!);
  return digits.reduce((sum, digit, i) => sum + (digit < (digits[i + 1] ?? 0) ? -digit : digit), 0);
}

type Entries = [string, number][];

function numbered(from: number, words: string): Entries {
  return words.split(' ').map((word, i) => [word, from + i]);
}

function tens(words: string): Entries {
  return words.split(' ').map((word, i) => [word, 30 + 10 * i]);
}

function hundreds(digits: string): Entries {
  return digits.split(' ').flatMap((digit, i): Entries => {
    const stem = digit === 'quin' ? digit : `${digit}c`;
    return [
      [`${stem}ientos`, 200 + 100 * i],
      [`${stem}ientas`, 200 + 100 * i],
    ];
  });
}
