import { bodyRange, readableText } from '../../article/passage-text.ts';
import { questionForm } from '../../question/intent.ts';
import type { PassageRange } from '../../search/candidates.ts';
import type { WordIndex } from '../../search/word-index.ts';
import { plain } from '../../text/plain.ts';
import type { Quote } from '../answer.ts';
import { asksLife, asksPlaceOfLife, lifeIn, whoseAge } from '../quote/life-dates.ts';
import { sentenceOf } from '../quote/quote.ts';
import { titleTerms } from '../title-terms.ts';

/** Asks when or where somebody was born or died, and does not say who. On a question's form. */
const OF_NOBODY =
  /^(?:y )?(?:(?:cuando|donde|(?:en )?q(?:ue)? (?:dia|fecha|ano|lugar|sitio|ciudad|pueblo)(?: exact[oa])?) (?:se )?(?:nacio|murio|fallecio)(?: (?:el|ella))?|(?:(?:cual (?:es|fue) |what(?:'s| is| was) )?(?:(?:el|la|su|the|his|her) )?(?:fecha|lugar|ano|date|place|year) (?:de(?: su)?|of(?: his| her)?) )(?:nacimiento|muerte|fallecimiento|birth|death)|(?:when|where|(?:in |on )?(?:what|which) (?:day|date|year|place|city|town)) (?:was|did) (?:he|she|they) (?:born|die)(?: in| on)?)$/u;

/**
 * Looks up when or where the one was born or died whom an article is about, where a question does not say who: in the
 * brackets after the name that the article's title has.
 *
 * @returns undefined for any other question, and where there are several such people or none.
 */
export function findLife(
  question: string,
  { passages }: WordIndex,
  { from, to }: PassageRange,
): Quote | undefined {
  const form = questionForm(question);
  const asked = asksLife(form);
  if (asked === undefined || !OF_NOBODY.test(form)) return undefined;
  const found = passages.slice(from, to).flatMap(({ article, passage }) => {
    const life = lifeIn(readableText(passage));
    if (!life) return [];
    const title = titleTerms(article);
    const part = life.names.some((name) => title.has(name))
      ? life.tells(asked, asksPlaceOfLife(form))
      : undefined;
    const span = part && bodyRange(passage, part);
    return span ? [{ article, passage, score: 1, sentence: sentenceOf(passage, span), span }] : [];
  });
  return found.length === 1 ? found[0] : undefined;
}

/** Right after a name, on plain text: ", de 47 años", " (47 años)", ", aged 47", ", 47,". */
const AGE_AFTER =
  /^(?:(?: [\p{L}.]+){0,3},? (?:de|aged|con) (?:(?:unos|about) )?|(?: [\p{L}.]+){0,2} ?[,(] ?)(?<age>\d{1,3}(?: (?:anos|years)(?: old)?)?)(?=[,.;:)]| (?:y|and|que|who)(?!\p{L})|$)/u;

/**
 * Looks up how old somebody is whom a question names, where the age stands right after the name.
 *
 * @returns undefined for any other question, and where the articles give no age so, or several.
 */
export function findAge(
  question: string,
  { passages }: WordIndex,
  { from, to }: PassageRange,
): Quote | undefined {
  const name = whoseAge(questionForm(question));
  if (name === undefined) return undefined;
  const found = passages.slice(from, to).flatMap(({ article, passage }) => {
    const text = readableText(passage);
    const form = plain(text);
    return [...form.matchAll(new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'gu'))].flatMap(({ index }) => {
      const end = index + name.length;
      const match = /^\p{Lu}/u.test(text.slice(index)) ? AGE_AFTER.exec(form.slice(end)) : null;
      if (!match) return [];
      const start = end + match[0].length - match.groups!.age!.length;
      const span = bodyRange(passage, { start, end: end + match[0].length });
      return span ? [{ article, passage, score: 1, sentence: sentenceOf(passage, span), span }] : [];
    });
  });
  return found.length === 1 ? found[0] : undefined;
}
