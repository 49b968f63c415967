import type { Article, Passage } from '../article/article.ts';
import type { TextRange } from '../text/text-range.ts';

/** A passage, or a range of it, as it stands in the body. */
export function shownMarkdown(
  { body }: Pick<Article, 'body'>,
  passage: Passage,
  { start, end }: TextRange = passage,
): string {
  return body.slice(start, end);
}
