import { readableIn } from '../article/passage-text.ts';
import { numberTerms } from '../text/numbers.ts';
import { plain } from '../text/plain.ts';
import type { Quote } from './answer.ts';

const word = (forms: string) => new RegExp(`(?<!\\p{L})(?:${forms})(?!\\p{L})`, 'u');

/** What is told for one stretch of time is not what is asked for another. */
const PERIODS = [
  word('al dia|por dia|cada dia|diari[oa]s?|(?:a|per|each|every) day|daily'),
  word('a la semana|por semana|cada semana|semanal(?:es|mente)?|(?:a|per|each|every) week|weekly'),
  word('al mes|por mes|cada mes|mensual(?:es|mente)?|mensualidad(?:es)?|(?:a|per|each|every) month|monthly'),
  word('al ano|por ano|cada ano|anual(?:es|mente)?|(?:a|per|each|every) year|yearly|annual(?:ly)?'),
];

const PLACE = /^(?:(?:y|and|pero|but) )?(?:en |por )?(?:donde|where)(?!\p{L})/u;
const AMOUNT_OF_MONEY =
  /(?<!\p{L})(?:cuanto dinero|cuanta plata|how much money|(?:cuanto|how much) .*?(?<!\p{L})(?:gana|ganan|ganaba|ganaban|cobra|cobran|earns?|make[s]?|worth)|(?:cual es|what is|what's) (?:el|su|the|his|her|their)? ?(?:sueldo|salario|salary|net worth))(?!\p{L})/u;
const COUNT = /^(?:(?:y|and|pero|but) )?(?:a |de |con |en )?(?:cuant[oa]s|how many)(?!\p{L})/u;
const MONTHS =
  '(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre|noviembre|diciembre|january|february|march|april|may|june|july|august|september|october|november|december)';
/** What is only a number of something, a date, a time or a price. */
const VALUE_WORD = new RegExp(
  `(?<!\\p{L})(?:de|del|a|al|las|los|la|el|y|o|e|en|desde|hasta|entre|from|to|at|on|in|until|and|or|the|am|pm|h|horas?|hours?|minutos?|minutes?|mil|millones|millions?|euros?|pesos?|dolares|dollars?|${MONTHS}|lunes|martes|miercoles|jueves|viernes|sabados?|domingos?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|ano|anos|mes|meses|dias?|semanas?|years?|months?|weeks?|days?)(?!\\p{L})|[\\d\\p{P}\\p{S}\\s]`,
  'gu',
);
const QUANTITY =
  /\d|(?<!\p{L})(?:un|una|uno|one|an?|ningun[oa]?|nadie|much[oa]s?|poc[oa]s?|vari[oa]s?|algun[oa]s?|todos?|todas?|amb[oa]s|mitad|medi[oa]s?|doble|triple|par|pareja|docenas?|cientos|miles|mil|millones|decenas?|centenares|no|none|many|few|several|some|all|both|half|twice|double|dozens?|couple|pair|hundreds|thousands|millions|unlimited|ilimitad[oa]s?|cada|each|every|sin limite)(?!\p{L})/u;
const PERCENT = /^[\d.,\s]+(?:%|por ciento|per ?cent)$/u;
const DATE_AT_END = new RegExp(
  `(?<!\\p{L})${MONTHS},? (?:del? )?\\d{4}$|(?<!\\d)\\d{1,2}[/-]\\d{1,2}[/-]\\d{2,4}$`,
  'u',
);

/**
 * Whether the words that answer are of another kind than what is asked for, where both say so: a time for a place, a
 * percentage for an amount of money, a year for a number of things, what is paid a year for what is paid a month.
 */
export function isOfOtherKind(question: string, { passage, sentence, span }: Quote): boolean {
  const asked = plain(question)
    .replace(/[¿?¡!]+/g, ' ')
    .trim();
  const words = plain(readableIn(passage, span)).trim();
  if (PLACE.test(asked)) return /\d/.test(words) && words.replace(VALUE_WORD, '') === '';
  if (AMOUNT_OF_MONEY.test(asked) && PERCENT.test(words)) return true;
  if (COUNT.test(asked)) {
    const before = plain(readableIn(passage, { start: sentence.start, end: span.end }));
    const hasNumber = numberTerms(words).length > 0 || QUANTITY.test(words);
    if (DATE_AT_END.test(before) || !hasNumber) return true;
  }
  const context = passage.context.map(plain);
  return isOfOtherPeriod(asked, [...context, plain(readableIn(passage, sentence))].join('\n'));
}

function isOfOtherPeriod(asked: string, told: string): boolean {
  const wanted = PERIODS.filter((period) => period.test(asked));
  const [period] = wanted;
  if (!period || wanted.length > 1 || period.test(told)) return false;
  return PERIODS.some((other) => other.test(told));
}
