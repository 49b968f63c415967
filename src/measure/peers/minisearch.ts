import MiniSearch from 'minisearch';
import { analysisOf } from './analysis.ts';
import type { Peer } from './peer.ts';

/** Stems without accents, stop words out, and a fifth of a word's letters may be wrong. */
export const miniSearch: Peer = {
  name: 'MiniSearch stems fuzzy',
  packages: ['minisearch', '@orama/stemmers', '@orama/stopwords'],
  index(passages, language) {
    const { stem, stopWords } = analysisOf(language);
    const stops = new Set(stopWords);
    const search = new MiniSearch<{ id: number; text: string }>({
      fields: ['text'],
      processTerm(term) {
        const word = term.toLowerCase();
        // Accents tell the stemmer "habló" from "hablo": they go after it.
        return stops.has(word)
          ? null
          : stem(word)
              .normalize('NFD')
              .replace(/\p{Mn}/gu, '');
      },
      searchOptions: { fuzzy: 0.2 },
    });
    search.addAll(passages.map((text, id) => ({ id, text })));
    return (query, limit) =>
      search
        .search(query)
        .slice(0, limit)
        .map((result) => result.id as number);
  },
};
