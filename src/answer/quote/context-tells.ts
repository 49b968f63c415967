import type { Passage } from '../../article/article.ts';
import { questionForm } from '../../question/intent.ts';
import { weekdaysIn } from '../../text/calendar.ts';
import { numberTerms } from '../../text/numbers.ts';
import { plain } from '../../text/plain.ts';
import { tokenise } from '../../text/tokenise.ts';

const WHICH =
  /^(?:(?:y|and) )?(?:(?:a|de|en|por|in|on|at|for) )?(?:que|cual(?:es)?|which|what) (?<thing>\p{L}{3,})(?!\p{L})/u;
const WHICH_DATE =
  /^(?:(?:y|and) )?(?:cuando|(?:a |en |on |in )?(?:que|what|which) (?:dia|fecha|day|date))(?!\p{L})/u;
const VERSION = /(?<![\d.])\d+\.\d+/;

/**
 * Whether a question asks which of some things (a stage, a day, a version), and what stands above the passage tells
 * while its text does not: "en qué escenario toca" to a line below "Escenario Norte".
 */
export function contextTells(question: string, { context, text }: Passage): boolean {
  const asked = questionForm(question);
  const above = context.join('\n');
  if (WHICH_DATE.test(asked)) return hasDate(above) && !hasDate(text);
  const thing = WHICH.exec(asked)?.groups?.thing;
  if (thing === undefined) return false;
  if (/^versio?n$/.test(thing)) return VERSION.test(above) && !VERSION.test(text);
  return has(above, thing) && !has(text, thing);
}

/** Whether a text names a date or a day of the week. */
export function hasDate(text: string): boolean {
  return weekdaysIn(text).size > 0 || numberTerms(text).some(({ key }) => key.startsWith('d:'));
}

function has(text: string, word: string): boolean {
  return tokenise(plain(text)).some(({ text: one }) => one === word || one === `${word}s`);
}
