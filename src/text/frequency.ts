import { fold } from './fold.ts';

/** How common words are in a language, whatever the article. */
export interface WordFrequencies {
  /** Commonest first, spelt with their accents. */
  readonly words: readonly string[];
  /**
   * Estimated share of running words that are this word, 0 to 1; a word outside the list gets the share of the
   * first rank after it, so rarer words are never commoner. `folded` is a folded form.
   */
  readonly share: (folded: string) => number;
  /** Whether the word is in the list, in its folded form. */
  readonly has: (folded: string) => boolean;
  /** The usual spelling of a folded word, with its accents (`ocurrio` gives `ocurrió`), if it is in the list. */
  readonly spelling: (folded: string) => string | undefined;
}

/** Zipf-Mandelbrot's published shift for natural language: frequency is proportional to 1 / (rank + 2.7). */
const MANDELBROT_SHIFT = 2.7;

/** @param words a language's words, commonest first, spelt with their accents. */
export function createWordFrequencies(words: readonly string[]): WordFrequencies {
  const rankOf = new Map<string, number>();
  words.forEach((word, rank) => {
    const folded = fold(word);
    if (!rankOf.has(folded)) rankOf.set(folded, rank);
  });
  // The harmonic sum over the ranks makes the shares of an infinite-tailed list sum to about 1.
  const total = Math.log(Math.max(words.length, 1) * 10);
  return {
    words,
    share: (folded) => 1 / (((rankOf.get(folded) ?? words.length) + MANDELBROT_SHIFT) * total),
    has: (folded) => rankOf.has(folded),
    spelling: (folded) => {
      const rank = rankOf.get(folded);
      return rank === undefined ? undefined : words[rank];
    },
  };
}
