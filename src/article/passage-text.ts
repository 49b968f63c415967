import type { TextRange } from '../text/text-range.ts';
import type { Article, Passage } from './article.ts';

/** Temporary: the article helper's version replaces this file. */
export function textRange({ start, text }: Passage, range: TextRange): TextRange {
  return { start: Math.max(0, range.start - start), end: Math.min(text.length, range.end - start) };
}

export function bodyRange({ start }: Passage, range: TextRange): TextRange | undefined {
  return { start: start + range.start, end: start + range.end };
}

export function shownMarkdown(article: Article, { start, end }: Passage): string {
  return article.body.slice(start, end);
}
