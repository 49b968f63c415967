import type { Passage } from '../../article/article.ts';
import { readableIn, readableText } from '../../article/passage-text.ts';
import { type QuestionIntent, questionForm } from '../../question/intent.ts';
import { HOW_MANY, opening, WHICH_DAY, WHO } from '../../question/words.ts';
import { weekdaysIn } from '../../text/calendar.ts';
import { plain } from '../../text/plain.ts';
import type { TextRange } from '../../text/text-range.ts';
import { wordPattern as word } from '../../text/word-pattern.ts';
import type { Quote } from '../answer.ts';
import { isOfKind } from '../quote/answer-kind.ts';
import { contextTells } from '../quote/context-tells.ts';
import {
  hasAge,
  hasCurrency,
  hasDay,
  hasNoEnd,
  hasNumber,
  hasPrice,
  hasQuantity,
  hasSize,
  hasTimeOfDay,
  isOtherAmount,
  isQuantity,
  isReason,
  mayBePlace,
  mayGiveReason,
} from '../quote/kind-words.ts';
import { tellsOfLife } from '../quote/life-dates.ts';
import { isTimeOrPrice as isTimeOrPriceIn } from './mismatch.ts';

/**
 * Where a quote has what every answer to the question has, such as a number where it asks how many: in the words in bold,
 * only beside them in their sentence, or in neither; `contrary` when those in bold are of another kind besides.
 */
export type Told = 'in-bold' | 'beside' | 'not-beside' | 'contrary';

/** A kind of question that tells what words must have to answer it. */
interface Want {
  /** What asks for it: the question's form, or its kind. */
  readonly asked: RegExp | QuestionIntent['kind'];
  readonly isIn: (bold: string, sentence: string, passage: string) => boolean;
  /** Whether a sentence, or a whole passage, may tell it in other words; default `isIn`. */
  readonly mayBeIn?: (text: string) => boolean;
  /** Whether the words in bold are surely something else. */
  readonly isContrary?: (bold: string) => boolean;
}

const isTimeOrPrice = (words: string) => isTimeOrPriceIn(plain(words));

const HOW_MUCH = opening('how much (?:is|are|was|were)|what do(?:es)? (?:\\p{L}+ ){1,4}(?:pay|cost)');
const WHICH_NAME = word(
  "como se llam\\p{L}+|(?:cual (?:es|era|fue)|dime|what(?:'s|s| is| was)) (?:el |the )?(?:nombre|name)|what(?:'s|s| is| was) (?:the )?\\p{L}+ called",
);
const WHICH_PHONE = opening(
  "(?:(?:cual es|dame|dime|what(?:'s|s| is)|give me) )?(?:(?:el|su|the|your|their|un) )?(?:numero de )?(?:telefonos?|tlfn?o?|fono|movil|celular|whatsapp|(?:tele)?phone)",
);
const WHICH_SIZE = opening(
  '(?:a )?(?:cuanto (?:(?:puede[ns]?|debe[ns]?) )?(?:mide|pesa|media|pesaba|dista|medir|pesar)n?|que (?:altura|anchura|longitud|peso|distancia|velocidad|profundidad|superficie|aforo)|how (?:big|tall|far|fast|heavy|high|deep|wide))',
);
const HOW_OLD = opening(
  '(?:(?:a|con|desde|hasta|a partir de|de|para) )?que edad|cuantos anos (?:tiene[ns]?|tenia[ns]?|hay que tener|tengo que tener|debo tener)|how old|(?:at |from |until )?what age',
);
const WHERE = opening('(?:(?:a|en|por|hacia) )?a?donde|where');
/** Kinds of passages whose sentences have prepositions; what answers a question may have none. */
const IN_SENTENCES: ReadonlySet<Passage['kind']> = new Set(['prose', 'rule', 'definition']);
/** Not a code of conduct. */
const WHICH_NUMBER = opening(
  "(?:cual es|dime|dame|what(?:'s| is)) (?:(?:el|la|the) )?(?:(?:numero|codigo|pin)(?! de (?:conducta|vestimenta|etica|honor|telefono))|(?:\\p{L}+ )?(?:number|code|pin)(?= ?(?:$|for|of|to)))",
);
/** What a price is told with, if not by the name of a currency. */
const PRICE_WORD = word(
  '(?:cuest|cost|preci|cuota|tarif|pag[aoue]|val(?:e|en|ia|or)|cobr|abon|import|multa|donativ|entrada|descuent|gratis|gratuit|moneda|sueldo|salario|fee|price|pay|charge|fine|rate|free)\\p{L}*',
);

/** "5,15". */
const HUNDREDTHS = /^\d+[.,]\d\d$/;

const WHY = opening('(?:por ?que|xq|pq|why|how come)');

const ALL_TOGETHER = word('en total|total|in total|in all|altogether|overall');

/** "Cuece 10 minutos más", asked for how long in all. */
function isOnePart(passage: Passage, sentence: TextRange, span: TextRange): boolean {
  const after = plain(readableIn(passage, { start: span.end, end: Math.max(span.end, sentence.end) }));
  return /^ (?:mas|more)(?!\p{L}| (?:o|de|que|or|of|than)(?!\p{L}))/u.test(after);
}

