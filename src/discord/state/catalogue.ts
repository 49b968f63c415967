import { createHash } from 'node:crypto';
import type { Article } from '../../article/article.ts';

/** The articles to answer from, by the keys that buttons carry. */
export interface Catalogue {
  readonly articles: readonly Article[];
  /** Seven characters of base 36; another one when the article's text or passages change. */
  keyOf(article: Article): string;
  /** `undefined` for a text that has changed or gone, and for a key that never was. */
  find(key: string): Article | undefined;
}

export function createCatalogue(articles: readonly Article[]): Catalogue {
  const keys = new Map(articles.map((article) => [article, articleKey(article)]));
  const byKey = new Map(articles.map((article) => [keys.get(article)!, article]));
  return {
    articles,
    keyOf: (article) => keys.get(article) ?? articleKey(article),
    find: (key) => byKey.get(key),
  };
}

/** Buttons count passages, so a new way to divide the same text counts as a change. */
function articleKey({ id, version, passages }: Article): string {
  return shortHash(JSON.stringify([id, version, ...passages.map(({ start }) => start)]));
}

/** 32 bits of the text's SHA-256 as seven characters of base 36. */
export function shortHash(text: string): string {
  return createHash('sha256').update(text).digest().readUInt32BE().toString(36).padStart(7, '0');
}
