import { readableIn, readableText } from '../../article/passage-text.ts';
import { questionForm } from '../../question/intent.ts';
import { CHOICE, HOW_MANY, opening } from '../../question/words.ts';
import type { Query } from '../../search/query.ts';
import type { Vocabulary } from '../../search/vocabulary.ts';
import { termsIn } from '../../search/words-in.ts';
import { MONTH_NAMES, WEEKDAY_NAMES } from '../../text/calendar.ts';
import { CURRENCY_NAMES } from '../../text/currencies.ts';
import { numberTerms } from '../../text/numbers.ts';
import { plain } from '../../text/plain.ts';
import { type Token, tokenise } from '../../text/tokenise.ts';
import { wordPattern as word } from '../../text/word-pattern.ts';
import type { Quote } from '../answer.ts';
import { hasPeriodAsLength, isOfOtherPeriod } from './units.ts';

/** How often something happens is told by the day, whatever it is asked by. */
const AMOUNT = word(
  '(?:cuant[oa]s?|how (?:much|many))(?! (?:dias?|horas?|semanas?|meses|veces|tiempo|days?|hours?|weeks?|months?|times?)(?!\\p{L}))',
);

const PLACE = opening('(?:en |por )?(?:donde|where)');
const MONEY = word(
  "cuanto dinero|cuanta plata|how much money|(?:cual es|what is|what's) (?:el|su|the|his|her|their) (?:sueldo|salario|salary|net worth)",
);
/** Only a time or a price has these. */
const TIME_OR_PRICE = new RegExp(
  `\\d[:.]\\d\\d(?!\\d)|[€$£]|\\d ?h(?!\\p{L})|(?<!\\p{L})(?:${MONTH_NAMES}|${WEEKDAY_NAMES}|horas?|hours?|minutos?|minutes?|${CURRENCY_NAMES}|am|pm)(?!\\p{L})`,
  'u',
);
/** What a time or a price may have besides. */
const BESIDE =
  /(?<!\p{L})(?:de|del|a|al|las|los|la|el|y|o|e|en|por|desde|hasta|entre|from|to|at|on|in|until|and|or|the|manana|tarde|noche|morning|evening|night|h|mil|years?|ano)(?!\p{L})|[\d\p{P}\p{S}\s]/gu;
const ALL_TIMES_AND_PRICES = new RegExp(TIME_OR_PRICE, 'gu');
const PERCENT =
  /^(?:(?:un|a) )?[\d.,\s]+(?:%|por ciento|per ?cent)(?: (?:de )?(?:descuento|rebaja|discount|off))?$/u;
/** A price, and no share of one. */
const PRICE =
  /^(?!.*(?<!\p{L})(?:descuent|rebaj|comision|iva|interes|recarg|tax|discount|commission|vat|off(?!\p{L})))(?:.* )?(?:cuanto (?:cuesta|vale|costaba)n?|precios?|price|how much (?:is|are|does|do) .* costs?)(?!\p{L})/u;
const DATE_AT_END = new RegExp(`(?<!\\p{L})(?:${MONTH_NAMES}),? (?:del? )?\\d{4}$`, 'u');
const YEAR_OR_DATE = new RegExp(`^(?:\\d{1,2} )?(?:(?:de )?(?:${MONTH_NAMES}),? (?:del? )?)?\\d{4}$`, 'u');

/**
 * Whether the words that answer are of another kind than what is asked for, where both say so: a time or a price for a
 * place, a percentage for an amount of money, a date for a number of things, so much a year for so much a month; or
 * nothing but words of the question.
 */
export function isOfOtherKind(question: string, { passage, sentence, span }: Quote): boolean {
  const asked = questionForm(question);
  const words = plain(readableIn(passage, span)).trim();
  if (repeatsOnly(asked, words)) return true;
  if (PLACE.test(asked)) return isTimeOrPrice(words);
  if ((MONEY.test(asked) || PRICE.test(asked)) && PERCENT.test(words)) return true;
  const before = plain(readableIn(passage, { start: sentence.start, end: span.end }));
  if (HOW_MANY.test(asked) && YEAR_OR_DATE.test(words) && DATE_AT_END.test(before)) return true;
  if (hasPeriodAsLength(asked, plain(readableIn(passage, sentence)))) return true;
  if (!AMOUNT.test(asked)) return false;
  return isOfOtherPeriod(
    asked,
    [...passage.context.map(plain), plain(readableIn(passage, sentence))].join('\n'),
  );
}

