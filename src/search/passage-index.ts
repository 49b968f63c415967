import type { Article, Passage } from '../article/article.ts';
import type { Languages } from '../text/languages.ts';
import { createDictionary, type Dictionary } from './dictionary.ts';
import { createPostings, type Postings } from './postings.ts';
import { createTokenColumns, type TokenColumns } from './token-columns.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';

/**
 * The passages of all articles, numbered from 0 in the articles' order, with their tokens in one flat list. Token
 * offsets are into the passage's article's body.
 */
export interface PassageIndex extends TokenColumns {
  readonly passages: readonly { readonly article: Article; readonly passage: Passage }[];
  /** Languages of the articles, each once, in the articles' order. */
  readonly languageCodes: readonly string[];
  readonly vocabulary: Vocabulary;
  readonly dictionary: Dictionary;
  /** Of a term that is not a stop word; undefined for one that is. */
  readonly postings: (termId: number) => Postings | undefined;
  /** First sentence of each passage, and the sentence count at the end. */
  readonly passageSentences: Uint32Array;
  /** Tokens of each passage that are not stop words, and their mean over the passages (at least 1). */
  readonly lengths: Uint32Array;
  readonly meanLength: number;
}

export function buildPassageIndex(articles: readonly Article[], languages: Languages): PassageIndex {
  const passages = articles.flatMap((article) => article.passages.map((passage) => ({ article, passage })));
  const vocabulary = createVocabulary();
  const tokens = createTokenColumns(vocabulary);
  const postings = createPostings();
  const passageSentences: number[] = [];
  const lengths: number[] = [];
  passages.forEach(({ article, passage }, id) => {
    const language = languages.of(article.language);
    passageSentences.push(tokens.sentenceTokens.length);
    let length = 0;
    for (const { start, end } of passage.sentences) {
      for (const { term, isStop } of tokens.addSentence(article.body.slice(start, end), start, language)) {
        if (isStop) continue;
        length++;
        postings.count(term, id);
      }
    }
    lengths.push(length);
  });
  passageSentences.push(tokens.sentenceTokens.length);
  return {
    passages,
    languageCodes: [...new Set(articles.map(({ language }) => language))],
    vocabulary,
    dictionary: createDictionary(vocabulary.surfaces),
    postings: postings.of,
    ...tokens.finish(),
    passageSentences: Uint32Array.from(passageSentences),
    lengths: Uint32Array.from(lengths),
    meanLength: Math.max(1, lengths.reduce((sum, length) => sum + length, 0) / Math.max(lengths.length, 1)),
  };
}
