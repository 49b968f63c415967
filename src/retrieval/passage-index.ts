import type { Article, Passage } from '../article/article.ts';
import type { Languages } from '../language/languages.ts';
import { tokenise } from '../language/tokenise.ts';
import { createDictionary, type Dictionary } from './dictionary.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';

/** Where a term stands: passages in ascending order and how often in each. */
export interface Postings {
  readonly passages: readonly number[];
  readonly counts: readonly number[];
}

/**
 * The passages of all articles, numbered from 0 in the articles' order, with their tokens in one flat list. Token
 * offsets are into the passage's article's body.
 */
export interface PassageIndex {
  readonly passages: readonly { readonly article: Article; readonly passage: Passage }[];
  readonly vocabulary: Vocabulary;
  readonly dictionary: Dictionary;
  /** Of a term that is not a stop word; undefined for one that is. */
  readonly postings: (termId: number) => Postings | undefined;
  /** Term and surface id of each token. */
  readonly tokenTerms: Uint32Array;
  readonly tokenSurfaces: Uint32Array;
  readonly tokenStarts: Uint32Array;
  readonly tokenEnds: Uint32Array;
  /** Number of the clause that each token is in; clauses are numbered over all sentences. */
  readonly tokenClauses: Uint32Array;
  /** 1 for a clause without a date that tells when something else happened (`cuando se fundó el club`). */
  readonly clauseBackgrounds: Uint8Array;
  /** 1 for a token that is a stop word. */
  readonly tokenStops: Uint8Array;
  /** First token of each sentence, and the token count at the end. */
  readonly sentenceTokens: Uint32Array;
  /** First sentence of each passage, and the sentence count at the end. */
  readonly passageSentences: Uint32Array;
  /** Tokens of each passage that are not stop words, and their mean over the passages (at least 1). */
  readonly lengths: Uint32Array;
  readonly meanLength: number;
}

/** Words that open a clause in the middle of a sentence, and marks that divide clauses. */
const BACKGROUND_WORDS = /^(?:cuando|mientras|when|while|whilst)$/;
const CLAUSE_MARK = /[,;:.!?()[\]{}"“”«»—–]/;

interface Columns {
  terms: number[];
  surfaces: number[];
  starts: number[];
  ends: number[];
  stops: number[];
  clauses: number[];
  backgrounds: number[];
}

export function buildPassageIndex(articles: readonly Article[], languages: Languages): PassageIndex {
  const passages = articles.flatMap((article) => article.passages.map((passage) => ({ article, passage })));
  const vocabulary = createVocabulary();
  const columns: Columns = {
    terms: [],
    surfaces: [],
    starts: [],
    ends: [],
    stops: [],
    clauses: [],
    backgrounds: [],
  };
  const sentenceTokens: number[] = [];
  const passageSentences: number[] = [];
  const lengths: number[] = [];
  const postings: ({ passages: number[]; counts: number[] } | undefined)[] = [];
  passages.forEach(({ article, passage }, id) => {
    const language = languages.of(article.language);
    passageSentences.push(sentenceTokens.length);
    let length = 0;
    for (const sentence of passage.sentences) {
      sentenceTokens.push(columns.terms.length);
      const text = article.body.slice(sentence.start, sentence.end);
      columns.backgrounds.push(0);
      let end = 0;
      for (const token of tokenise(text)) {
        const isBackground = BACKGROUND_WORDS.test(token.folded);
        if (end > 0 && (isBackground || CLAUSE_MARK.test(text.slice(end, token.start)))) {
          columns.backgrounds.push(isBackground ? 1 : 0);
        }
        end = token.end;
        // A clause with a date of its own can answer when.
        if (/\d/.test(token.folded)) columns.backgrounds[columns.backgrounds.length - 1] = 0;
        columns.clauses.push(columns.backgrounds.length - 1);
        const { surface, term } = vocabulary.add(token.text, token.folded, language);
        const isStop = language.isStopWord(token.folded);
        columns.terms.push(term);
        columns.surfaces.push(surface);
        columns.starts.push(sentence.start + token.start);
        columns.ends.push(sentence.start + token.end);
        columns.stops.push(isStop ? 1 : 0);
        if (isStop) continue;
        length++;
        postings[term] ??= { passages: [], counts: [] };
        count(postings[term], id);
      }
    }
    lengths.push(length);
  });
  sentenceTokens.push(columns.terms.length);
  passageSentences.push(sentenceTokens.length - 1);
  return {
    passages,
    vocabulary,
    dictionary: createDictionary(vocabulary.surfaces),
    postings: (term) => postings[term],
    tokenTerms: Uint32Array.from(columns.terms),
    tokenSurfaces: Uint32Array.from(columns.surfaces),
    tokenStarts: Uint32Array.from(columns.starts),
    tokenEnds: Uint32Array.from(columns.ends),
    tokenClauses: Uint32Array.from(columns.clauses),
    clauseBackgrounds: Uint8Array.from(columns.backgrounds),
    tokenStops: Uint8Array.from(columns.stops),
    sentenceTokens: Uint32Array.from(sentenceTokens),
    passageSentences: Uint32Array.from(passageSentences),
    lengths: Uint32Array.from(lengths),
    meanLength: Math.max(1, lengths.reduce((sum, length) => sum + length, 0) / Math.max(lengths.length, 1)),
  };
}

function count(postings: { passages: number[]; counts: number[] }, passage: number): void {
  const last = postings.passages.length - 1;
  if (postings.passages[last] === passage) postings.counts[last]!++;
  else {
    postings.passages.push(passage);
    postings.counts.push(1);
  }
}