function tellsHowOften(text: string): boolean {
  const told = plain(text);
  return (
    OFTEN.test(told) ||
    ON_OCCASION.test(told) ||
    /\d(?:km|min|h)(?!\p{L})/u.test(told) ||
    weekdaysIn(text).size > 0
  );
}

/** With a capital, a figure or in quotation marks, or right after the word that names it. */
function isName(words: string, sentence: string): boolean {
  const form = plain(sentence);
  return /[\p{Lu}\d"«“`]/u.test(words) || NAMING.some((verb) => form.includes(`${verb} ${plain(words)}`));
}

const NAMING = ['llama', 'llaman', 'llamaba', 'llamo', 'called', 'named'];

const WHAT_ABOUT = word("de que (?:va|trata|se trata)(?= |$)|what(?:'s| is) .{1,60} about$");
const HOW_DIED = opening(
  '(?:como|de que|donde|en que|how|where|what) .*(?<!\\p{L})(?:muri(?:o|eron|era[ns]?)|muere[ns]?|fallec\\p{L}+|die[ds]?)',
);
const HOW_TO_TELL = opening(
  'how (?:do|can|will|would|should) (?:i|you|we) (?:know|tell|see (?:that|if|when|whether))|como (?:se (?:sabe|ve|nota)|(?:lo )?(?:se|sabemos|sabre|noto|veo|compruebo) (?:que|si|cuando))',
);
const HOW_OFTEN = opening('cada cuant[oa]s?|con (?:que|cuanta) frecuencia|how (?:often|frequently)');
/** A number, alone or with what is counted: "cuarenta", "40 bancos". */
const ONLY_COUNT =
  /^(?:(?:unos|unas|about|hay|there are) )?(?:\d+|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|quince|veinte|(?:treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa)(?: y \p{L}+)?|cien(?:to \p{L}+)?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:[ -]\p{L}+)?|(?:a|one) hundred)(?: \p{L}{4,})?[.,]?$/u;
/** What tells when it is done instead, or of a measure after which it is. */
const ON_OCCASION = word(
  'cuando|al|si|antes|despues|tras|con|when|whenever|if|once|before|after|at|on|noon|midnight|mediodia|medianoche|km|kilometros|miles|min|h|litros|lit(?:er|re)s|voltios|volts',
);
/** What tells how often: a length of time, a day, or a word for each or for times. */
const OFTEN = word(
  `cada|vez|veces|diari\\p{L}+|semanal\\p{L}*|quincenal\\p{L}*|mensual\\p{L}*|bimestral\\p{L}*|trimestral\\p{L}*|semestral\\p{L}*|anual\\p{L}*|bienal\\p{L}*|siempre|nunca|(?:a|al|por|la|el|tod[oa]s? l[oa]s?) (?:dias?|semanas?|mes(?:es)?|anos?|horas?|mananas?|tardes?|noches?)|minutos?|horas?|dias?|semanas?|meses|anos|` +
    'every|each|per|once|twice|times|daily|weekly|fortnightly|monthly|quarterly|yearly|annual(?:ly)?|always|never|minutes?|hours?|days?|weeks?|months?|years?|frecuen\\p{L}+|frequen\\p{L}+|often|regular\\p{L}*|rara|seldom|rarely|temporada|season',
);
/** "In an hour", "a los 20 minutos": a length of time and nothing else. */
const ONLY_DURATION =
  /^(?:(?:en|a|tras|after|in|within|for|about|unos|unas|los|las|approx\.?) )*(?:\d[\d.,]*|una?|media|an?|half an|\p{L}+) (?:segundos?|minutos?|min|horas?|h|dias?|semanas?|mes(?:es)?|seconds?|minutes?|mins?|hours?|days?|weeks?|months?)[.!]?$/u;

const isAmount = (words: string) => isTimeOrPrice(words) || ONLY_DURATION.test(plain(words).trim());

