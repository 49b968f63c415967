import type { Article, Passage } from '../article/article.ts';
import { questionForm } from '../question/intent.ts';
import { QUESTION_WORD } from '../question/words.ts';
import type { Query } from '../search/query.ts';
import { infinitiveOf } from '../text/spanish-verbs.ts';
import { titleTerms } from './title-terms.ts';

/** Verbs that have no regular forms, on plain text. */
const IRREGULAR: readonly (readonly [infinitive: string, forms: RegExp])[] = [
  ['estar', /^(?:esta[ns]?|estais|estamos|estoy)$/],
  ['ser', /^(?:es|son|soys?|sois|somos|eres)$/],
  ['tener', /^(?:teng[oa]|tienes?|tienen|tenes|teneis|tenemos)$/],
  ['poder', /^(?:puedo|puedes?|pueden|podes|podeis|podemos)$/],
  ['cerrar', /^(?:cierra[ns]?|cerrais|cerramos)$/],
];
const NO_CONTENT =
  /^(?:el|la|los|las|un|una|y|se|me|te|nos|os|vosotros|nosotros|ustedes|usted|vuestr[oa]s?|nuestr[oa]s?|sus?|exactamente|aqui)$/;
/** What people call what a text is about, or the place of it, without its name. */
const SELF =
  /^(?:asociacion|bar|biblioteca|centro|club|comunidad|empresa|escuela|gimnasio|grupo|local|negocio|oficina|restaurante|sede|servidor|sitio|taller|tienda)$/;

const ASKS = new RegExp(`^${QUESTION_WORD}$`, 'u');

/**
 * Whether a passage answers the very question, but for the person of the verb and for naming what the article is about:
 * "¿dónde está el taller?" is "¿Dónde estamos?".
 */
export function isSameQuestion(
  question: string,
  article: Article,
  { kind, context }: Passage,
  { isCommonWord }: Query,
): boolean {
  const heading = kind === 'faq' ? context.at(-1) : undefined;
  if (heading === undefined) return false;
  const title = titleTerms(article);
  const keyOf = (text: string) =>
    questionForm(text)
      .split(' ')
      .filter((word) => !NO_CONTENT.test(word) && !SELF.test(word) && !title.has(word))
      .map(
        (word) =>
          IRREGULAR.find(([, forms]) => forms.test(word))?.[0] ?? infinitiveOf(word, isCommonWord) ?? word,
      );
  const [first, ...asked] = keyOf(question);
  const isAsking = first !== undefined && ASKS.test(first) && asked.length > 0;
  return isAsking && [first, ...asked].join(' ') === keyOf(heading).join(' ');
}
