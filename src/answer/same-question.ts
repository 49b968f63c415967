import type { Article, Passage } from '../article/article.ts';
import { questionForm } from '../question/intent.ts';
import { QUESTION_WORD, YES_NO_OPENER } from '../question/words.ts';
import type { Query } from '../search/query.ts';
import { isPastForm, verbOf } from '../text/spanish-verbs.ts';
import { titleTerms } from './title-terms.ts';

const NO_CONTENT = new Set(
  'el la los las un una y de del se me te nos os vosotros nosotros ustedes usted aqui exactamente'.split(' '),
);
/** What people call what a text is about, or the place of it, without its name. */
const SELF = new Set(
  (
    'asociacion bar biblioteca centro club comunidad empresa escuela gimnasio grupo local negocio oficina ' +
    'restaurante sede servidor sitio taller tienda'
  ).split(' '),
);
const ASKS = new RegExp(`^${QUESTION_WORD}$`, 'u');

/** A question as far as it counts for being the same as another one. */
type QuestionKey = readonly string[];

/**
 * Tells of a passage whether it answers the very question, but for the person of the verb and for naming what the
 * article is about: "¿dónde está el taller?" is "¿Dónde estamos?".
 */
export function sameQuestionFinder(query: Query): (article: Article, passage: Passage) => boolean {
  const asked = keyOf(query.corrected, query);
  const asks = asked.length > 1 && ASKS.test(asked[0]!);
  const isQuestion = asks || (asked.length > 1 && YES_NO_OPENER.test(questionForm(query.corrected)));
  // A word that no article has can be no other thing that they tell of.
  const unknown = new Set(
    query.terms.filter(({ alternatives }) => alternatives.size === 0).map(({ token }) => token.folded),
  );
  return (article, { kind, context }) => {
    const heading = kind === 'faq' ? context.at(-1) : undefined;
    if (!isQuestion || heading === undefined) return false;
    const key = keyOf(heading, query);
    if (key.length < 2 || !startsAlike(asked, key)) return false;
    const named = titleTerms(article);
    const rest = asked.filter((word) => !key.includes(word));
    return rest.every((word) => named.has(word) || (SELF.has(word) && unknown.has(word)));
  };
}

/** Whether one has all words of the other, in order, the first and the verb at the same places. */
function startsAlike(asked: QuestionKey, key: QuestionKey): boolean {
  return key.join(' ') === asked.filter((word) => key.includes(word)).join(' ') && asked[0] === key[0];
}

function keyOf(text: string, { isCommonWord }: Query): QuestionKey {
  return questionForm(text)
    .split(' ')
    .filter((word) => word !== '' && !NO_CONTENT.has(word))
    .map((word) => {
      const verb = verbOf(word, isCommonWord);
      return verb === undefined ? word : `${verb}${isPastForm(word) ? ' (past)' : ''}`;
    });
}
