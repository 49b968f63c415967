import type { Language } from '../text/language.ts';
import type { PassageIndex } from './passage-index.ts';

/** How many passages the language's word frequencies count as. Measured on the bench: 15 to 60 do about equally well. */
const PRIOR_PASSAGES = 45;
/** Words in a passage, stop words included, for each one that is not. */
const WORDS_PER_CONTENT_WORD = 2;
const MAX_SHARE = 0.999;

/** In how many passages the most widespread of the terms stands. */
export function documentsOf(terms: readonly number[], index: PassageIndex): number {
  return terms.reduce((most, term) => Math.max(most, index.postings(term)?.passages.length ?? 0), 0);
}

/**
 * Inverse document frequency in nats, above 0, with the language's own word frequencies as prior: the share of passages
 * with the word is estimated as if 45 more had been seen that use words as the language does. In a small article,
 * whose own counts say little, the prior decides.
 *
 * @param terms that are the word itself; when there are none, `folded` tells how common it is in `language`.
 */
export function idfOf(
  terms: readonly number[],
  folded: string,
  language: Language,
  index: PassageIndex,
): number {
  const share =
    terms.length === 0
      ? language.frequencies.share(folded)
      : Math.max(...terms.map((term) => index.vocabulary.share(term)));
  const prior = 1 - Math.exp(-share * index.meanLength * WORDS_PER_CONTENT_WORD);
  const estimate =
    (documentsOf(terms, index) + PRIOR_PASSAGES * prior) / (index.passages.length + PRIOR_PASSAGES);
  return Math.log(1 / Math.min(estimate, MAX_SHARE));
}
