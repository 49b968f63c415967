import { readableIn, readableText } from '../article/passage-text.ts';
import { type QuestionIntent, questionForm } from '../question/intent.ts';
import { numberTerms } from '../text/numbers.ts';
import { plain } from '../text/plain.ts';
import { weekdaysIn } from '../text/weekdays.ts';
import { wordPattern as word } from '../text/word-pattern.ts';
import type { Quote } from './answer.ts';
import { isOfKind } from './answer-kind.ts';

/**
 * Where a quote has what every answer to the question has, such as a number where it asks how many: in the words in bold,
 * only beside them in their sentence, only elsewhere in the passage, or nowhere.
 */
export type Told = 'in-bold' | 'beside' | 'elsewhere' | 'nowhere';

/** A kind of question that tells what words must have to answer it. */
interface Want {
  readonly isAsked: (form: string, kind: QuestionIntent['kind']) => boolean;
  /** @param words those in bold, as they are written; and the sentence that they are in. */
  readonly isIn: (words: string, sentence: string) => boolean;
  /** Whether a sentence, or a whole passage, may tell it in other words; default `isIn`. */
  readonly isBeside?: (text: string) => boolean;
}

const asks = (forms: string) => new RegExp(`^(?:(?:y|and|pero|but) )?(?:${forms})(?!\\p{L})`, 'u');

/** What tells how many without a number, wherever it stands in a sentence. */
const QUANTITY =
  'ningun[oa]?s?|cero|unic[oa]s?|amb[oa]s|docenas?|decenas?|cient[oa]s|miles|medi[oa]s?|mitad|mayoria|minoria|doble|triple|much[oa]s|poc[oa]s|bastantes|varios|varias|ilimitad[oa]s?|infinit[oa]s?|indefinid\\p{L}*|' +
  'none|nobody|nadie|single|both|couple|dozens?|hundreds|thousands|half|most|majority|double|many|few|several|unlimited';
const SOME = word(QUANTITY);
/** The same of words that are set in bold by themselves. */
const MANY = word(
  `${QUANTITY}|un[oa]?|sol[oa]|par|cuartos?|algun[oa]s|cada|tod[oa]s?|limites?|siempre|no|one|only|pair|some|any|each|every|all|limit|always|no`,
);
const FREE = word(
  'gratis|gratuit[oa]s?|gratuitamente|nada|exent[oa]s?|incluid[oa]s?|incluyen?|regal\\p{L}+|voluntad|donativos?|donacion(?:es)?|mitad|doble|mism[oa]|igual|sin|no|precios?|' +
    'free|nothing|exempt|included|includes?|complimentary|donations?|half|double|same|without|no|prices?|costs?',
);
const DAY_PART = word(
  'manana|tardes?|noches?|madrugada|amanecer|anochecer|atardecer|mediodia|medianoche|horas?|siempre|nunca|antes|despues|cuando|al|epocas?|eras?|periodos?|decadas?|siglos?|' +
    'morning|afternoon|evening|night|noon|midday|midnight|dawn|dusk|sunset|sunrise|hours?|always|never|before|after|when|until|ages?|periods?|century|decade',
);
const DAY = word(
  'hoy|ayer|manana|diari[oa]s?|diariamente|dias?|festivos?|navidad|pascua|reyes|semana santa|siempre|nunca|primer\\p{L}*|ultim\\p{L}*|antes|despues|cuando|' +
    'today|yesterday|tomorrow|daily|days?|holidays?|christmas|easter|always|never|first|last|before|after|when',
);
const REASON =
  'porque|pues|ya que|sino|asi|debid[oa]s?|dado|puesto que|gracias|caus\\p{L}+|motiv\\p{L}+|razon(?:es)?|culpa|fin de|objetivo|proposito|raiz|consecuencia|provoc\\p{L}+|permit\\p{L}+|evit\\p{L}+|por eso|por lo que|' +
  'because|since|due|so|therefore|thus|otherwise|reasons?|caus\\p{L}+|thanks|result|means|allow\\p{L}*|avoid\\p{L}*|prevent\\p{L}*|mak(?:es?|ing)';
const GIVES_REASON = word(REASON);
const MAY_GIVE_REASON = word(`${REASON}|por|para|que|como|si|tras|al|for|as|to|if|after`);
const WITHOUT_END = word(
  'hasta|desde|entre|siempre|indefinid\\p{L}*|permanent\\p{L}*|vitalici[oa]|until|since|from|between|forever|always|lifetime',
);
const TIME_UNIT =
  /^\s?(?:h|hs|horas?|min|minutos?|segundos?|dias?|noches|semanas?|mes(?:es)?|anos?|siglos?|hours?|hrs?|mins?|minutes?|seconds?|days?|nights?|weeks?|months?|years?|am|pm)(?!\p{L})/u;
const MEASURE =
  /^\s?(?:[kcm]?m|km|kg|g|mg|kilos?|gramos?|l|ml|cl|litros?|metros?|kilometros?|millas?|grados?|°|miles?|met(?:er|re)s?|kilomet(?:er|re)s?|feet|inches|lit(?:er|re)s?|grams?|[mgt]b|plazas?|personas?|people)(?!\p{L})/u;
const YEAR = /^n:(?:19|20)\d\d$/;
/** "A qué hora" is how translations ask when. */
const YEAR_LIKE = /^n:[12]\d{3}$/;

/** The numbers that are no date, time, century or ordinal, with what follows them. */
function countsIn(words: string): { readonly key: string; readonly after: string }[] {
  const form = plain(words);
  return numberTerms(words).flatMap(({ key, end }) =>
    key.startsWith('n:') ? [{ key, after: form.slice(end) }] : [],
  );
}

