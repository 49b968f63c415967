import { MONTH_NAMES, WEEKDAY_NAMES } from '../../text/calendar.ts';
import type { TextRange } from '../../text/text-range.ts';
import { tokenise } from '../../text/tokenise.ts';

/** Words that may answer. */
export interface ScoredSpan extends TextRange {
  /** Raw logits. */
  readonly score: number;
}

/** Text further from the span than this is not looked at. */
const REACH_CHARS = 160;

const MONTH = `(?:${MONTH_NAMES}|(?:ene|feb|mar|abr|jun|jul|ago|sept?|oct|nov|dic|jan|apr|aug|dec)\\.?)(?!\\p{L})`;
const NUMBER = '\\d+(?:[.,:’]\\d+|[ \\u00a0\\u202f]\\d{3}(?!\\d))*';
const SPELT =
  '(?:un[oa]?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieci\\p{L}+|veint\\p{L}+|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|cien(?:to)?|\\p{L}+cient[oa]s|quinient[oa]s|mil|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\p{L}+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred|thousand)';
const TENS =
  '(?:veinti?|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|cien(?:to)?|\\p{L}+cient[oa]s|quinient[oa]s|mil|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred|thousand)';
const SCALE =
  '(?:mil(?:es)?|mill(?:ones|ón|on|ions?|\\.)|billones|billions?|hundred|thousand|bn|MM?)(?!\\p{L})';
const UNIT =
  '(?:€|\\$|£|¥|%|‰|°\\s?[CF]?|º\\s?[CF]|(?:euros?|dólares|dollars?|libras?|pounds?|pesos?|pesetas?|ducados?|yuan(?:es)?|yen(?:es)?|monedas?|puntos?|points?|céntimos?|cents?|EUR|USD|M€|[kc]?m[²³]?|km/h|mm|kg|k?g|mg|ml|cl|l|kwh?|[kmgt]b|mhz|ghz|v|w|hp|kilos?|kilómetros?|kilometros?|kilomet(?:er|re)s?|metros?|met(?:er|re)s?|centímetros?|milímetros?|millas?|miles?|pies|feet|foot|ft|pulgadas?|inch(?:es)?|litros?|lit(?:er|re)s?|gramos?|grams?|toneladas?|tons?|hectáreas?|acres?|grados?|degrees?|años?|years?|mes(?:es)?|months?|semanas?|weeks?|días?|dias?|days?|horas?|hours?|hs?|hrs?|minutos?|minutes?|min|segundos?|seconds?|seg|s|veces|times|por ciento|per ?cent)(?!\\p{L}))';
const SQUARED = '(?:\\s(?:cuadrad[oa]s?|cúbic[oa]s?|squared?))?';
const TITLE =
  '(?:Sra?|Srta|Sres|Dra?|Dres|D|Dña|Prof|Profa|Lic|Ing|Arq|Mr|Mrs|Ms|Dr|St|Sto|Sta|Mons|Avda|Av|Cía|Hnos|C/)\\.?';
const CAPITALISED = "\\p{Lu}[\\p{L}\\p{M}\\p{N}]*(?:['’.&-](?=[\\p{L}\\p{N}])[\\p{L}\\p{M}\\p{N}]+)*";
const PARTICLE = '(?:de(?:\\s(?:la|las|los))?|del|da|do|dos|van|von|di|of(?:\\sthe)?)';

const CHANGES =
  '(?:pas|sub|baj|cambi|aument|reduj|reduc|ampli|rais|increas|lower|chang|cut|extend|mov|rose|fell|went)\\p{L}*';

