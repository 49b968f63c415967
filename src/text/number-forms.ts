import { numberKey, numberKeys, valuesOf } from './figures.ts';
import { fold } from './fold.ts';
import { ordinalOf, readNumberWords, romanValue } from './number-words.ts';

type Groups = Readonly<Record<string, string | undefined>>;
/** A pattern, the keys of a match, and what every match contains, where that is quicker to look for. */
type Form = readonly [RegExp, (match: RegExpExecArray) => readonly string[], RegExp?];

/** Spanish, English, Portuguese, French, Italian, Catalan and German. */
const MONTHS = `
  enero|january|janeiro|janvier|gennaio|gener|januar febrero|february|fevereiro|février|febbraio|febrer|februar
  marzo|march|março|mars|març|märz abril|april|avril|aprile mayo|may|maio|mai|maggio|maig
  junio|june|junho|juin|giugno|juny|juni julio|july|julho|juillet|luglio|juliol|juli agosto|august|août|agost
  septiembre|setiembre|september|setembro|septembre|settembre|setembre
  octubre|october|outubro|octobre|ottobre|oktober noviembre|november|novembro|novembre
  diciembre|december|dezembro|décembre|dicembre|desembre|dezember`
  .trim()
  .split(/\s+/)
  .map((names) => names.split('|').map(fold));
const MONTH = `(?<month>${MONTHS.flat().join('|')}|février|décembre|août|março|març|märz)(?!\\p{L})`;
const YEAR = '(?<year>[12]\\d{3})(?!\\d)';
const OF = "(?:,?\\s+(?:(?:de|del|of|d’|d')\\s*)?)";

const HOUR = '(?<hour>[01]?\\d|2[0-4])';
const HALF_DAY = '(?:\\s*(?<half>[ap])\\.?\\s?m(?:\\.|(?!\\p{L})))';
const DAY_PART =
  '(?:\\s+(?:(?:de|por)\\s+la|del|in\\s+the|at)\\s+(?<part>mañana|madrugada|tarde|noche|mediod[ií]a|morning|afternoon|evening|night))';
const SPANISH_HOUR =
  '(?<hourWord>una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|1\\d|2[0-3]|[1-9])(?:\\s?h(?:s|oras?)?)?(?![\\p{L}\\d:]|[.,]\\d)';
const ENGLISH_HOUR =
  '(?<hourWord>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|1[0-2]|[1-9])';
const MINUTES =
  '(?:\\s+(?:y|con)\\s+(?<past>media|cuarto|cinco|diez|veinte|veinticinco)|\\s+menos\\s+(?<to>cuarto|cinco|diez|veinte|veinticinco))';

const ROMAN_OR_FIGURE = '(?:[IVX]+|[ivx]+|\\d{1,2})(?![\\p{L}\\d])';
const BEFORE = '(?<![\\p{L}\\p{N}_])';

