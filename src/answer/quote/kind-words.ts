import { MONTH_NAMES, WEEKDAY_NAMES, weekdaysIn } from '../../text/calendar.ts';
import { CURRENCY_NAMES } from '../../text/currencies.ts';
import type { KeyedTerm } from '../../text/identifiers.ts';
import { numberTerms } from '../../text/numbers.ts';
import { plain } from '../../text/plain.ts';
import { wordPattern as word } from '../../text/word-pattern.ts';
import { isOfKind } from './answer-kind.ts';
import { withoutTelephones } from './bare-numbers.ts';

/** What tells how many without a number, wherever it stands in a sentence. */
const QUANTITY =
  'ningun[oa]?s?|cero|unic[oa]s?|amb[oa]s|docenas?|decenas?|cient[oa]s|miles|medi[oa]s?|mitad|mayoria|minoria|doble|triple|' +
  'much[oa]s|poc[oa]s|bastantes|varios|varias|ilimitad[oa]s?|infinit[oa]s?|indefinid\\p{L}*|nadie|' +
  'dos veces|tercios?|thirds?|quarters?|none|nobody|once|twice|thrice|single|both|couple|dozens?|hundreds|thousands|half|most|majority|double|many|few|several|unlimited';
const IN_SENTENCE = word(QUANTITY);
/** These too where they answer by themselves; elsewhere they are articles and the like. */
const BY_ITSELF = word(
  `${QUANTITY}|un[oa]?|sol[oa]|par|cuartos?|algun[oa]s|cada|tod[oa]s?|limites?|siempre|no|` +
    'one|only|pair|some|any|each|every|all|limit|always',
);
const FREE = word(
  'gratis|gratuit[oa]s?|gratuitamente|nada|exent[oa]s?|incluid[oa]s?|incluyen?|regal\\p{L}+|voluntad|donativos?|donacion(?:es)?|' +
    'mitad|doble|mism[oa]|igual|sin|no|precios?|' +
    'free|nothing|exempt|included|includes?|complimentary|donations?|half|double|same|without|prices?|costs?',
);
const PART_OF_DAY = word(
  // "Cuatro tardes por semana" tells no time of the day.
  'manana|(?<!(?:\\d|dos|tres|cuatro|cinco|seis|siete|varias) )(?:tardes?|noches?)|madrugada|amanecer|anochecer|atardecer|mediodia|medianoche|horas?|siempre|nunca|antes|despues|' +
    'cuando|morning|afternoon|evening|night|noon|midday|midnight|dawn|dusk|' +
    'sunset|sunrise|hours?|always|never|before|after|when|until',
);
const DAY = word(
  'hoy|ayer|manana|diari[oa]s?|diariamente|dias?|festivos?|navidad|pascua|reyes|semana santa|siempre|nunca|primer\\p{L}*|' +
    'ultim\\p{L}*|antes|despues|cuando|today|yesterday|tomorrow|daily|days?|holidays?|christmas|easter|always|never|' +
    'first|last|before|after|when',
);
const REASON =
  'porque|pues|ya que|sino|asi|debid[oa]s?|dado|puesto que|gracias|caus\\p{L}+|motiv\\p{L}+|razon(?:es)?|culpa|fin de|objetivo|' +
  'proposito|raiz|consecuencia|provoc\\p{L}+|permit\\p{L}+|evit\\p{L}+|por eso|por lo que|because|since|due|so|therefore|' +
  'thus|otherwise|reasons?|caus\\p{L}+|thanks|result|means|allow\\p{L}*|avoid\\p{L}*|prevent\\p{L}*|mak(?:es?|ing)';