function hasMoney(words: string): boolean {
  const isPrice = ({ key, after }: { readonly key: string; readonly after: string }) =>
    !YEAR.test(key) && !TIME_UNIT.test(after) && !MEASURE.test(after);
  return FREE.test(plain(words)) || countsIn(words).some(isPrice);
}

/** An hour may stand alone: "de 9 a 14". */
function hasTime(words: string): boolean {
  const isHour = ({ key, after }: { readonly key: string; readonly after: string }) =>
    Number(key.slice(2)) <= 24 && !/^\s?\p{L}{3,}/u.test(after);
  const hasKey = numberTerms(words).some(({ key }) => key.startsWith('t:'));
  return (
    hasKey ||
    countsIn(words).some(({ key }) => YEAR_LIKE.test(key)) ||
    DAY_PART.test(plain(words)) ||
    countsIn(words).some(isHour)
  );
}

function hasDay(words: string): boolean {
  return weekdaysIn(words).size > 0 || DAY.test(plain(words)) || /(?<!\d)\d{1,2}(?!\d)/.test(words);
}

const HOW_MANY = asks('(?:(?:a|de|con|en|por|para|for|in|of|to) )?(?:cuant[oa]s|cuanta gente|how many)');
/** Their number may be told without one: "todos los sábados". */
const PERIODS =
  /^\S+(?: \S+)? (?:horas|minutos|dias|noches|semanas|meses|anos|veces|hours|minutes|days|nights|weeks|months|years|times)(?!\p{L})/u;
const PHONE = 'telefonos?|tlfn?o?|fono|movil|celular|whatsapp|(?:tele)?phone(?: number)?';

const REASON_WANT: Want = {
  isAsked: (form) => asks('(?:por ?que|xq|pq|why|how come)').test(form),
  isIn: (words, sentence) => {
    const form = plain(sentence);
    return (
      GIVES_REASON.test(form) ||
      ['por', 'para', 'al', 'to', 'for'].some((one) => form.includes(`${one} ${plain(words)}`)) ||
      /^(?:por|para|to|for)\s/iu.test(words)
    );
  },
  isBeside: (words) => MAY_GIVE_REASON.test(plain(words)),
};

const WANTS: readonly Want[] = [
  {
    isAsked: (form) => HOW_MANY.test(form) && !PERIODS.test(form),
    isIn: (words) => countsIn(words).length > 0 || MANY.test(plain(words)),
    isBeside: (words) => countsIn(words).length > 0 || SOME.test(plain(words)),
  },
  { isAsked: (_, kind) => kind === 'price', isIn: hasMoney },
  { isAsked: (_, kind) => kind === 'time', isIn: hasTime },
  { isAsked: (form) => word('que dias?|what days?|which days?').test(form), isIn: hasDay },
  { isAsked: (_, kind) => kind === 'when', isIn: (words) => isOfKind(words, { kind: 'when' }) },
  {
    isAsked: (_, kind) => kind === 'duration',
    isIn: (words) => isOfKind(words, { kind: 'duration' }) || WITHOUT_END.test(plain(words)),
  },
  {
    isAsked: (form) => asks('(?:(?:a|de|con|por|para) )?(?:quien(?:es)?|who|whom)').test(form),
    isIn: (words) => /\p{L}{2}/u.test(words),
  },
  {
    isAsked: (form) =>
      word(
        "como se llam\\p{L}+|(?:cual (?:es|era|fue)|dime|what(?:'s|s| is| was)) (?:el |the )?(?:nombre|name)|what(?:'s|s| is| was) (?:the )?\\p{L}+ called",
      ).test(form),
    isIn: (words) => /\p{Lu}|\d|["«“\x60]/u.test(words),
  },
  {
    isAsked: (form) =>
      asks(
        `(?:(?:cual es|dame|dime|que|tienen|what(?:'s|s| is)|give me) )?(?:(?:el|su|the|your|their|un) )?(?:numero de )?(?:${PHONE})`,
      ).test(form),
    isIn: (words) => (words.match(/\d/g) ?? []).length >= 3,
  },
  {
    isAsked: (form) =>
      asks(
        '(?:a )?(?:cuanto (?:mide|pesa|media|pesaba|dista)n?|que (?:altura|anchura|longitud|peso|edad|distancia|velocidad|profundidad|superficie|aforo)|how (?:big|tall|far|fast|heavy|high|deep|wide|old))',
      ).test(form),
    isIn: (words) => countsIn(words).length > 0 || MANY.test(plain(words)),
  },
  REASON_WANT,
];

/**
 * Where a quote tells what its question wants, by the kind of thing alone: any number for "how many". A yes/no question
 * wants nothing of the sort.
 *
 * @returns undefined for a question whose words do not tell what its answer must have.
 */
export function toldIn(
  { passage, sentence, span }: Quote,
  question: string,
  { kind }: QuestionIntent,
): Told | undefined {
  if (kind === 'yes-no' || kind === 'statement' || kind === 'list') return undefined;
  const form = questionForm(question);
  // What stands below a question why is the reason.
  const isAnswer = passage.kind === 'faq';
  const wants = WANTS.filter((want) => want.isAsked(form, kind) && !(isAnswer && want === REASON_WANT));
  if (wants.length === 0) return undefined;
  const inSentence = readableIn(passage, sentence);
  const inBold = readableIn(passage, span);
  if (wants.every(({ isIn }) => isIn(inBold, inSentence))) return 'in-bold';
  const isIn = (text: string) => wants.every((want) => want.isBeside?.(text) ?? want.isIn(text, text));
  if (isIn(inSentence)) return 'beside';
  return isIn(readableText(passage)) ? 'elsewhere' : 'nowhere';
}