/** Stretches of text that a span takes whole or not at all, on the sentence as it stands. */
const UNBREAKABLE: readonly RegExp[] = [
  /`[^`\n]+`/g,
  /https?:\/\/[^\s<>"»]*[^\s<>"».,;:!?)\]]|www\.[^\s<>"»]*[^\s<>"».,;:!?)\]]/g,
  /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu,
  // Codes, flags, versions, paths: a run without blanks that has marks words do not have.
  /(?<!\S)[¿¡("«“'‘[]*(?=\S*(?:[#*_~/\\=<>{}|^+@]|--|\d\.\d+\.|\p{L}\d|\d\p{L}))[^\s"`«»“”()[\]]*[^\s"`«»“”()[\].,;:!?]/gu,
  new RegExp(
    `(?<!\\p{L})(?:(?:${WEEKDAY_NAMES}),?\\s)?\\d{1,2}(?:\\.?º|°|st|nd|rd|th)?(?:\\s(?:de|of))?\\s${MONTH}(?:,?\\s(?:del?\\s)?\\d{4}(?!\\d))?`,
    'giu',
  ),
  new RegExp(`(?<!\\p{L})${MONTH}\\s\\d{1,2}(?:st|nd|rd|th)?(?!\\d)(?:,?\\s\\d{4}(?!\\d))?`, 'giu'),
  new RegExp(`(?<!\\p{L})${MONTH}\\s(?:del?\\s)?\\d{4}(?!\\d)`, 'giu'),
  /(?<![\d])\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}(?!\d)/g,
  /\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.\s?m\.|[ap]m(?!\p{L})|hs?(?!\p{L}))/giu,
  /(?<!\p{L})(?:siglos?|s\.|ss\.)\s[IVX]+(?!\p{L})|\d{1,2}(?:st|nd|rd|th)[ -]century/giu,
  /\d{1,4}\s[ad]\.\s?C\.|\d{1,4}\s(?:BC|AD|BCE|CE)(?!\p{L})/gu,
  // Phone numbers.
  /\+?\(?\d{2,4}\)?(?:[ -]\d{2,4}){2,}(?!\d)/g,
  new RegExp(
    `(?:(?:US|R|C)?[$€£¥]\\s?)?(?<![\\p{L}\\p{N}])${NUMBER}(?:(?:\\s?${SCALE})+\\sde\\s${UNIT}|(?:\\s?${SCALE})*\\s?${UNIT}${SQUARED}|(?:\\s?${SCALE})+)?`,
    'giu',
  ),
  // "30 a 60 cm", and not what a change ends with nor "talla 38 a 20 €"; of a range of hours or years an end answers by itself.
  new RegExp(
    `(?<!\\p{L}|\\d[.,]?|${CHANGES}(?:\\s\\p{L}+){0,3}\\s(?:del?|from)\\s)(?<=^|[^\\p{L}\\s]\\s?|(?:de|from|unos|unas|about)\\s)${NUMBER}\\s(?:a|to|o|or)\\s${NUMBER}\\s?(?![€$£]|(?:años?|years?|horas?|hours?|hs?|hrs?|euros?|d[oó]lares|pesos|dollars|pounds)(?!\\p{L}))${UNIT}`,
    'giu',
  ),
  // The same in another unit: "220 millas (350 km)"; "15 € (10 €)" is another price.
  new RegExp(
    `(?<![\\p{L}\\p{N}])${NUMBER}\\s?(?<unit>${UNIT})${SQUARED}\\s\\(${NUMBER}\\s?(?!\\k<unit>)${UNIT}${SQUARED}(?:\\s?/\\s?\\p{L}+)?\\)`,
    'giu',
  ),
  new RegExp(
    `(?<!\\p{L})${SPELT}(?:(?:\\s|-|\\sy\\s|\\sand\\s)${SPELT})*(?:(?:\\s${SCALE})+\\sde)?\\s${UNIT}${SQUARED}`,
    'giu',
  ),
  new RegExp(`(?<!\\p{L})${TENS}(?:(?:\\s|-|\\sy\\s|\\sand\\s)${SPELT})+(?!\\p{L})`, 'giu'),
  // Abbreviations of several letters: EE. UU., S. A., a. C., p. ej.
  /(?<![\p{L}\p{N}])(?:\p{L}{1,2}\.\s?){2,}/gu,
  /(?<!\p{L})\d+\.[ºª](?:\s(?:izda|dcha)\.?)?/gu,
];

const ACRONYM = '\\p{Lu}{2,}(?![\\p{L}\\p{M}])';
const NAME_PART = `(?:${TITLE}\\s(?:${PARTICLE}\\s)?|(?<![°º]\\s?)\\p{Lu}\\.\\s)*(?!${ACRONYM})${CAPITALISED}`;
/**
 * Capitalised words in a row. An acronym beside them, or a name after *de* or *y*, is as often another name: of 1,983
 * marked answers in Spanish articles, 40 end or begin there.
 */
const NAME = new RegExp(`(?<![\\p{L}\\p{N}])${NAME_PART}(?:\\s${NAME_PART})*`, 'gu');
/** A span that breaks off within a name: "Isabel de la". */
const BROKEN_NAME = new RegExp(`\\p{Lu}\\S*\\s${PARTICLE}$`, 'u');
/** "5 millones de" people or books. */
const BROKEN_AMOUNT = /\s(?:millones|millón|miles|billones|cientos|docenas?|mill\.)\sde$/u;
const NAME_NEXT = new RegExp(`^\\s${NAME_PART}(?:\\s${NAME_PART})*`, 'u');
const TITLE_FIRST = new RegExp(`^${TITLE}\\s`, 'u');

