import { CURRENCY_NAMES } from '../../text/currencies.ts';
import { wordPattern as word } from '../../text/word-pattern.ts';

type Measure = 'time' | 'money' | 'weight' | 'length' | 'volume' | 'temperature' | 'data';

/** How amounts of each are written after a figure or a word for a number, on plain text. */
const UNITS: Readonly<Record<Measure, RegExp>> = {
  time: after(
    'h|hs|min|segundos?|minutos?|horas?|dias?|noches?|semanas?|mes(?:es)?|anos?|siglos?|seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?',
  ),
  money: new RegExp(`[€$£]|${after(CURRENCY_NAMES).source}`, 'u'),
  // Pounds are money too.
  weight: after(
    'kg|kilos?|gramos?|g|mg|toneladas?|quintales|libras?|onzas?|grams?|pounds?|ounces?|tons?|tonnes?',
  ),
  length: after(
    'm|km|cm|mm|metros?|kilometros?|centimetros?|milimetros?|millas?|pies|pulgadas?|miles|met(?:er|re)s?|kilomet(?:er|re)s?|feet|foot|inches',
  ),
  volume: after('l|ml|cl|litros?|hectolitros?|lit(?:er|re)s?|gallons?'),
  temperature: new RegExp(`[°º] ?[cf]?(?!\\p{L})|${after('grados?|degrees?').source}`, 'u'),
  data: after('[kmgt]b|megas?|gigas?|(?:mega|giga|tera)bytes?'),
};

/** What asks for an amount of some measures, on a question's form. */
const ASKED: readonly (readonly [RegExp, readonly Measure[]])[] = [
  [
    word(
      'cuanto (?:tiempo|tarda|tardo|dura|duro|demora)|cuant[oa]s (?:segundos|minutos|horas|dias|noches|semanas|meses|anos)|how long (?:does|do|did|will|must|should)|how much time|how many (?:minutes|hours|days|nights|weeks|months|years)',
    ),
    // Translations of "how long" by machine ask for a length so.
    ['time', 'length'],
  ],
  [
    word(
      'cuanto (?:puede[ns]? |debe[ns]? )?pesa(?:n|r|ba|ban)?|que peso|cuantos (?:kilos|gramos)|how heavy|how much (?:does|do|did|can) .{1,40} weigh',
    ),
    ['weight', 'data'],
  ],
  [
    word(
      'cuanto (?:puede[ns]? |debe[ns]? )?(?:mide|miden|medir|media)|que (?:altura|longitud|anchura|profundidad)|cuantos (?:metros|kilometros|km)|how (?:tall|high|wide|deep)',
    ),
    ['length'],
  ],
  [word('cuantos litros|how many lit(?:er|re)s'), ['volume']],
  [word('(?:a )?(?:cuantos grados|que temperatura)|how many degrees|what temperature'), ['temperature']],
  [word('cuant[oa]s (?:euros|dolares|pesos)'), ['money']],
];

/** Whether the words that answer give an amount of another measure than is asked for: degrees for days. */
export function isOfOtherMeasure(asked: string, words: string): boolean {
  const wanted = ASKED.find(([pattern]) => pattern.test(asked))?.[1];
  if (!wanted) return false;
  const given = (Object.keys(UNITS) as Measure[]).filter((measure) => UNITS[measure].test(words));
  return given.length > 0 && !given.some((measure) => wanted.includes(measure));
}

/** What a price is for, on plain text: "por noche", "al mes", "mensual". */
const PERIODS = [
  ['noches?|nights?', 'nightly'],
  ['horas?|hours?', 'hourly'],
  ['dias?|days?', 'diari[oa]s?|daily'],
  ['semanas?|weeks?', 'semanal(?:es)?|weekly'],
  ['mes|meses|months?', 'mensual(?:es)?|mensualidad(?:es)?|monthly'],
  ['anos?|years?', 'anual(?:es)?|anualidad(?:es)?|yearly|annual'],
].map(([names, adjectives]) =>
  word(`(?:por|al|a la|cada|la|el|y|per|an?|every|/) ?(?:${names})|/ ?${names!.charAt(0)}|${adjectives}`),
);

/** Whether a price is asked for one period and told for others alone: by the week, by the night. */
export function isOfOtherPeriod(asked: string, told: string): boolean {
  const wanted = PERIODS.filter((period) => period.test(asked));
  const given = PERIODS.filter((period) => period.test(told));
  return wanted.length === 1 && given.length > 0 && !given.includes(wanted[0]!);
}

function after(units: string): RegExp {
  return new RegExp(`(?:\\d ?|(?<=\\p{L}) )(?:${units})(?!\\p{L})`, 'u');
}
