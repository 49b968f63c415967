import { pick, type Random } from '../random.ts';
import { createCoiner } from './coin-words.ts';
import { distinctWords } from './heaps.ts';

const WORD = /\p{L}+/gu;

/** Shorter words are mostly function words, of which a language has few: they stay as they are. */
const MIN_CONTENT_LETTERS = 5;

/**
 * Gives texts other content words in the same places, as text that goes on and on has them. Simon's model (1955):
 * each is new or repeats one drawn from all that came before, so that frequencies follow Zipf's law; it is new
 * whenever there are fewer different words than Heaps' law expects.
 *
 * @param source What was there before the first text.
 */
export function createRewording(source: string, random: Random): (text: string) => string {
  const seen = new Set<string>();
  const contentWords: string[] = [];
  let words = 0;
  const remember = (word: string): void => {
    words += 1;
    seen.add(word);
    if (isContent(word)) contentWords.push(word);
  };
  for (const word of source.toLowerCase().match(WORD) ?? []) remember(word);
  if (contentWords.length === 0) return (text) => text;

  const coin = createCoiner([...new Set(contentWords)], random);
  const next = () =>
    seen.size < distinctWords(words) ? coin((word) => seen.has(word)) : pick(contentWords, random);
  return (text) =>
    text.replace(WORD, (word) => {
      const chosen = isContent(word) ? next() : word.toLowerCase();
      remember(chosen);
      return likeCase(word, chosen);
    });
}

function isContent(word: string): boolean {
  return word.length >= MIN_CONTENT_LETTERS;
}

/** A capital where the model has one; the rest as it is. */
function likeCase(model: string, word: string): string {
  const initial = model.charAt(0);
  return initial === initial.toLowerCase() ? word : word.charAt(0).toUpperCase() + word.slice(1);
}