export const CONNECTOR =
  /^(?:an?|the|el|la|los|las|l[oe]s?|un|una|unos|unas|al?|ante|con|de|del|desde|en|entre|hasta|para|por|sin|sobre|y|e|o|u|que|su|sus|of|to|in|at|on|for|from|by|with|and|or|its|their|his|her)$/;

/**
 * Widens what a reader marked to something a person would quote: whole words, numbers with their units, dates, names,
 * addresses and codes whole, brackets and quotation marks in pairs; without marks, articles and prepositions that hang
 * at its end; a range and a time ago with the words that open them ("de 9 a 14", "hace 20 años"). It stays within its
 * sentence.
 *
 * @param span half-open range of `text`; an empty or inverted one comes back as it is.
 */
export function widenSpan(text: string, span: TextRange): TextRange {
  if (span.end <= span.start || text.slice(span.start, span.end).trim() === '') return { ...span };
  const from = Math.max(lineStart(text, span.start), span.start - REACH_CHARS);
  const to = Math.min(lineEnd(text, span.end), span.end + REACH_CHARS);
  const window = text.slice(from, to);
  const inside = { start: span.start - from, end: span.end - from };
  const whole = wholeUnits(window, wholeWords(window, trimBlanks(window, inside)));
  const paired = withOpening(window, pairMarks(window, trimEnds(window, whole)));
  if (paired.start >= paired.end) return { ...span };
  return { start: paired.start + from, end: paired.end + from };
}

const RANGE_END = `(?:(?:los?|las?|el|the|años?|siglos?)\\s){0,2}(?:\\d|[IVX]+(?!\\p{L})|${WEEKDAY_NAMES}|${MONTH_NAMES})`;
const RANGE_WORDS = '(?:(?:los|las|el|la|the)\\s)?(?:años\\s)?';

/** A stretch of text, by its form, and what opens it. */
const OPENINGS = [
  range('y|and', 'entre|between'),
  range('al?|hasta|to|until|till', 'del?|desde|from'),
  {
    stretch: /^(?:\d[\d.,]*|\p{L}+)(?:\s\p{L}+)?\s(?:años|meses|semanas|días|horas|minutos|siglos)$/iu,
    opening: /(?<!\p{L})hace\s(?:(?:unos|unas|casi|más de|menos de)\s)?$/iu,
  },
];

/** @param between words between the ends of a range; `opening`: those before it. Alternatives of a regular expression. */
function range(between: string, opening: string) {
  return {
    stretch: new RegExp(`^${RANGE_END}[^.;\\n]{0,30}?\\s(?:${between})\\s${RANGE_END}`, 'iu'),
    opening: new RegExp(`(?<!\\p{L})(?:${opening})\\s${RANGE_WORDS}$`, 'iu'),
  };
}

