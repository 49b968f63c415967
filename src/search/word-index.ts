import type { Article, Passage } from '../article/article.ts';
import { readableText } from '../article/passage-text.ts';
import type { Language } from '../text/language.ts';
import type { Languages } from '../text/languages.ts';
import { tokenise } from '../text/tokenise.ts';
import { keyedTerms } from './keyed-terms.ts';
import { createDictionary, type Dictionary } from './spelling.ts';
import { createVocabulary, type Vocabulary, type VocabularyBuilder } from './vocabulary.ts';

export interface IndexedPassage {
  readonly article: Article;
  readonly passage: Passage;
}

/** Where a term stands: passages in ascending order and how often in each. */
export interface Postings {
  readonly passages: readonly number[];
  readonly counts: readonly number[];
}

/** The words of all passages, which are numbered from 0 in the articles' order. */
export interface WordIndex {
  readonly passages: readonly IndexedPassage[];
  /** Languages of the articles, each once, in the articles' order. */
  readonly languageCodes: readonly string[];
  readonly vocabulary: Vocabulary;
  readonly dictionary: Dictionary;
  /** Of a term that is not a stop word; undefined for one that is. */
  readonly postings: (termId: number) => Postings | undefined;
  /** Words of each passage that are not stop words, and their mean over the passages (at least 1). */
  readonly lengths: Uint32Array;
  readonly meanLength: number;
}

/** Indexes each passage with its context, whose words a passage is found by although they do not stand in it. */
export function buildWordIndex(articles: readonly Article[], languages: Languages): WordIndex {
  const passages = articles.flatMap((article) => article.passages.map((passage) => ({ article, passage })));
  const vocabulary = createVocabulary();
  const wordsOf = createWordReader(vocabulary);
  const byTerm: ({ passages: number[]; counts: number[] } | undefined)[] = [];
  const count = (term: number, passage: number) => {
    byTerm[term] ??= { passages: [], counts: [] };
    const postings = byTerm[term];
    const last = postings.passages.length - 1;
    if (postings.passages[last] === passage) postings.counts[last]!++;
    else {
      postings.passages.push(passage);
      postings.counts.push(1);
    }
  };
  const lengths = Uint32Array.from(passages, ({ article, passage }, id) => {
    const terms = wordsOf(searchText(passage), languages.of(article.language));
    for (const term of terms) count(term, id);
    return terms.length;
  });
  return {
    passages,
    languageCodes: [...new Set(articles.map(({ language }) => language))],
    vocabulary,
    dictionary: createDictionary(vocabulary.surfaces),
    postings: (term) => byTerm[term],
    lengths,
    meanLength: Math.max(1, lengths.reduce((sum, length) => sum + length, 0) / Math.max(lengths.length, 1)),
  };
}

/** Whether a term stands in any of the passages `from` to `to`. */
export function standsIn(
  { postings }: WordIndex,
  term: number,
  { from, to }: { readonly from: number; readonly to: number },
): boolean {
  return postings(term)?.passages.some((id) => id >= from && id < to) ?? false;
}

/** What is searched of a passage: its context and its text. */
export function searchText(passage: Passage): string {
  return [...passage.context, readableText(passage)].join('\n');
}

/** Gives the terms of a text that are no stop words; each spelling is looked up once a language. */
function createWordReader(vocabulary: VocabularyBuilder): (text: string, language: Language) => number[] {
  const byLanguage = new Map<Language, Map<string, number>>();
  return (text, language) => {
    const known = byLanguage.get(language) ?? new Map<string, number>();
    byLanguage.set(language, known);
    const terms: number[] = [];
    for (const { text: word, folded } of tokenise(text)) {
      let term = known.get(word);
      if (term === undefined) {
        term = language.isStopWord(folded) ? STOP_WORD : vocabulary.add(word, folded, language).term;
        known.set(word, term);
      }
      if (term !== STOP_WORD) terms.push(term);
    }
    for (const { key } of keyedTerms(text)) terms.push(vocabulary.addKey(key));
    return terms;
  };
}

const STOP_WORD = -1;
