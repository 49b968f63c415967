import type { Language } from '../language/language.ts';
import type { TextRange } from '../language/text-range.ts';
import { tokenise } from '../language/tokenise.ts';

/** Kinds of words that answer a question as a whole. */
export type MentionKind = 'date' | 'vague-date' | 'relative-date' | 'number' | 'name' | 'quotation';

/** Words of a sentence that belong together: a bold span never cuts one (but a quotation may be cut). */
export interface Mention extends TextRange {
  readonly kind: MentionKind;
}

const MONTH =
  '(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre|noviembre|diciembre|january|february|march|april|may|june|july|august|september|october|november|december)';
const WEEKDAY =
  '(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|monday|tuesday|wednesday|thursday|friday|saturday|sunday)';
/** A year a text is likely to mean: 1000 to 2199, or a smaller one that says its era. */
const YEAR =
  '(?:(?:1\\d|2[01])\\d\\d(?![\\d.,]*\\d)|\\d{1,4} ?(?:a\\. ?C\\.|d\\. ?C\\.|a\\.e\\.c\\.|AD|BCE?|CE)(?!\\p{L}))';
const ERA = '(?: (?:a\\. ?C\\.|d\\. ?C\\.|BCE?|AD))?';
const DAY = '(?:\\d{1,2}(?:º|°|th|st|nd|rd)?|primero)';
const OF = '(?: (?:de|del|of|in|,)(?: año| the year)?)?,? ';

const POINT_DATES = [
  `(?:${WEEKDAY},? (?:el )?)?${DAY} (?:de |of )?${MONTH}(?:${OF}${YEAR})?`,
  `(?:${WEEKDAY},? )?${MONTH} ${DAY}(?!\\d)(?:,? ${YEAR})?`,
  `${MONTH}${OF}${YEAR}`,
  `\\d{1,2}[/-]\\d{1,2}[/-]\\d{2,4}`,
  `\\d{4}-\\d{2}-\\d{2}`,
  `(?:siglos?|centur(?:y|ies)) [IVXLC]+(?: ?(?:y|al|a|and|-|–) ?[IVXLC]+)?${ERA}`,
  `\\d{1,2}(?:th|st|nd|rd)(?: |-)centur(?:y|ies)${ERA}`,
  `(?:la )?décadas? de (?:los )?(?:años )?(?:\\d{2,4}|\\p{L}+enta)`,
  `(?:los )?años (?:(?:1[89]|20)?\\d0|\\p{L}+enta)(?![\\d.,]*\\d)`,
  `(?:the )?(?:1[0-9]|20)\\d0s`,
  YEAR,
];
const POINT_DATE = `(?:${POINT_DATES.join('|')})`;
const VAGUE =
  '(?:(?:a |en |at the |in )?(?:principios|comienzos|inicios|mediados|finales|fines|beginning|end|middle)(?: de la| del| de| of the| of)?|(?:early|mid|late)[ -])';
const RANGE_DATE = `(?:desde|de|entre|from|between) ${POINT_DATE} (?:hasta|a|y|al|to|until|and|till) (?:el )?${POINT_DATE}`;
const YEAR_SPAN = `(?<!\\d)(?:1\\d|2[01])\\d\\d ?[-–] ?(?:(?:1\\d|2[01])\\d\\d|\\d\\d)(?!\\d)`;

const UNIT =
  '(?:%|‰|°C?|km²|km|m²|m|cm|mm|kg|g|mi|ft|€|por ciento|per ?cent|(?:kilómetros?|metros?|millas?|pies|centímetros?|hectáreas?|acres|square (?:miles|kilometers|feet|meters))(?: (?:cuadrad|cúbic)[oa]s?)?|kilogramos?|toneladas?|años?|meses|semanas|días?|horas?|minutos?|segundos?|dólares|euros|libras|pesos|yuanes|personas|habitantes|residentes|veces|years?|months?|weeks?|days?|hours?|minutes?|seconds?|dollars|pounds|people|inhabitants|residents|times|miles?|kilometers?|met(?:er|re)s?|feet|tons|grados|degrees)(?!\\p{L})';
