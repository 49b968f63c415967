import { create, insertMultiple, type Results, search } from '@orama/orama';
import { analysisOf } from './analysis.ts';
import type { Peer } from './peer.ts';

/** Stems, stop words out; Orama's `tolerance` for misspellings is left at its default, none. */
export const orama: Peer = {
  name: 'Orama stems',
  packages: ['@orama/orama', '@orama/stemmers', '@orama/stopwords'],
  index(passages, language) {
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
      const results = search(database, { term: query, limit }) as Results<{ text: string }>;
      return results.hits.map((hit) => Number(hit.id));
    };
  },
};
