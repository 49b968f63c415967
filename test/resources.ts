import { createLibrary, type MeasuredLibrary } from '../src/answer/library.ts';
import type { Article } from '../src/article/article.ts';
import { loadResources } from '../src/resources.ts';

/** Word lists, networks and decision as the bot has them: loaded once for all tests of a process. */
export const resources = loadResources(new URL('../data/', import.meta.url));

/** A library of some articles, as the bot makes it. */
export function libraryOf(...articles: readonly Article[]): Promise<MeasuredLibrary> {
  return createLibrary(articles, resources);
}
