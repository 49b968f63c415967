import Fuse from 'fuse.js';
import { editDistance } from './edit-distance.ts';

/** A word of the article that a mistyped word may have meant. */
export interface Correction {
  /** Its surface id. */
  readonly surface: number;
  /** Edits between the two, 1 or 2. */
  readonly distance: number;
}

/** The words of the articles, searched by fuse.js for those a few wrong letters away. */
export interface Dictionary {
  /** The nearest words, nearest first, equally near ones in order of appearance; empty when none is near enough. */
  readonly correct: (folded: string) => readonly Correction[];
}

/** A word shorter than this is not corrected: one edit turns it into too many others. Letters. */
const MIN_LETTERS = 4;
/** From this length two edits are allowed, below it one. Letters. */
const MIN_LETTERS_FOR_TWO_EDITS = 6;
/** At most so many corrections of one word. */
const MAX_CORRECTIONS = 5;

/** @param surfaces folded words; the id of a word is its place in the list. */
export function createDictionary(surfaces: readonly string[]): Dictionary {
  const byLength = new Map<number, { surface: number; word: string }[]>();
  surfaces.forEach((word, surface) => {
    if (word.length < MIN_LETTERS - 1 || /\d/.test(word)) return;
    const bucket = byLength.get(word.length) ?? [];
    bucket.push({ surface, word });
    byLength.set(word.length, bucket);
  });
  const fuses = new Map<string, Fuse<{ surface: number; word: string }>>();
  // One fuse.js index a word length: a word is compared with those of nearly its own length only.
  const fuseFor = (length: number, edits: number) => {
    const key = `${length}/${edits}`;
    const fuse = fuses.get(key) ?? createFuse(byLength.get(length) ?? [], edits, length);
    fuses.set(key, fuse);
    return fuse;
  };
  return {
    correct: (folded) => {
      if (folded.length < MIN_LETTERS || folded.length > 32 || /\d/.test(folded)) return [];
      const edits = folded.length < MIN_LETTERS_FOR_TWO_EDITS ? 1 : 2;
      const corrections: Correction[] = [];
      for (let length = folded.length - edits; length <= folded.length + edits; length++) {
        if (!byLength.has(length)) continue;
        for (const { item } of fuseFor(length, edits).search(folded)) {
          const distance = editDistance(folded, item.word, edits);
          if (distance >= 1 && distance <= edits) corrections.push({ surface: item.surface, distance });
        }
      }
      corrections.sort((a, b) => a.distance - b.distance || a.surface - b.surface);
      return corrections.slice(0, MAX_CORRECTIONS);
    },
  };
}

function createFuse(words: { surface: number; word: string }[], edits: number, length: number) {
  return new Fuse(words, {
    keys: ['word'],
    isCaseSensitive: true,
    ignoreLocation: true,
    ignoreFieldNorm: true,
    shouldSort: false,
    // fuse.js scores errors per pattern letter; a swap is two of its errors. One letter's grace for rounding.
    threshold: Math.min(0.8, (2 * edits + 0.5) / Math.max(length - edits, 1)),
  });
}