const GIVES_REASON = word(REASON);
const MAY_GIVE_REASON = word(`${REASON}|por|para|que|como|si|tras|al|for|as|to|if|after`);
/** Before the words that are the reason. */
const FOR = ['por', 'para', 'al', 'to', 'for'];
const HAS_NO_END = word(
  'hasta|desde|entre|siempre|indefinid\\p{L}*|permanent\\p{L}*|vitalici[oa]|quincenas?|vida|until|since|from|between|forever|always|lifetime|life|fortnights?|overnight',
);
const SIZE = word(
  'metros?|kilometros?|kilos?|millas?|hectareas?|adult[oa]s?|mayor(?:es)? de edad|grandes?|pequen[oa]s?|enormes?|alt[oa]s?|baj[oa]s?|medi[oa]s?|mitad|doble|ilimitad[oa]|' +
    'met(?:er|re)s?|miles?|adults?|legal age|of age|big|small|large|huge|tall|half|double|twice|unlimited',
);
/** After a number that is no sum of money. */
const OTHER_UNIT =
  /^\s?(?:h|hs|horas?|min|minutos?|segundos?|dias?|noches|semanas?|mes(?:es)?|anos?|siglos?|hours?|hrs?|mins?|minutes?|seconds?|days?|nights?|weeks?|months?|years?|am|pm|[kcm]?m|km|kg|g|mg|kilos?|gramos?|l|ml|cl|litros?|metros?|kilometros?|millas?|grados?|°|miles|met(?:er|re)s?|kilomet(?:er|re)s?|feet|inches|lit(?:er|re)s?|grams?|[mgt]b|plazas?|personas?|people|staff|toneladas?|tons?)(?!\p{L})/u;
const CURRENCY = new RegExp(`[€$£]|(?<!\\p{L})(?:${CURRENCY_NAMES})(?!\\p{L})`, 'u');
const HOURS = new RegExp(
  `(?<!\\p{L})(?:de|from) \\d{1,2} (?:a|to) \\d{1,2}(?! ?(?:[€$£\\d]|${CURRENCY_NAMES}))`,
  'gu',
);
const NUMBERED_DAY =
  /(?<!\p{L})(?:el|los|dias?|y|the|days?|on) \d{1,2}(?![\d:.,]\d|\d)|\d(?:st|nd|rd|th)(?!\p{L})/u;
const RECENT_YEAR = /^n:(?:19|20)\d\d$/;

/** "Del 1 al 31", "el día 21", "viernes 13 o sábado 21 de junio"; "viernes 9 a 14" are hours. */
const DAYS_OF_MONTH = new RegExp(
  '(?<![\\p{L}\\d:.])\\d{1,2} al \\d{1,2}(?![\\d:.]\\d)|' +
    '(?<!\\d)\\d{1,2}(?:st|nd|rd|th)(?!\\p{L})|' +
    `(?<!\\p{L})(?:dia|day|${WEEKDAY_NAMES}),? (?:the )?\\d{1,2}(?:st|nd|rd|th)?(?![\\d:.]\\d|\\d| ?(?:h|hs|hrs?|horas?|am|pm|a|to|[-–])(?!\\p{L}))|` +
    `(?<![\\d:.])\\d{1,2} (?:de|of) (?:${MONTH_NAMES})(?!\\p{L})`,
  'gu',
);
const AGE_WORD = word(
  'mayor(?:es|ia)? de edad|menor(?:es)?|adult[oa]?s?|ancian[oa]s?|jubilad[oa]s?|nacid[oa]s?|naci[oó]|siglos?|edad|' +
    'legal age|of age|any age|minors?|teen(?:s|ager)?s?|born|centur(?:y|ies)|ages?|aged',
);
/** What a number counts: no years of age. */
const COUNTED = /^\s?(?:[x×%]|(?!anos|years|meses|months)\p{L}{3,}s(?!\p{L}))/u;

/** What tells where: a preposition or adverb of place, or a word for a place. */
const PLACE_WORD = word(
  'en|al?|desde|hasta|por|hacia|junto|frente|detras|delante|debajo|encima|bajo|sobre|entre|cerca|lejos|dentro|fuera|lado|alrededor|' +
    'aqui|alli|ahi|arriba|abajo|ante|tras|lugar(?:es)?|sitios?|direccion(?:es)?|ubicacion|sede|canal|correo|telefono|plantas?|' +
    'in|at|on|to|into|onto|from|near|by|under|over|behind|beside|next|inside|outside|between|here|there|above|below|through|via|within|around|across|' +
    'along|opposite|upstairs|downstairs|online|places?|venues?|address|location|channel|everywhere|anywhere|nowhere|floor|e?-?mail|phone|dm|contact|ask',
);

