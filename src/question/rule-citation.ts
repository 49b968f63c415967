import { ordinalOf, readNumberWords, romanValue } from '../text/number-words.ts';
import { plain } from '../text/plain.ts';
import type { TextRange } from '../text/text-range.ts';

/** A rule, article, section, … that a question names by its number. */
export interface RuleCitation {
  /** The word before the number, on plain text: "articulo", "regla", "section", "§". */
  readonly label: string;
  /** In figures: "12", "10.2", "3 bis", "12a"; as `Passage.number` has it. `LAST` for "la última regla". */
  readonly number: string;
  /**
   * Whether it is cited ("artículo 12") rather than counted ("la segunda norma"): only then is a number that does not
   * exist worth saying.
   */
  readonly isCited: boolean;
  /** What is asked about it ("cuánto pesa"); empty when the rule itself is asked for. */
  readonly rest: string;
}

export const LAST = 'last';

const LABEL =
  '(?<label>articulos?|arts?|reglas?|bases?|norma|clausula|punto|apartado|seccion|capitulo|cap|titulo|inciso|parrafo|anexo|numeral|paso|pregunta|disposicion(?:\\s(?:adicional|transitoria|final|derogatoria))?|article|rule|section|sec|clause|point|chapter|ch|paragraph|item|annex|step|question|tema|leccion|modulo|unidad|topic|lesson|module|unit|artigo|regra|secao|regle|regola|articolo|artikel|regel|abschnitt|§+)';
const NUMBER_SIGN = '(?:(?:n\\.?\\s?[ºo°]|num(?:ero)?|number|no|nr)\\.?\\s*|#\\s*)?';
const FIGURES =
  '(?<figures>\\d{1,4}(?:\\.\\d{1,3})*)(?:(?:\\s|\\.)?(?<suffix>bis|ter|quater|quinquies)|\\.?[ºª°]|\\.?(?<letter>[a-z]))?';
/** After these the number is an amount, a date or something longer. */
const NO_AMOUNT =
  '(?![\\p{L}\\p{N}]|[.,/:]\\d|\\s?(?:€|\\$|%|°|x\\s|euros?(?!\\p{L})|dolar|pesos?(?!\\p{L})|por ciento|kg|km|cm|minut|segund|seconds?|hor[ao]s?(?!\\p{L})|dias?(?!\\p{L})|meses|anos?(?!\\p{L})|years?|days?|veces))';
const CITED = new RegExp(
  `(?<![\\p{L}\\p{N}])${LABEL}(?!\\p{L})\\.?\\s*${NUMBER_SIGN}(?:${FIGURES}${NO_AMOUNT}|(?<word>(?:vigesim|trigesim)[oa]\\s+\\p{L}+|\\p{L}+(?:\\s+y\\s+\\p{L}+)?)(?!\\p{L}))`,
  'gu',
);
const COUNTED =
  /(?<![\p{L}\p{N}])(?:(?<figures>\d{1,3})(?:\.?[ºª°]|\.?(?:er|ero|era|do|da|to|ta|mo|ma|vo|va|no|na)|st|nd|rd|th)|(?<word>\p{L}+))\s+(?<label>articulo|regla|norma|clausula|punto|apartado|seccion|capitulo|inciso|paso|pregunta|article|rule|section|clause|point|chapter|paragraph|step|question)(?!\p{L})/gu;
/** What only asks for the rule, or says that the rest is asked by it. */
const LOOKUP_WORDS =
  /^(?:[\s\d,;:.¿?¡!]|(?:que|cual|es|dice|dicen|pone|establece|regula|indica|señala|senala|trata|va|habla|significa|explica(?:me)?|explicame|cuenta|ve[ra]?|leer|lee|muestra(?:me)?|mostrar|ensena(?:me)?|dime|dame|busca|quiero|saber|sobre|de|del|el|la|los|las|al|en|un|lo|segun|conforme|con|acuerdo|a|y|texto|contenido|what|does|do|the|say|says|is|about|show|me|tell|read|explain|in|of|according|to|under|by|per|o|no|entiendo|entender|hay|hacer|hago|hace|ocurre|pasa|tengo|debo|se|i|nuestro|reglamento|regulation)(?![\p{L}\p{N}]))+/u;

/** Parts of a course: what is asked about one of them, as its price, is no rule of it. */
const PART_OF_COURSE = /^(?:tema|leccion|modulo|unidad|topic|lesson|module|unit)$/;

