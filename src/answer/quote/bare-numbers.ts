import { questionForm } from '../../question/intent.ts';
import { HOW_MANY, opening } from '../../question/words.ts';
import { TELEPHONE_NUMBER } from '../../text/telephone.ts';
import type { TextRange } from '../../text/text-range.ts';

const HOW_MUCH = opening(
  '(?:(?:a|de|con|en|por|for|in) )?(?:cuant[oa]|how (?:much|old|tall|far|long|often))',
);
/** "Quién coge el teléfono", not "a quién llamo", which a number answers, nor "de quién es este número". */
const WHO_DOES = opening('quien(?:es)?|who');
const WHICH = opening(
  '(?:(?:a|de|en|con|segun|desde|hasta|in|on|at|under) )?(?:que|cual(?: es)?(?: el| la)?|which|what) (?:articulo|regla|norma|clausula|capitulo|punto|apartado|dia|fecha|hora|ano|edad|precio|presupuesto|nivel|rule|article|clause|chapter|section|day|date|time|year|age|price|budget|level)',
);
const WHICH_RULE = opening(
  '(?:(?:a|de|en|con|segun|in|under) )?(?:que|cual(?:es)?(?: (?:es|son))?(?: (?:el|la|los|las))?|which|what)(?: of the)? (?:numero|articulo|regla|norma|clausula|capitulo|punto|apartado|paso|seccion|number|rule|article|clause|chapter|point|section|step|item)s?',
);
/** Of hundreds of thousands written with points, or with spaces unless a telephone number begins so. */
const GROUPED = /^\d{1,3}(?:\.\d{3})+$|^[1-5]\d{0,2}(?: \d{3})+$|^\d{1,2}(?: \d{3})+$/u;
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
  if (asksForOther && !/\p{L}/u.test(words) && /\d/.test(words) && !/\d/.test(withoutTelephones(words)))
    return true;
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
    GROUPED.test(number) ? [] : [{ start: index, end: index + number.length }],
  );
}

/** A text with spaces for its telephone numbers, as long as it was. */
export function withoutTelephones(text: string): string {
  let rest = text;
  for (const { start, end } of telephonesIn(text))
    rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  return rest;
}
