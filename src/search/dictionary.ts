import Fuse from 'fuse.js';
import { editDistance } from './edit-distance.ts';
import { type Letters, lettersOf, mayBeWithin } from './letters.ts';

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
/** A longer word is no word that somebody mistyped; fuse.js reads patterns of 32 letters at once. Letters. */
const MAX_LETTERS = 32;
/** At most so many corrections of one word. */
const MAX_CORRECTIONS = 5;

interface Entry extends Letters {
  readonly surface: number;
  readonly word: string;
}

/** @param surfaces folded words; the id of a word is its place in the list. */
export function createDictionary(surfaces: readonly string[]): Dictionary {
  const byLength = new Map<number, Entry[]>();
  surfaces.forEach((word, surface) => {
    if (word.length < MIN_LETTERS - 1 || /\d/.test(word)) return;
    const entries = byLength.get(word.length) ?? [];
    entries.push({ surface, word, ...lettersOf(word) });
    byLength.set(word.length, entries);
  });
  return {
    correct: (folded) => {
      if (folded.length < MIN_LETTERS || folded.length > MAX_LETTERS || /\d/.test(folded)) return [];
      const edits = folded.length < MIN_LETTERS_FOR_TWO_EDITS ? 1 : 2;
      const corrections: Correction[] = [];
      for (const { surface, word } of search(folded, edits, similar(folded, edits, byLength))) {
        const distance = editDistance(folded, word, edits);
        if (distance >= 1 && distance <= edits) corrections.push({ surface, distance });
      }
      corrections.sort((a, b) => a.distance - b.distance || a.surface - b.surface);
      return corrections.slice(0, MAX_CORRECTIONS);
    },
  };
}

/** The entries of about the same length and letters: fuse.js reads one in a hundred words instead of all. */
function similar(folded: string, edits: number, byLength: ReadonlyMap<number, readonly Entry[]>): Entry[] {
  const letters = lettersOf(folded);
  const found: Entry[] = [];
  for (let length = folded.length - edits; length <= folded.length + edits; length++) {
    for (const entry of byLength.get(length) ?? []) {
      if (mayBeWithin(edits, letters, entry)) found.push(entry);
    }
  }
  return found;
}

function search(folded: string, edits: number, entries: readonly Entry[]): Entry[] {
  const fuse = new Fuse(
    entries.map(({ word }) => word),
    {
      isCaseSensitive: true,
      ignoreLocation: true,
      ignoreFieldNorm: true,
      shouldSort: false,
      // fuse.js scores errors per pattern letter; a swap is two of its errors. Half a letter's grace for rounding.
      threshold: Math.min(0.8, (2 * edits + 0.5) / folded.length),
    },
  );
  return fuse.search(folded).map(({ refIndex }) => entries[refIndex]!);
}