const WHO_IS = /^(?:(?:y|and) )?(?:quien (?:es|era|fue)|who(?: is|'s| was)) (?<who>.+)$/u;
const SAYS_WHO =
  /(?<!\p{L})(?:es|era|fue|is|was|llama|llamaba|llamado|llamada|alias|apodo|known as|called|born|nacido|nacida)\s$/u;
const CAPITALS = /^(?:(?:\p{Lu}[\p{L}\p{N}.'’-]*|de|del|la|las|los|y|of|the|von|van|da|di)(?:\s|$))+$/u;

/**
 * Whether a question asks who somebody is, by name, and the words that answer are another name: that of a firm or person
 * named beside it, mostly, where "the owner of" would answer.
 */
export function namesAnother(question: string, { passage, span }: Quote): boolean {
  const who = WHO_IS.exec(questionForm(question))?.groups?.who;
  if (who === undefined) return false;
  const text = readableText(passage);
  const at = plain(text).indexOf(who);
  const words = readableIn(passage, span);
  const before = plain(readableIn(passage, { start: passage.start, end: span.start }));
  // "Banksy es Robin Gunningham."
  if (SAYS_WHO.test(before)) return false;
  return at >= 0 && CAPITALS.test(text.slice(at, at + who.length)) && CAPITALS.test(words);
}

/** "socios", asked how many members there are; asked whether on Mondays or Tuesdays, either answers. */
function repeatsOnly(asked: string, words: string): boolean {
  const inQuestion = new Set(asked.match(/[\p{L}\p{N}]+/gu));
  const told = words.match(/[\p{L}\p{N}]+/gu) ?? [];
  return told.length > 0 && !CHOICE.test(asked) && told.every((one) => inQuestion.has(one));
}

/** Whether words are nothing but times, dates or prices. */
export function isTimeOrPrice(words: string): boolean {
  return TIME_OR_PRICE.test(words) && words.replace(ALL_TIMES_AND_PRICES, '').replace(BESIDE, '') === '';
}

/** How many there are in words that are no number. */
const QUANTITY = word(
  'ning[uú]n[oa]?s?|un[oa]s?|un|par|docenas?|doble|triple|mitad|vari[oa]s|poc[oa]s|much[oa]s|amb[oa]s|ilimitad[oa]s?|sin limite|cuant[oa]s|no|nunca|none|never|an?|several|few|many|both|half|twice|unlimited|any|dozens?|couple',
);

/** Whether how many there are is asked, and the words that answer tell no number: "pequeñas y medianas". */
export function tellsNoNumber(asked: string, words: string): boolean {
  return HOW_MANY.test(asked) && numberTerms(words).length === 0 && !QUANTITY.test(words);
}

/** How much there is of something: after these words stands its name. */
const HOW_MUCH_OF = opening(
  '(?:(?:a|de|con|en|por|para|for|in|of|to) )?(?:cuanta|how much(?! (?:is|are|was|were|do|does|did|can|will|should|would|must|may|has|have|it|for|to|of|time|longer|more|money)(?!\\p{L})))',
);

/** So near stands a number to what it counts: "12 socios", "los socios ahora son 12". Words. */
const COUNT_REACH = 3;

/**
 * Whether the number that answers how many of something there are stands in a sentence that has this too, but away from
 * it: "los libros se prestan por 21 días, de dos en dos" does not tell how many books there are.
 */
export function countsSomethingElse(
  query: Query,
  { passage, sentence, span }: Quote,
  vocabulary: Vocabulary,
): boolean {
  if (passage.kind === 'table-row') return false;
  const asked = questionForm(query.corrected);
  const [start = ''] = HOW_MANY.exec(asked) ?? HOW_MUCH_OF.exec(asked) ?? [];
  const word = /^ (\p{L}+)/u.exec(asked.slice(start.length))?.[1];
  const counted = query.terms.find(({ token, correction }) => plain(correction ?? token.text) === word);
  if (start === '' || !counted) return false;
  const own = { ...query, terms: [counted] };
  const words = tokenise(readableIn(passage, sentence));
  const before = readableIn(passage, { start: sentence.start, end: span.start }).length;
  const isNumber = (text: string | undefined) => text !== undefined && numberTerms(text).length > 0;
  const next = words[words.findIndex(({ start, text }) => start >= before && isNumber(text)) + 1];
  // "Two wizards", asked how much gold wizards get; "twelve seniors", asked for senior members, are what is counted.
  const isBeside = ({ start, end }: Token) =>
    start === counted.token.end + 1 || end + 1 === counted.token.start;
  const others = query.terms.filter((term) => term !== counted && !isBeside(term.token));
  const isPlural = next !== undefined && /\p{L}s$/u.test(next.text);
  if (isPlural && termsIn({ ...query, terms: others }, next.text, vocabulary).length > 0) return true;
  const numbers = words.flatMap(({ text }, at) => (isNumber(text) ? [at] : []));
  if (!numbers.some((at) => words[at]!.start >= before)) return false;
  const places = words.flatMap(({ text }, at) => (termsIn(own, text, vocabulary).length > 0 ? [at] : []));
  // Another number may stand beside it: "25 people each, the stage holds 1,000".
  const isNear = (at: number) => numbers.some((other) => Math.abs(at - other) <= COUNT_REACH);
  return places.length > 0 && !places.some(isNear);
}
