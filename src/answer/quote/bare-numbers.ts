import { questionForm } from '../../question/intent.ts';
import { HOW_MANY, opening } from '../../question/words.ts';
import { CURRENCY_NAMES } from '../../text/currencies.ts';
import { plain } from '../../text/plain.ts';
import { TELEPHONE_NUMBER } from '../../text/telephone.ts';
import type { TextRange } from '../../text/text-range.ts';

const HOW_MUCH = opening(
  '(?:(?:a|de|con|en|por|for|in) )?(?:cuant[oa]|how (?:much|old|tall|far|long|often))',
);
/** "Quién coge el teléfono", not "a quién llamo", which a number answers, nor "de quién es este número". */
const WHO_DOES = opening('quien(?:es)?|who');
const RULE_WORDS =
  'articulo|regla|norma|clausula|capitulo|punto|apartado|rule|article|clause|chapter|section';
const WHICH = opening(
  `(?:(?:a|de|en|con|segun|desde|hasta|in|on|at|under) )?(?:que|cual(?: es)?(?: el| la)?|which|what) (?:${RULE_WORDS}|dia|fecha|hora|ano|edad|precio|presupuesto|nivel|day|date|time|year|age|price|budget|level)`,
);
const WHICH_RULE = opening(
  `(?:(?:a|de|en|con|segun|in|under) )?(?:que|cual(?:es)?(?: (?:es|son))?(?: (?:el|la|los|las))?|which|what)(?: of the)? (?:${RULE_WORDS}|numero|paso|seccion|number|point|step|item)s?`,
);
/** Of hundreds of thousands written with points, or with spaces unless a telephone number begins so. */
const GROUPED = /^\d{1,3}(?:\.\d{3})+$|^(?:[1-5]\d\d|\d{1,2})(?: \d{3})+$/u;
/** "912 000 000" and what may be a telephone number or an amount of something: "912 345 678". */
const THOUSANDS = /^\d{3}(?: \d{3})* 000$/;
const GROUPS_OF_THREE = /^\d{3}(?: \d{3})+$/;
/** Hours and dates beside each other: "8.30-13.00 16-19", "01.06.-15.09.2024". */
const RANGES = /\.\d+\.? ?-\d+\.\d|^\d{1,2}(?:\.\d\d)?-\d{1,2}(?:\.\d\d)? \d{1,2}(?:\.\d\d)?-/;
const MONEY = new RegExp(`^\\s?(?:[€$£]|(?:de )?(?:${CURRENCY_NAMES})(?!\\p{L}))`, 'u');
/** What is counted, and none of the words that go on after a telephone number: "600 111 222 si llueve". */
const COUNTED =
  /^\s(?!(?:de|del|si|con|sin|desde|hasta|entre|para|por|pero|que|los|las|una|ext|from|till|until|for|and|but|the|with|between|before|after|only|any|during|solo|antes|ahora|today|hoy|pregunta\p{L}*|ask)(?!\p{L}))\p{Ll}{3,}/u;
/** What stands at the beginning of a line to count it: "3. ", "3) ". */
const COUNTS_LINE = /^[.)]+(?:\s|$)/u;

/**
 * Whether a span is a number that only stands for something: a telephone number, which is no amount, date, rule or
 * person, or the number of an item, which only a question for that number asks.
 */
export function isBareNumber({ start, end }: TextRange, text: string, question: string): boolean {
  const words = text.slice(start, end);
  const form = questionForm(question);
  const asksForOther = HOW_MANY.test(form) || HOW_MUCH.test(form) || WHO_DOES.test(form) || WHICH.test(form);
  const rest = withoutTelephones(text).slice(start, end);
  if (asksForOther && !/\p{L}/u.test(words) && /\d/.test(words) && !/\d/.test(rest)) return true;
  return isNumberOfItem({ start, end }, text) && !WHICH_RULE.test(form);
}

/** Whether a range of a text is the number before an item or a rule, at the beginning of its line. */
export function isNumberOfItem({ start, end }: TextRange, text: string): boolean {
  const [number, digits] = /^(\d{1,2}(?:\.\d{1,2})*)[.)]*$/.exec(text.slice(start, end)) ?? [];
  if (number === undefined) return false;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  return (
    /^[\s*>-]*$/.test(text.slice(lineStart, start)) && COUNTS_LINE.test(text.slice(start + digits!.length))
  );
}

/** Where the telephone numbers of a text stand, in order. */
export function telephonesIn(text: string): TextRange[] {
  return [...text.matchAll(TELEPHONE_NUMBER)].flatMap(({ 0: number, index }) =>
    isAmount(number, text.slice(index + number.length)) ? [] : [{ start: index, end: index + number.length }],
  );
}

/** Whether digits as many as a telephone number has are an amount, hours or dates, by how they are written and what follows. */
function isAmount(number: string, after: string): boolean {
  if ([GROUPED, THOUSANDS, RANGES].some((pattern) => pattern.test(number))) return true;
  return MONEY.test(plain(after)) || (GROUPS_OF_THREE.test(number) && COUNTED.test(after));
}

/** A text with spaces for its telephone numbers, as long as it was. */
export function withoutTelephones(text: string): string {
  let rest = text;
  for (const { start, end } of telephonesIn(text))
    rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  return rest;
}