interface Count {
  /** `n:1250`, as `numberTerms` has it. */
  readonly key: string;
  /** What follows it, as `plain` makes it. */
  readonly after: string;
}

/** The numbers of a text that are no date, time, century, ordinal or telephone number. */
function countsIn(text: string): Count[] {
  const told = withoutTelephones(text);
  const form = plain(told);
  return numberTerms(told).flatMap(({ key, end }) =>
    key.startsWith('n:') ? [{ key, after: form.slice(end) }] : [],
  );
}

export function hasNumber(text: string): boolean {
  return numberTerms(text).length > 0;
}

/** Whether words that answer by themselves tell how many. */
export function isQuantity(words: string): boolean {
  return countsIn(words).length > 0 || BY_ITSELF.test(plain(words));
}

export function hasQuantity(text: string): boolean {
  return countsIn(text).length > 0 || IN_SENTENCE.test(plain(text));
}

export function hasCurrency(text: string): boolean {
  return CURRENCY.test(plain(text));
}

/** A number that no other unit follows, since there are too many currencies to name them, or a word such as "free". */
export function hasPrice(text: string): boolean {
  const form = plain(text);
  if (FREE.test(form) || (/\d/.test(form) && isOfKind(form, { kind: 'price' }))) return true;
  return countsIn(form.replace(HOURS, ' ')).some(
    ({ key, after }) => !RECENT_YEAR.test(key) && !OTHER_UNIT.test(after),
  );
}

/** A time or part of the day, or an hour that stands alone ("de 9 a 14"). */
export function hasTimeOfDay(text: string): boolean {
  // "Del 1 al 31" are days.
  const form = plain(text).replace(DAYS_OF_MONTH, (days) => ' '.repeat(days.length));
  const isTime = ({ key, end }: KeyedTerm) => {
    const isHour = key.startsWith('n:') && Number(key.slice(2)) <= 24;
    return key.startsWith('t:') || (isHour && !/^\s?\p{L}{3,}/u.test(form.slice(end)));
  };
  return PART_OF_DAY.test(form) || numberTerms(form).some(isTime);
}

/** A number of years, the year of a birth, or a word for an age. */
export function hasAge(text: string): boolean {
  const form = plain(text).replace(/\d+ ?[x×] ?\d+/gu, (size) => 'x'.repeat(size.length));
  return (
    AGE_WORD.test(form) ||
    countsIn(form).some(
      ({ key, after }) =>
        /^\s?(?:anos|years|meses|months)/.test(after) || !isNoAge(Number(key.slice(2)), after),
    )
  );
}

function isNoAge(count: number, after: string): boolean {
  const mayBeYear = count > 1000 && count < 2100;
  return (count > 120 && !mayBeYear) || COUNTED.test(after) || OTHER_UNIT.test(after);
}

/** Whether words may say where: an address, a channel, a name, or words beside a preposition of place. */
export function mayBePlace(words: string, sentence: string): boolean {
  const isNamed = /\p{Lu}/u.test(words) && !sentence.trimStart().startsWith(words);
  return isNamed || /[#@/\d`]|\p{Lu}\S*\s\p{Lu}/u.test(words) || PLACE_WORD.test(plain(sentence));
}

/** Whether all numbers of some words are of another unit than money, or dates. */
export function isOtherAmount(words: string): boolean {
  return hasNumber(words) && !hasPrice(words);
}

export function hasDay(text: string): boolean {
  return weekdaysIn(text).size > 0 || DAY.test(plain(text)) || NUMBERED_DAY.test(plain(text));
}

export function hasNoEnd(text: string): boolean {
  return HAS_NO_END.test(plain(text));
}

export function hasSize(text: string): boolean {
  return countsIn(text).length > 0 || SIZE.test(plain(text));
}

/** Whether words of a sentence are the reason that it gives. */
export function isReason(words: string, sentence: string): boolean {
  const form = plain(sentence);
  const reason = plain(words);
  return (
    GIVES_REASON.test(form) ||
    FOR.some((one) => reason.startsWith(`${one} `) || ` ${form}`.includes(` ${one} ${reason}`))
  );
}

export function mayGiveReason(text: string): boolean {
  return MAY_GIVE_REASON.test(plain(text));
}
