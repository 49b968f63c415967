import type { Article } from '../article/article.ts';
import { keyedTerms } from '../search/keyed-terms.ts';
import { tokenise } from '../text/tokenise.ts';

/**
 * The words and numbers of an article's title, as folded forms and as keys of `keyedTerms`. They are not searched, since
 * all of its passages share them, but a question that has them asks for nothing that the article lacks.
 */
export function titleTerms({ title }: Article): ReadonlySet<string> {
  return new Set([
    ...tokenise(title).map(({ folded }) => folded),
    ...keyedTerms(title).map(({ key }) => key),
  ]);
}