/** Reads the rule that a question names by number; undefined when it names none. */
export function readRuleCitation(text: string): RuleCitation | undefined {
  const form = plain(text);
  const places = [...form.matchAll(CITED)].flatMap((match) => {
    const place = { start: match.index, end: match.index + match[0].length, label: match.groups!.label! };
    const number = citedNumber(match.groups!, text.slice(place.start, place.end));
    return number === undefined ? [] : [{ ...place, number }];
  });
  for (const [at, place] of places.entries()) {
    const cited = citation(text, withinNext(place, places[at + 1], form), true);
    if (cited.rest === '' || !PART_OF_COURSE.test(cited.label)) return cited;
  }
  for (const match of form.matchAll(COUNTED)) {
    const { figures, word, label } = match.groups!;
    const value = figures === undefined ? (LAST_WORD.test(word!) ? LAST : ordinalOf(word!)) : Number(figures);
    const place = { start: match.index, end: match.index + match[0].length, label: label! };
    if (value !== undefined) return citation(text, { ...place, number: String(value) }, false);
  }
  return undefined;
}

/** Where a rule is cited, on plain text. */
interface CitedPlace extends TextRange, Pick<RuleCitation, 'label' | 'number'> {}

const PART_LABEL = /^(?:punto|apartado|inciso|parrafo|numeral|point|paragraph|item|clause)$/;
const LAST_WORD = /^(?:ultim[oa]|last)$/;

/** "Punto 2 del artículo 5" cites the part 5.2. */
function withinNext(place: CitedPlace, next: CitedPlace | undefined, form: string): CitedPlace {
  const between = next && form.slice(place.end, next.start);
  if (!next || !PART_LABEL.test(place.label) || !/^\)?,?\s(?:de(?:l| la)?|of(?: the)?)\s$/.test(between!))
    return place;
  return { ...next, start: place.start, number: `${next.number}.${place.number}` };
}

function citedNumber(groups: Record<string, string | undefined>, typed: string): string | undefined {
  const { figures, suffix, letter, word } = groups;
  if (figures !== undefined) {
    const plainFigures = figures.replace(/(?<=^|\.)0+(?=\d)/g, '');
    return suffix === undefined ? plainFigures + (letter ?? '') : `${plainFigures} ${suffix}`;
  }
  const words = word!.split(/\s+/);
  const ordinals = words.map(ordinalOf);
  const value = readNumberWords(words, 0)?.value ?? addOrdinals(ordinals);
  if (value !== undefined) return String(value);
  if (/^un[oa]$|^one$/.test(words[0]!)) return '1';
  // Small letters make a Roman number only when there are several: "punto i", "sección c" may be letters.
  const roman = /\p{L}+/u.exec(typed.slice(typed.length - word!.length))![0];
  const isRoman = /^[IVXLC]+$/.test(roman) || (/^[ivxlc]{2,}$/.test(roman) && !/^(?:mi|di|vi)$/.test(roman));
  const romanNumber = isRoman ? romanValue(roman) : undefined;
  return romanNumber === undefined ? undefined : String(romanNumber);
}

/** "vigésimo primero" is 21; undefined when the first word is no ordinal. */
function addOrdinals([first, second]: readonly (number | undefined)[]): number | undefined {
  return first !== undefined && first >= 20 ? first + (second ?? 0) : first;
}

function citation(text: string, { start, end, label, number }: CitedPlace, isCited: boolean): RuleCitation {
  const before = text.slice(0, start);
  const after = text.slice(end);
  const rest = trimLookup(
    `${trimEnd(before)} ${after}`
      .replace(/\s+/g, ' ')
      .replace(/ (?=[?,.])/g, '')
      .trim(),
  );
  return { label: label.replace(/§+/, '§'), number, isCited, rest };
}

/** "cuánto pesa según el" → "cuánto pesa". */
function trimEnd(before: string): string {
  return before.replace(
    /(?:[\s,;:]|(?<![\p{L}\p{N}])(?:según|segun|el|la|los|las|en|de|del|al|por|conforme|acuerdo|con|the|in|of|by|under|to|according|per))+$/iu,
    '',
  );
}

function trimLookup(text: string): string {
  const lookup = LOOKUP_WORDS.exec(plain(text))?.[0] ?? '';
  // A question word belongs to what is asked, unless nothing else is.
  if (lookup.length === text.length) return '';
  const isAsking =
    /^[\s¿]*(?:que|cual|what)\s/u.test(lookup) && !/(?:dice|pone|establece|regula|say)/.test(lookup);
  return isAsking ? text : text.slice(lookup.length - (lookup.endsWith('¿') ? 1 : 0));
}
