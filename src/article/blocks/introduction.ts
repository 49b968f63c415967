import { TELEPHONE_DIGITS } from '../../text/telephone.ts';

export const MAX_TITLE_CHARS = 100;
const MAX_CONNECTIVE_CHARS = 60;
const MAX_LEAD_IN_CHARS = 300;

/** What may stand after the mark that ends a sentence: a few quotes, brackets, marks of emphasis. */
const CLOSING = /["'»”’)\]*_`]{1,8}$/u;

/** Words that end no sentence and no title: what they lead to stands on the next line. */
const LEADS_ON =
  /(?<!\p{L})(?:el|la|los|las|un|una|unos|unas|del?|al?|en|con|sin|por|para|desde|hasta|entre|sobre|según|[yeou]|ni|que|se|sus?|es|son|the|an?|of|to|in|on|at|by|for|from|with|and|or|is|are|until|since)$/u;

/** Whether a line ends in the middle of a sentence, as far as its last word tells. */
export function leadsOn(line: string): boolean {
  return LEADS_ON.test(line);
}

/** Openings of a sentence that says nothing without the one after it, in Spanish and English. */
const CONNECTIVES = `
  sin embargo, no obstante, ahora bien, aun así, con todo, pero, en cambio, por el contrario, además, asimismo,
  es más, de hecho, por otro lado, por otra parte, por eso, por ello, por lo tanto, por tanto, por consiguiente,
  en consecuencia, entonces, y entonces, en resumen,
  however, nevertheless, nonetheless, even so, still, yet, but, that said, in contrast, on the other hand,
  on the contrary, moreover, furthermore, in addition, in fact, indeed, therefore, thus, hence, as a result,
  consequently, so, in short`
  .trim()
  .split(/,\s+/);
const STARTS_WITH_CONNECTIVE = new RegExp(`^(?:${CONNECTIVES.join('|')})(?![\\p{L}\\p{N}])`, 'iu');

/** Whether a text ends as a sentence does, quotes and brackets after the mark allowed. */
export function endsSentence(text: string): boolean {
  return /[.!?…。！？]$/u.test(text.slice(-10).replace(CLOSING, ''));
}

/**
 * Whether a paragraph only leads to the next: a short one that ends with a colon, a title (a short line that is a
 * question or no sentence at all), or a lone sentence such as "Sin embargo, esto no es suficiente.".
 */
export function introduces(paragraph: string): boolean {
  if (paragraph.length > MAX_LEAD_IN_CHARS) return false;
  const text = paragraph.replace(CLOSING, '');
  if (text.endsWith(':')) return true;
  if (text.length <= MAX_CONNECTIVE_CHARS && STARTS_WITH_CONNECTIVE.test(text)) {
    return text.search(/[.!?…]/u) >= text.length - 1;
  }
  return isTitle(paragraph);
}

/** Whether a paragraph is a short line that is a question or no sentence at all. */
function isTitle(paragraph: string): boolean {
  const text = paragraph.slice(0, MAX_LEAD_IN_CHARS).replace(CLOSING, '');
  return text.length <= MAX_TITLE_CHARS && !text.includes('\n') && !/[.!…。！;,]$/u.test(text);
}

function startsWithConnective(text: string): boolean {
  return STARTS_WITH_CONNECTIVE.test(text);
}

/** A line that may stand over others: short, with words, no sentence, and nothing told such as a telephone number. */
export function isTitleLine(text: string): boolean {
  const isShort = text.length <= MAX_TITLE_CHARS && isTitle(text) && !text.endsWith(':');
  const isWords = /\p{L}/u.test(text) && !TELEPHONE_DIGITS.test(text) && !/\s{3,}/.test(text);
  return isShort && isWords && !startsWithConnective(text);
}

export function isInCapitals(text: string): boolean {
  return /\p{Lu}.*\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}