/** Half a range says something else: "9 a 14" is read as a score, "20 años" as an age. */
function withOpening(text: string, span: TextRange): TextRange {
  const marked = text.slice(span.start, span.end);
  const opened = OPENINGS.find(({ stretch }) => stretch.test(marked));
  const opening = opened?.opening.exec(text.slice(0, span.start));
  return opening ? { start: opening.index, end: span.end } : span;
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', Math.max(0, at - 1)) + 1;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

function trimBlanks(text: string, { start, end }: TextRange): TextRange {
  const marked = text.slice(start, end);
  return { start: start + marked.length - marked.trimStart().length, end: start + marked.trimEnd().length };
}

const WORD_CHAR = /[\p{L}\p{M}\p{N}\p{Cf}]/u;

function wholeWords(text: string, span: TextRange): TextRange {
  let { start, end } = span;
  // "del clero" marked as "el clero".
  if (/(?<!\p{L})[da]$/iu.test(text.slice(0, start)) && /^el?\s/.test(text.slice(start)))
    start += text.slice(start).search(/\s/) + 1;
  if (WORD_CHAR.test(text.charAt(start))) while (start > 0 && WORD_CHAR.test(text.charAt(start - 1))) start--;
  if (WORD_CHAR.test(text.charAt(end - 1)))
    while (end < text.length && WORD_CHAR.test(text.charAt(end))) end++;
  // Letters of two code units are none to the above.
  for (const word of tokenise(text)) {
    if (word.start < start && start < word.end) start = word.start;
    if (word.start < end && end < word.end) end = word.end;
  }
  return { start, end };
}

/** A year, or month and year, answers by itself though a day stands before it. */
const YEAR_PART = /^(?:\p{L}+\s(?:del?\s)?)?\d{4}$/u;

function wholeUnits(text: string, span: TextRange): TextRange {
  let { start, end } = span;
  if (BROKEN_AMOUNT.test(text.slice(start, end))) end += /^\s\p{L}+/u.exec(text.slice(end))?.[0].length ?? 0;
  if (BROKEN_NAME.test(text.slice(start, end))) end += NAME_NEXT.exec(text.slice(end))?.[0].length ?? 0;
  const units = unitsOf(text);
  // A unit may reach into another: a name ends with an abbreviation ("Hermanos Sanz S. A.").
  for (let isWider = true; isWider; ) {
    isWider = false;
    for (const unit of units) {
      const isCut = unit.start < end && start < unit.end && (unit.start < start || unit.end > end);
      if (!isCut || isOwnPart(text, { start, end }, unit)) continue;
      start = Math.min(start, unit.start);
      end = Math.max(end, unit.end);
      isWider = true;
    }
  }
  return { start, end };
}

function isOwnPart(text: string, span: TextRange, unit: TextRange): boolean {
  const isEndOfDate = span.end === unit.end && unit.start < span.start;
  return isEndOfDate && YEAR_PART.test(text.slice(span.start, span.end));
}

function unitsOf(text: string): TextRange[] {
  const units = UNBREAKABLE.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: unit, index }) => {
      const opening = /^[¿¡("«“'‘[`\s]*/.exec(unit)![0].length;
      return { start: index + opening, end: index + unit.replace(/[`\s]+$/, '').length };
    }),
  );
  return [...units, ...namesOf(text)];
}

export function namesOf(text: string): TextRange[] {
  return [...text.matchAll(NAME)].map(({ 0: name, index }) => {
    const opens = /(?:^|[.:!?¡¿"«“(—-]\s*)$/u.test(text.slice(0, index)) && !TITLE_FIRST.test(name);
    // The first word of a sentence is capitalised whether it belongs to the name or not ("Necesita Node 18").
    const first = opens ? (/^\S+\s/.exec(name)?.[0].length ?? 0) : 0;
    return { start: index + first, end: index + name.length };
  });
}

/** Takes marks, and connecting words that something follows, off the ends; not those of an unbreakable stretch. */
function trimEnds(text: string, span: TextRange): TextRange {
  const units = unitsOf(text).filter((unit) => span.start <= unit.start && unit.end <= span.end);
  const isFree = (at: number) => !units.some((unit) => unit.start <= at && at < unit.end);
  let { start, end } = span;
  for (;;) {
    while (end > start && isFree(end - 1) && /[\s.,;:…¡¿!?–—-]/.test(text.charAt(end - 1))) end--;
    const hanging = /\s(\p{Ll}+)$/u.exec(text.slice(start, end));
    const isFollowed = /^\s+["«“'(]?[\p{L}\p{N}]/u.test(text.slice(end));
    if (!hanging || !isFollowed || !CONNECTOR.test(hanging[1]!) || !isFree(end - 1)) break;
    end -= hanging[0].length;
  }
  while (start < end && isFree(start) && /[\s.,;:…!?¡¿–—]/.test(text.charAt(start))) start++;
  return start < end ? { start, end } : span;
}

const PAIRS = ['()', '[]', '«»', '“”', '‘’', '""'] as const;

/** Reaches for the other mark of a pair when it is near, else leaves the lone one out where it stands at an end. */
function pairMarks(text: string, span: TextRange): TextRange {
  let { start, end } = span;
  for (const [open, close] of PAIRS) {
    const marked = text.slice(start, end);
    const opened = count(marked, open!);
    const closed = count(marked, close!);
    if (open === close ? opened % 2 === 0 : opened === closed) continue;
    if (marked.startsWith(open!) && marked.lastIndexOf(open!) === 0) {
      const other = text.indexOf(close!, end);
      if (other < 0 || other - end > MAX_PAIR_CHARS) start++;
      else end = other + 1;
    } else if (marked.endsWith(close!) && marked.indexOf(close!) === marked.length - 1) {
      const other = start === 0 ? -1 : text.lastIndexOf(open!, start - 1);
      if (other < 0 || start - other > MAX_PAIR_CHARS) end--;
      else start = other;
    } else if (open !== close && opened > closed) {
      const other = text.indexOf(close!, end);
      if (other >= 0 && other - end <= MAX_PAIR_CHARS) end = other + 1;
    } else if (open !== close) {
      const other = start === 0 ? -1 : text.lastIndexOf(open!, start - 1);
      if (other >= 0 && start - other <= MAX_PAIR_CHARS) start = other;
    }
  }
  return { start, end };
}

const MAX_PAIR_CHARS = 60;

function count(text: string, mark: string): number {
  return text.split(mark).length - 1;
}
