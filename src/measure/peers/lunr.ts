import lunr from 'lunr';
import addSpanish from 'lunr-languages/lunr.es';
import addStemmerSupport from 'lunr-languages/lunr.stemmer.support';
import type { Peer } from './peer.ts';

/** Lunr's own pipeline for English; lunr-languages' Spanish stemmer and stop words for Spanish. */
export const lunrPeer: Peer = {
  name: 'Lunr stems',
  packages: ['lunr', 'lunr-languages'],
  index(passages, language) {
    const index = lunr((builder) => {
      if (language === 'es') builder.use(spanishPlugin());
      builder.field('text');
      for (const [id, text] of passages.entries()) builder.add({ id: String(id), text });
    });
    // Through the query builder, since a question's own marks are operators in Lunr's query language.
    return (question, limit) =>
      index
        .query((query) => query.term(lunr.tokenizer(question), {}))
        .slice(0, limit)
        .map((result) => Number(result.ref));
  },
};

/** lunr-languages adds its plugins to the library itself, and warns when they are there already. */
function spanishPlugin(): lunr.Builder.Plugin {
  const extended = lunr as typeof lunr & { es?: lunr.Builder.Plugin };
  if (extended.es === undefined) {
    addStemmerSupport(lunr);
    addSpanish(lunr);
  }
  return extended.es as lunr.Builder.Plugin;
}
