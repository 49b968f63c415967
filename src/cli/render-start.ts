import type { Article } from '../article/article.ts';
import type { Page } from './page.ts';
import { paragraph } from './paragraph.ts';

/** What stands above the prompt: which articles answer, and how it is used. */
export function renderStart(articles: readonly Article[], page: Page): string {
  const { texts, style } = page;
  const titles = articles.flatMap(({ title, passages }) =>
    paragraph(texts.prompt.title(title, passages.length), page),
  );
  return [...titles.map(style.accent), ...paragraph(texts.prompt.hint, page).map(style.quiet)].join('\n');
}
