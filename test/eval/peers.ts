import { create, insertMultiple, type Results, search as searchOrama } from '@orama/orama';
import { stemmer as stemEnglish } from '@orama/stemmers/english';
import { stemmer as stemSpanish } from '@orama/stemmers/spanish';
import { stopwords as englishStopWords } from '@orama/stopwords/english';
import { stopwords as spanishStopWords } from '@orama/stopwords/spanish';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';

/** A search library set up as its users would for this task, to compare the bot with. */
export interface Peer {
  readonly name: string;
  /** Indexes the texts of passages, in a language of which it is the primary subtag. */
  readonly index: (passages: readonly string[], language: string) => Search;
}

/** Positions of the passages that match, best first, `limit` at most. */
export type Search = (query: string, limit: number) => readonly number[];

export const PEERS: readonly Peer[] = [
  { name: 'fuse.js useTokenSearch', index: indexFuse },
  { name: 'MiniSearch stems fuzzy', index: indexMiniSearch },
  { name: 'Orama stems', index: indexOrama },
];

/** What a peer needs to know about a language. */
interface Analysis {
  readonly name: 'english' | 'spanish';
  readonly stem: (word: string) => string;
  readonly stopWords: readonly string[];
}

function analysisOf(language: string): Analysis {
  if (language === 'es') return { name: 'spanish', stem: stemSpanish, stopWords: spanishStopWords };
  return { name: 'english', stem: stemEnglish, stopWords: englishStopWords };
}

function indexFuse(passages: readonly string[]): Search {
  const fuse = new Fuse(passages, { useTokenSearch: true, ignoreLocation: true, ignoreDiacritics: true });
  return (query, limit) => fuse.search(query, { limit }).map(({ refIndex }) => refIndex);
}

/** Stems without accents, stop words out, and a fifth of a word's letters may be wrong. */
function indexMiniSearch(passages: readonly string[], language: string): Search {
  const { stem, stopWords } = analysisOf(language);
  const stops = new Set(stopWords);
  const processTerm = (term: string) => {
    const word = term.toLowerCase();
    if (stops.has(word)) return null;
    // Accents tell the stemmer "habló" from "hablo": they go after it.
    return stem(word)
      .normalize('NFD')
      .replace(/\p{Mn}/gu, '');
  };
  const index = new MiniSearch<{ id: number; text: string }>({
    fields: ['text'],
    processTerm,
    searchOptions: { fuzzy: 0.2 },
  });
  index.addAll(passages.map((text, id) => ({ id, text })));
  return (query, limit) =>
    index
      .search(query)
      .slice(0, limit)
      .map(({ id }) => id as number);
}

/** Stems, stop words out; Orama's `tolerance` for misspellings is left at its default, none. */
function indexOrama(passages: readonly string[], language: string): Search {
  const { name, stem, stopWords } = analysisOf(language);
  const database = create({
    schema: { text: 'string' } as const,
    components: { tokenizer: { language: name, stemming: true, stemmer: stem, stopWords: [...stopWords] } },
  });
  void insertMultiple(
    database,
    passages.map((text, id) => ({ id: String(id), text })),
  );
  return (query, limit) => {
    // Without asynchronous hooks Orama answers at once; its types do not say so.
    const { hits } = searchOrama(database, { term: query, limit }) as Results<{ text: string }>;
    return hits.map(({ id }) => Number(id));
  };
}
