import type { Article, Passage } from '../../article/article.ts';
import type { Highlight } from '../render/quote.ts';
import type { Shelf } from '../shelf.ts';
import type { Page } from './page.ts';

/** A page with the article and passage it stands for. */
export interface Reading {
  readonly page: Page;
  readonly article: Article;
  readonly passage: Passage;
  /** What to point out, where the passage is one of the results. */
  readonly highlight?: Highlight;
}

/** `changed`: the text is not there any more as it was. `impossible`: no page that the bot made. */
export function openPage(page: Page, shelf: Shelf): Reading | 'changed' | 'impossible' {
  const result = page.results[page.at]!;
  const article = shelf.find(result.article);
  if (!article) return 'changed';
  const passage = article.passages[page.passage];
  if (!passage) return 'impossible';
  const shown = page.results.find(
    (other) => other.article === result.article && other.passage === page.passage,
  );
  if (!shown?.span) return { page, article, passage };
  const span = { start: passage.start + shown.span.start, end: passage.start + shown.span.end };
  if (span.start >= span.end || span.end > passage.end) return 'impossible';
  const sentence = passage.sentences.find(({ start, end }) => start <= span.start && span.end <= end);
  return { page, article, passage, highlight: { sentence: sentence ?? span, span } };
}

/** The first passage, or another one, of an article, to read on from. */
export function readingPage(asker: string, articleKey: string, passage = 0): Page {
  return { asker, results: [{ article: articleKey, passage }], at: 0, passage, match: 'none' };
}