const MAGNITUDE =
  '(?:mil millones|millones|millón|billones|mil|miles|hundred|thousand|millions?|billions?|trillions?)(?!\\p{L})';
const NUMERAL =
  '(?:dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|veinte|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|cien|cientos|doscient[oa]s|trescient[oa]s|quinient[oa]s|mil|docenas?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|dozens?)(?!\\p{L})';
const FIGURE = `(?:US)?[$€£¥]? ?\\d+(?:[.,:]\\d+)*`;
const NUMBER = `(?:${FIGURE}|(?<!\\p{L})${NUMERAL}(?: y ${NUMERAL})?)(?:[ -]${MAGNITUDE})*(?: de (?=${UNIT}))?(?: ?${UNIT})?`;

const NAME_WORD = "\\p{Lu}[\\p{L}\\p{M}\\p{N}'’.-]*[\\p{L}\\p{M}\\p{N}]|\\p{Lu}{1,2}(?!\\p{L})\\.?";
const NAME_LINK = '(?: (?:de la|de las|de los|del|de|da|von|van|of the|of|y|&) |[ -–])';
const NAME = `(?:${NAME_WORD})(?:${NAME_LINK}(?:${NAME_WORD}|\\d+(?!\\d)(?= ?\\p{Lu})))*`;

const RELATIVE_DATE =
  '(?<!\\p{L})(?:hace (?:\\p{L}+|\\d+) (?:años?|meses|semanas|días?|horas?)|(?:\\p{L}+|\\d+) (?:years?|months?|weeks?|days?) ago|en ese momento|en aquel (?:momento|entonces)|hasta (?:ahora|el día de hoy)|hoy en día|at that time|yesterday|today|ayer|hoy)(?!\\p{L})';

const PATTERNS: readonly (readonly [MentionKind, RegExp])[] = [
  ['date', boundary(RANGE_DATE)],
  ['date', boundary(YEAR_SPAN)],
  ['vague-date', boundary(`${VAGUE} ?${POINT_DATE}`)],
  ['date', boundary(POINT_DATE)],
  ['relative-date', new RegExp(RELATIVE_DATE, 'giu')],
  ['number', boundary(NUMBER)],
  ['name', new RegExp(`(?<![\\p{L}\\p{N}])(?:${NAME})`, 'gu')],
  ['quotation', /"[^"]+"|“[^”]+”|«[^»]+»/gu],
];

function boundary(pattern: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}]|\\d[.,])(?:${pattern})(?![\\p{L}\\p{N}])`, 'giu');
}

/**
 * Finds the dates, numbers with their units, names and quotations of a sentence, in Spanish and English.
 *
 * @param language of the sentence: tells a name from a common word that is capital because it opens the sentence.
 * @returns in order of their start; offsets are into `sentence`. Only quotations overlap others.
 */
export function findMentions(sentence: string, language: Language): Mention[] {
  const mentions: Mention[] = [];
  const isTaken = (start: number, end: number) =>
    mentions.some((mention) => start < mention.end && mention.start < end);
  for (const [kind, pattern] of PATTERNS) {
    for (const match of sentence.matchAll(pattern)) {
      const skipped = kind === 'name' ? commonOpening(match[0], match.index, sentence, language) : 0;
      const text = match[0].slice(skipped).trim();
      const start = match.index + match[0].indexOf(text, skipped);
      const end = start + text.length;
      if (text !== '' && (kind === 'quotation' || !isTaken(start, end))) mentions.push({ kind, start, end });
    }
  }
  return mentions.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** How many characters at the start of a capitalised run are a common word that only opens the sentence. */
function commonOpening(run: string, at: number, sentence: string, language: Language): number {
  const [first, second] = tokenise(run);
  if (!first) return 0;
  if (language.isStopWord(first.folded) && !/^\p{Lu}{2}/u.test(first.text))
    return second?.start ?? run.length;
  const opens = !/\p{L}/u.test(sentence.slice(0, at));
  return opens && !second && language.frequencies.has(first.folded) ? run.length : 0;
}
