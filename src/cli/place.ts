import type { Quote } from '../answer/answer.ts';
import type { Page } from './page.ts';

/** `Title · Section › passage 4 of 9`. */
export function placeOf({ article, passage }: Quote, { texts, namesArticle }: Page): string {
  const headings = passage.headings.filter((heading) => heading !== article.title);
  const number = texts.passage(passage.index + 1, article.passages.length);
  const place = headings.length > 0 ? [...headings, number].join(' › ') : capitalise(number);
  return namesArticle ? `${article.title} · ${place}` : place;
}

function capitalise(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
