import { readableIn, readableText } from '../../article/passage-text.ts';
import { questionForm } from '../../question/intent.ts';
import { foldedWord, type Query } from '../../search/query.ts';
import type { Vocabulary } from '../../search/vocabulary.ts';
import type { IndexedPassage } from '../../search/word-index.ts';
import { termsIn } from '../../search/words-in.ts';
import { CURRENCY_NAMES } from '../../text/currencies.ts';
import { plain } from '../../text/plain.ts';
import { wordPattern as word } from '../../text/word-pattern.ts';
import { titleTerms } from '../title-terms.ts';

type Measure = 'time' | 'money' | 'weight' | 'length' | 'volume' | 'temperature' | 'power' | 'data';

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
  power: after('k?w|(?:kilo)?vatios?|(?:kilo)?watts?|cv|hp|caballos|horsepower'),
  data: after('[kmgt]b|megas?|gigas?|(?:mega|giga|tera)bytes?'),
};

/** What asks for an amount of some measures, on a question's form. */
const ASKED: readonly (readonly [RegExp, readonly Measure[]])[] = [
  [
    word(
      'cuanto (?:tiempo|tarda|tardo|dura|duro|demora|viven?)|cuant[oa]s (?:segundos|minutos|horas|dias|noches|semanas|meses|anos)|how long (?:does|do|did|will|must|should)|how much time|how many (?:minutes|hours|days|nights|weeks|months|years)',
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
      'cuanto (?:puede[ns]? |debe[ns]? )?(?:mide|miden|medir|media)|que (?:altura|longitud|anchura|profundidad)|cuantos (?:metros|kilometros|km)|how (?:tall|high|wide|deep)|from how far|desde que distancia',
    ),
    ['length'],
  ],
  [word('cuantos litros|how many lit(?:er|re)s'), ['volume']],
  [word('(?:a )?(?:cuantos grados|que temperatura)|how many degrees|what temperature'), ['temperature']],
  [word('cuant[oa]s (?:euros|dolares|pesos)'), ['money']],
  [word('cuantos (?:kilo)?vatios|que potencia|how many (?:kilo)?watts'), ['power']],
  // Things are counted in no degrees.
  [word('cuant[oa]s|how many'), ['time', 'money', 'weight', 'length', 'volume', 'power', 'data']],
];

/** Asks for an amount in a unit that it names, whose name or short form every answer has. */
const IN_UNIT = word(
  '(?:cuant[oa]s|how many) (?:(?:kilo)?vatios|(?:kilo)?watts|kilos|gramos|grams|pounds|metros|kilometros|km|met(?:er|re)s|kilomet(?:er|re)s|litros|lit(?:er|re)s|grados|degrees)',
);

/**
 * Of passages those without an amount in the unit that a question names ("how many watts"), beside one that gives it of
 * something else that the question names.
 *
 * @param question as it was typed: a unit that no text has would be corrected to another word.
 */
export function besideMeasure(
  passages: readonly IndexedPassage[],
  question: string,
  query: Query,
  vocabulary: Vocabulary,
): ReadonlySet<IndexedPassage> {
  const asked = questionForm(question);
  const wanted = IN_UNIT.test(asked) ? ASKED.find(([pattern]) => pattern.test(asked))?.[1] : undefined;
  if (!wanted) return new Set();
  const tells = (text: string) => {
    // "25 km/h" is no length.
    const told = plain(text).replace(/\p{L}+\/\p{L}+/gu, ' ');
    return wanted.some((measure) => UNITS[measure].test(told));
  };
  const others = passages.filter(
    ({ passage }) => !tells([...passage.context, readableText(passage)].join('\n')),
  );
  const rest = questionForm(asked.replace(IN_UNIT, ' ')).split(' ');
  const terms = query.terms.filter(({ token }) => rest.includes(token.folded));
  const isNamed = passages.some(({ article, passage }) => {
    const title = titleTerms(article);
    const isOfTitle = terms.some((term) => title.has(foldedWord(term)));
    return passage.sentences.some((sentence) => {
      const told = [...passage.context, readableIn(passage, sentence)].join('\n');
      return tells(told) && (isOfTitle || termsIn({ ...query, terms }, told, vocabulary).length > 0);
    });
  });
  return new Set(isNamed ? others : []);
}

/** Whether the words that answer give an amount of another measure than is asked for: degrees for days. */
export function isOfOtherMeasure(asked: string, words: string): boolean {
  const wanted = ASKED.find(([pattern]) => pattern.test(asked))?.[1];
  if (!wanted) return false;
  const given = (Object.keys(UNITS) as Measure[]).filter((measure) => UNITS[measure].test(words));
  return given.length > 0 && !given.some((measure) => wanted.includes(measure));
}

/** What an amount is for, on plain text: "por noche", "al mes", "mensual"; where it is told, also "la noche", "/h". */
const PERIODS = [
  { names: 'noches?|nights?', others: 'nightly', sign: 'n' },
  { names: 'horas?|hours?', others: 'hourly', sign: 'h' },
  { names: 'dias?|days?', others: 'diari[oa]s?|daily', sign: 'd' },
  { names: 'semanas?|weeks?', others: 'semanal(?:es|mente)?|weekly', sign: 'sem' },
  { names: 'mes|meses|months?', others: 'mensual(?:es|mente)?|mensualidad(?:es)?|monthly', sign: 'mes' },
  { names: 'anos?|years?', others: 'anual(?:es|mente)?|anualidad(?:es)?|yearly|annual(?:ly)?', sign: 'ano' },
].map(({ names, others, sign }) => ({
  asked: word(`(?:por|al|a la|cada|per|an?|each|every) (?:${names})(?! siguiente)|${others}`),
  told: word(
    `(?:por|al|a la|cada|la|el|y|per|an?|each|every) (?:${names})(?! siguiente)|/ ?${sign}|${others}`,
  ),
}));

/** Whether an amount is asked for one period and told for others alone: by the week, by the night. */
export function isOfOtherPeriod(asked: string, told: string): boolean {
  const wanted = PERIODS.filter((period) => period.asked.test(asked));
  const given = PERIODS.filter((period) => period.told.test(told));
  return wanted.length === 1 && given.length > 0 && !given.includes(wanted[0]!);
}

/** "A cuánto la hora", "cuánto sale la noche", and nothing else. */
const PRICE_OF_PERIOD =
  /^(?:y )?(?:a )?cuanto (?:(?:me |os )?(?:sale|cuesta|vale|cobran|cobrais|va|esta) )?(?:la|el|una|un) (?<period>hora|noche|dia|semana|mes|ano)$/u;

/**
 * Whether a question asks the price of an hour or a night, and a sentence has them only as a length of
 * time: "48 horas". Of "1 hora, 8 euros" it is what the price is for.
 */
export function hasPeriodAsLength(asked: string, told: string): boolean {
  const period = PRICE_OF_PERIOD.exec(asked)?.groups?.period;
  if (period === undefined) return false;
  const mentions = [
    ...told.matchAll(new RegExp(`(?<length>\\d+\\s)?(?<!\\p{L})${period}e?s?(?!\\p{L})`, 'gu')),
  ];
  return mentions.length > 0 && mentions.every(({ groups }) => Number(groups?.length ?? 1) !== 1);
}

function after(units: string): RegExp {
  return new RegExp(`(?:\\d ?|(?<=\\p{L}) )(?:${units})(?!\\p{L})`, 'u');
}