/** Dates, times, centuries, ordinals and fractions: before plain figures, since their parts would be read as such. */
export const FORMS: readonly Form[] = [
  [
    /(?<![\d/-])(?<year>[12]\d{3})-(?<m>\d\d)-(?<d>\d\d)(?![\d-])/gu,
    ({ groups }) => dateKeys(groups!, 'm', 'd'),
  ],
  [
    /(?<![\d/.-])(?<a>\d{1,2})(?<mark>[/.-])(?<b>\d{1,2})\k<mark>(?<year>[12]\d{3}|\d\d)(?![\d/.-]\d|\d)/gu,
    ({ groups }) => [...dateKeys(groups!, 'b', 'a'), ...dateKeys(groups!, 'a', 'b')],
  ],
  [
    new RegExp(
      `${BEFORE}(?<d>\\d{1,2})(?:º|\\.º|st|nd|rd|th|\\.)?(?:\\s+(?:de|of))?\\s+${MONTH}(?:${OF}${YEAR})?`,
      'giu',
    ),
    ({ groups }) => dateKeys(groups!, 'month', 'd'),
  ],
  [
    new RegExp(`${BEFORE}${MONTH}\\s+(?<d>\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:,?\\s+${YEAR})?`, 'giu'),
    ({ groups }) => dateKeys(groups!, 'month', 'd'),
    /\p{L}\s\d{1,2}(?!\d)/u,
  ],
  [
    new RegExp(`${BEFORE}${MONTH}${OF}${YEAR}`, 'giu'),
    ({ groups }) => dateKeys(groups!, 'month', 'd'),
    /\p{L}['’\s]\s*[12]\d{3}(?!\d)/u,
  ],
  [
    new RegExp(
      `(?<![\\p{L}\\p{N}:.,])${HOUR}(?::|\\s?h\\s?)(?<minute>[0-5]\\d)(?![\\d:])(?:\\s?hs?(?!\\p{L}))?${HALF_DAY}?${DAY_PART}?`,
      'giu',
    ),
    (match) => (isRatio(match) ? [`r:${match[0]}`] : timeKeys(match.groups!)),
  ],
  [
    new RegExp(
      `(?<![\\p{L}\\p{N}:.,])${HOUR}[.](?<minute>[0-5]\\d)(?:\\s?(?:hs?|horas|hrs)(?!\\p{L})|(?=\\s?[-–]\\s?\\d{1,2}\\.\\d\\d\\s?h)|${HALF_DAY}|${DAY_PART})`,
      'giu',
    ),
    ({ groups }) => timeKeys(groups!),
  ],
  [
    new RegExp(`(?<=\\blas\\s+)${HOUR}[.](?<minute>[0-5]\\d)(?![\\d.,])`, 'giu'),
    ({ groups }) => [...timeKeys(groups!), ...valuesOf(`${groups!.hour}.${groups!.minute}`).map(numberKey)],
  ],
  [new RegExp(`(?<![\\p{L}\\p{N}:.,])${HOUR}${HALF_DAY}`, 'giu'), ({ groups }) => timeKeys(groups!)],
  [
    new RegExp(
      `(?<=(?<!\\p{L})las?\\s+)${SPANISH_HOUR}${MINUTES}?(?<sharp>\\s+en\\s+punto)?${DAY_PART}?`,
      'giu',
    ),
    // "las dos" alone is no time.
    ({ groups }) => {
      const { past, to, sharp, part } = groups!;
      return past || to || sharp || part ? timeKeys(groups!) : [];
    },
    /la(?:s \S+ (?:y|con|menos|en|de|por)| una (?:y|con|menos|en|de|por)) /i,
  ],
  [
    new RegExp(
      `(?<=(?<!\\p{L})(?:a|son|desde|hasta|sobre)\\s+las\\s+)${SPANISH_HOUR}(?!\\s+\\p{L}+[aeo]s(?!\\p{L}))`,
      'giu',
    ),
    ({ groups }) => [
      ...timeKeys(groups!),
      ...(/\d/.test(groups!.hourWord!) ? [`n:${groups!.hourWord}`] : []),
    ],
    /(?:a|son|desde|hasta|sobre) las /i,
  ],
  [
    new RegExp(`${BEFORE}(?<past>half|quarter)\\s+past\\s+${ENGLISH_HOUR}(?!\\p{L})${DAY_PART}?`, 'giu'),
    ({ groups }) => timeKeys(groups!),
    / past /i,
  ],
  [
    new RegExp(`${BEFORE}(?<to>quarter)\\s+to\\s+${ENGLISH_HOUR}(?!\\p{L})${DAY_PART}?`, 'giu'),
    ({ groups }) => timeKeys(groups!),
    /quarter to /i,
  ],
  [
    new RegExp(`${BEFORE}${ENGLISH_HOUR}\\s+o['’]clock${DAY_PART}?`, 'giu'),
    ({ groups }) => timeKeys(groups!),
    /clock/i,
  ],
  [
    new RegExp(
      `${BEFORE}(?:siglos?|segles?|séculos?|secol[oi]|siècles?)\\s+(?<a>${ROMAN_OR_FIGURE}|\\p{L}+)(?:\\s*(?:y|al?|e|i|-|–)\\s*(?<b>${ROMAN_OR_FIGURE}))?`,
      'giu',
    ),
    ({ groups }) => centuryKeys(groups!),
    /s(?:ig|eg|[ée]c|i[èe]c)(?:l|ol|ul)/i,
  ],
  [
    /(?<![\p{L}\p{N}_]|\d\s)s(?:s?\.\s?|\s)(?<a>[IVX]{1,5}|\d{1,2})(?![\p{L}\d]|[.,]\d)(?:\s*(?:y|al?|-|–)\s*(?<b>[IVX]{1,5})(?!\p{L}))?/gu,
    ({ groups }) => centuryKeys(groups!),
    /(?:^|[^\p{L}])ss?\.?\s?[\dIVX]/u,
  ],
  [
    /(?<![\p{L}\p{N}_])(?<a>\d{1,2}(?=st|nd|rd|th)|[IVX]{1,5}(?!\p{L})|(?:twenty[ -])?\p{L}+(?=[ -]centur))(?:st|nd|rd|th)?[ -]centur(?:y|ies)/giu,
    ({ groups }) => centuryKeys(groups!),
    /centur/i,
  ],
  [
    /(?<=(?<!\p{L})(?:cap[ií]tulos?|cap\.|art[ií]culos?|art\.|t[ií]tulo|tomo|volumen|vol\.|acto|libro|secci[oó]n|parte|fase|anexo|chapter|article|title|act|book|volume|section|part|phase|annex)\s)[IVXLC]+(?![\p{L}\d])/giu,
    ({ 0: roman }) => numberKeys(romanValue(roman)),
    /[\p{L}.]\s[IVXLC]+(?![\p{L}\d])/iu,
  ],
  [
    /(?<![\p{L}\p{N}.,])(?<n>\d{1,3})(?:\.?[ºª]|°(?!\s?[CF])|\.?(?:er|ero|era|do|da|to|ta|mo|ma|vo|va|st|nd|rd|th)(?!\p{L}))(?!\s?[CF](?!\p{L}))/gu,
    ({ groups }) => [`o:${Number(groups!.n)}`],
  ],
  [/(?<![\p{L}\p{N}/.,])(?<whole>\d+\s?)?(?<sign>[½¼¾⅓⅔])/gu, ({ groups }) => fractionKeys(groups!)],
  [
    /(?<![\p{L}\p{N}/.,:])(?<top>[1-9])\/(?<bottom>[2-9])(?![\p{N}/])/gu,
    ({ groups }) => numberKeys(Number(groups!.top) / Number(groups!.bottom)),
  ],
];

const RATIO_BEFORE =
  /(?:escala|proporci[oó]n|raz[oó]n|relaci[oó]n|mezcla|diluci[oó]n|scale|ratio|dilution|mixture)(?:\s(?:de|es|of|is|a|at|was|era))?\s*$/iu;
const CLOCK_BEFORE = /(?:(?<!\p{L})(?:las?|at|from|to|till|until|by|desde|hasta|por)|[-–/])\s*$/iu;

/** Whether "1:50" is a scale or a mixture: after such a word, or where nothing says that it is a time. */
function isRatio({ index, input, groups }: RegExpExecArray): boolean {
  const { hour, half, part } = groups!;
  const before = input.slice(Math.max(0, index - 24), index);
  if (RATIO_BEFORE.test(before)) return true;
  const isTold = half !== undefined || part !== undefined || CLOCK_BEFORE.test(before);
  return hour === '1' && !isTold && !/^\d+:\d\d\s?(?:h|[-–]\s?\d)/i.test(input.slice(index));
}

function dateKeys(groups: Groups, monthGroup: string, dayGroup: string): string[] {
  const named = MONTHS.findIndex((names) => names.includes(fold(groups[monthGroup]!)));
  const month = named < 0 ? Number(groups[monthGroup]) : named + 1;
  const day = groups[dayGroup] === undefined ? undefined : Number(groups[dayGroup]);
  if (!(month >= 1 && month <= 12) || (day !== undefined && !(day >= 1 && day <= 31))) return [];
  const year = fullYear(groups.year);
  const keys = year === undefined ? [] : [`d:${year}-${two(month)}`, `n:${year}`];
  if (day !== undefined) keys.push(`d:${two(month)}-${two(day)}`);
  if (day !== undefined && year !== undefined) keys.push(`d:${year}-${two(month)}-${two(day)}`);
  return keys;
}

/** Two digits from 50 on are of the last century. */
function fullYear(year: string | undefined): number | undefined {
  if (year === undefined) return undefined;
  const value = Number(year);
  return year.length > 2 ? value : value + (value < 50 ? 2000 : 1900);
}

const MINUTE_WORDS: Readonly<Record<string, number>> = {
  media: 30,
  half: 30,
  cuarto: 15,
  quarter: 15,
  cinco: 5,
  diez: 10,
  veinte: 20,
  veinticinco: 25,
};

/** One key when the text says which half of the day it is or counts 24 hours, two when an hour was said in words. */
function timeKeys({ hour, minute, half, part, hourWord, past, to }: Groups): string[] {
  const said = hourWord === undefined ? undefined : fold(hourWord);
  let minutes =
    said === undefined
      ? Number(hour) * 60 + Number(minute ?? 0)
      : hourOf(said) * 60 +
        (past ? MINUTE_WORDS[past.toLowerCase()]! : 0) -
        (to ? MINUTE_WORDS[to.toLowerCase()]! : 0);
  const isLate = half?.toLowerCase() === 'p' || /^(?:tarde|noche|afternoon|evening|night)$/i.test(part ?? '');
  const isTold = half !== undefined || part !== undefined;
  if (isLate && minutes < 12 * 60) minutes += 12 * 60;
  if (half?.toLowerCase() === 'a' && minutes >= 12 * 60) minutes -= 12 * 60;
  const keys = [timeKey(minutes)];
  if (!isTold && said !== undefined && minutes < 13 * 60) keys.push(timeKey(minutes + 12 * 60));
  return keys;
}

function hourOf(word: string): number {
  return /\d/.test(word) ? Number(word) : (readNumberWords([word], 0)?.value ?? 1);
}

function timeKey(minutes: number): string {
  return `t:${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
}

function centuryKeys({ a, b }: Groups): string[] {
  return [a, b].flatMap((century) => {
    if (century === undefined) return [];
    const [, twenty, word] = /^(twenty[ -])?(.*)$/.exec(fold(century))!;
    const spelt = readNumberWords([word!], 0)?.value ?? ordinalOf(word!) ?? romanValue(century);
    const value = /\d/.test(century) ? Number(century) : twenty && spelt ? 20 + spelt : spelt;
    return value !== undefined && value >= 1 && value <= 30 ? [`c:${value}`] : [];
  });
}

const FRACTIONS: Readonly<Record<string, number>> = {
  '½': 1 / 2,
  '¼': 1 / 4,
  '¾': 3 / 4,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
};

function fractionKeys({ whole, sign }: Groups): string[] {
  return numberKeys(Number(whole ?? 0) + FRACTIONS[sign!]!);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