const WHOSE = opening(
  '(?:de|a) quien(?:es)? (?:es|son|era|fue|pertenecen?|pertenecia)|who owns?|who do(?:es)? .* belong|whose',
);
const OWNS = word(
  'propie\\p{L}+|duen[oa]s?|pertenec\\p{L}+|posee\\p{L}*|titular(?:es)?|autor(?:a|es|as)?|escri\\p{L}+|compus\\p{L}+|own(?:s|ed|er|ers)?|belong(?:s|ed|ing)?|author|wrote|written|tien[ea]n?|has|have|su|sus|their|his|her|mi|my',
);
/** What stands before the name of whose it is: "de Ana", "es Ana", "Letra: Ana", or nothing. */
const BEFORE_OWNER =
  /(?:^|[(:«“"–—]|(?<!\p{L})(?:del?|por|by|of|from|es|son|era|fue|is|are|was|to|para))\s*(?:(?:el|la|l[oa]s|una?|the|an?|don|dona)\s)?$/u;

function tellsWhose(words: string, sentence: string): boolean {
  const form = plain(sentence);
  return OWNS.test(form) || BEFORE_OWNER.test(form.slice(0, Math.max(0, form.indexOf(plain(words)))));
}

const WANTS: readonly Want[] = [
  {
    asked: HOW_MANY,
    // "De lunes a viernes de 9 a 18" counts nothing.
    isIn: (words) => isQuantity(words) && !(weekdaysIn(words).size > 0 && isTimeOrPrice(words)),
    mayBeIn: hasQuantity,
    isContrary: isTimeOrPrice,
  },
  // "Patreon supporters get five" is no price.
  {
    asked: HOW_MUCH,
    isIn: (words, _, passage) => {
      if (!isQuantity(words)) return hasPrice(words);
      return /\d/.test(words) || hasCurrency(passage);
    },
    mayBeIn: hasQuantity,
  },
  {
    asked: 'price',
    isIn: (words, _, passage) =>
      hasPrice(words) && (hasCurrency(passage) || PRICE_WORD.test(plain(passage)) || HUNDREDTHS.test(words)),
    mayBeIn: hasPrice,
    isContrary: isOtherAmount,
  },
  { asked: 'time', isIn: hasTimeOfDay },
  { asked: WHICH_DAY, isIn: hasDay },
  { asked: 'when', isIn: (words) => isOfKind(words, { kind: 'when' }) },
  {
    asked: 'duration',
    isIn: (words) => isOfKind(words, { kind: 'duration' }) || hasNoEnd(words),
    mayBeIn: hasNumber,
  },
  // Or whose number it is; how many there were is beside it.
  {
    asked: WHO,
    isIn: (words) => /\p{L}{2}|(?:\d\D*){5}/u.test(words) && !/^\d+ \p{Ll}/u.test(words),
    isContrary: isTimeOrPrice,
  },
  // A contract says it in other words: a doubt, and no more.
  { asked: WHOSE, isIn: tellsWhose, mayBeIn: () => true },
  { asked: WHAT_ABOUT, isIn: (words) => !isTimeOrPrice(words), mayBeIn: () => false },
  { asked: HOW_TO_TELL, isIn: (words) => !isAmount(words), mayBeIn: () => false },
  {
    asked: HOW_OFTEN,
    isIn: (words, sentence) => !ONLY_COUNT.test(plain(words).trim()) || tellsHowOften(sentence),
    mayBeIn: (text) => !hasCurrency(text) || tellsHowOften(text),
  },
  { asked: WHICH_NAME, isIn: isName },
  { asked: WHICH_PHONE, isIn: (words) => /(?:\d\D*){3}/.test(words) },
  { asked: WHICH_NUMBER, isIn: (words) => /\d|\p{Lu}{2}/u.test(words) },
  {
    asked: WHICH_SIZE,
    isIn: hasSize,
    mayBeIn: (text) => hasSize(text) || hasNumber(text),
    isContrary: isTimeOrPrice,
  },
  { asked: HOW_OLD, isIn: hasAge, isContrary: isTimeOrPrice },
  { asked: WHERE, isIn: mayBePlace, mayBeIn: () => false },
  { asked: WHY, isIn: isReason, mayBeIn: mayGiveReason, isContrary: isTimeOrPrice },
];

/**
 * Where a quote tells what its question wants, by the kind of thing alone: any number for "how many"; for
 * when somebody was born or died, the passage has to tell of it. A yes/no question
 * wants nothing of the sort, and what stands below a question why is the reason.
 *
 * @param question in Spanish or English.
 * @returns undefined for a question whose words do not tell what its answer must have.
 */
export function toldIn(
  { passage, sentence, span }: Quote,
  question: string,
  { kind }: QuestionIntent,
): Told | undefined {
  const isSentence = kind === 'yes-no' || kind === 'statement' || kind === 'list';
  if (isSentence || contextTells(question, passage)) return undefined;
  const form = questionForm(question);
  const wants = WANTS.filter(
    ({ asked }) =>
      (typeof asked === 'string' ? asked === kind : asked.test(form)) &&
      !(asked === WHY && passage.kind === 'faq') &&
      !(asked === WHERE && !IN_SENTENCES.has(passage.kind)),
  );
  const told = [...passage.context, readableText(passage)].join('\n');
  if (HOW_DIED.test(form) && tellsOfLife(question, told) === false) return 'not-beside';
  if (ALL_TOGETHER.test(form) && isOnePart(passage, sentence, span)) return 'not-beside';
  if (wants.length === 0) return undefined;
  // A date, but of something else.
  if (kind === 'when' && tellsOfLife(question, told) === false) return 'not-beside';
  const inSentence = readableIn(passage, sentence);
  const inBold = readableIn(passage, span);
  if (wants.every(({ isIn }) => isIn(inBold, inSentence, told))) return 'in-bold';
  const mayBeIn = (text: string) =>
    wants.every((want) => want.mayBeIn?.(text) ?? want.isIn(text, text, told));
  if (mayBeIn(inSentence)) return 'beside';
  return wants.some(({ isContrary }) => isContrary?.(inBold)) ? 'contrary' : 'not-beside';
}
