import { pick, type Random } from '../random.ts';

/** After so many known words in a row, all later words have one part more: what fits into fewer is used up. */
const TRIES_A_LENGTH = 20;

const SYLLABLE_BOUNDARY = /(?<=\p{L}[aeiouáéíóúü])(?=[^aeiouáéíóúü]\p{L})/giu;

/**
 * Makes words that look like the given ones: the beginning of one and the end of another, each cut between syllables,
 * so that the letters, inflections and near-doubles of the language stay. Each call gives a word that `isKnown` does
 * not know.
 *
 * @param models At least one word.
 */
export function createCoiner(
  models: readonly string[],
  random: Random,
): (isKnown: (word: string) => boolean) => string {
  const cuts = models.flatMap((word) => {
    const boundaries = [...word.matchAll(SYLLABLE_BOUNDARY)].map(({ index }) => index);
    return boundaries.map((at) => ({ beginning: word.slice(0, at), end: word.slice(at) }));
  });
  // Scripts without these vowels: whole words side by side.
  const parts = cuts.length > 0 ? cuts : models.map((word) => ({ beginning: word, end: word }));
  let beginnings = 1;
  return (isKnown) => {
    for (let tries = 1; ; tries += 1) {
      let word = pick(parts, random).end;
      for (let part = 0; part < beginnings; part += 1) word = pick(parts, random).beginning + word;
      if (!isKnown(word)) return word;
      if (tries % TRIES_A_LENGTH === 0) beginnings += 1;
    }
  };
}
