import { parseArticle } from '../../src/article/parse.ts';
import { loadLanguages } from '../../src/resources.ts';
import { type Query, readQuery } from '../../src/search/query.ts';
import { buildWordIndex, type WordIndex } from '../../src/search/word-index.ts';

export const languages = loadLanguages('data/language');

/** An index of articles made up for a test, one a text; their language is detected unless it is given. */
export function indexed(texts: readonly string[], language?: string): Promise<WordIndex> {
  const detectLanguage = language === undefined ? languages.detect : () => language;
  const articles = texts.map((text, i) => parseArticle(`article-${i}`, text, { detectLanguage }));
  return buildWordIndex(articles, languages);
}

export function queryOf(text: string, index: WordIndex): Query {
  return readQuery(text, index, languages);
}
