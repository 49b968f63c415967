import Fuse from 'fuse.js';

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

export interface GrowingDictionary extends Dictionary {
  /** How many words were added. */
  readonly size: number;
  /** Adds a folded word, whose id is the count of those before it. */
  readonly add: (surface: string) => void;
}

/** @param surfaces folded words; the id of a word is its place in the list. */
export function createDictionary(surfaces: readonly string[]): GrowingDictionary {
  const byLength = new Map<number, Entry[]>();
  let size = 0;
  const add = (word: string) => {
    const surface = size++;
    if (word.length < MIN_LETTERS - 1 || /\d/.test(word)) return;
    const entries = byLength.get(word.length) ?? [];
    entries.push({ surface, word, ...lettersOf(word) });
    byLength.set(word.length, entries);
  };
  surfaces.forEach(add);
  return {
    get size() {
      return size;
    },
    add,
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

/**
 * Edits (insert, delete, substitute, swap two neighbours) that turn `a` into `b`: the optimal string alignment
 * distance, which counts a swap as one edit as typists make it.
 *
 * @returns the distance in UTF-16 code units, or `max + 1` as soon as it must be greater than `max`.
 */
export function editDistance(a: string, b: string, max: number): number {
  if (Math.abs(a.length - b.length) > max) return max + 1;
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const substitution = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1;
      let distance = Math.min(previous[j]! + 1, current[j - 1]! + 1, previous[j - 1]! + substitution);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) distance = Math.min(distance, beforePrevious[j - 2]! + 1);
      current.push(distance);
      least = Math.min(least, distance);
    }
    if (least > max) return max + 1;
    beforePrevious = previous;
    previous = current;
  }
  return Math.min(previous[b.length]!, max + 1);
}

/**
 * The letters of a word as two sets of 32 bits: those it has, and those it has twice or more. Letters that share a bit
 * count as one, so that words seem nearer than they are, never farther.
 */
interface Letters {
  readonly once: number;
  readonly twice: number;
}

function lettersOf(word: string): Letters {
  let once = 0;
  let twice = 0;
  for (let i = 0; i < word.length; i++) {
    const bit = 1 << (word.charCodeAt(i) & 31);
    twice |= once & bit;
    once |= bit;
  }
  return { once, twice };
}

/**
 * Whether two words may be so many edits apart, told by their letters alone: an edit takes away or brings at most one
 * letter each way, a swap none. Never false for words that are as near; of Spanish words of about one length it lets
 * one in a hundred pass when two edits are allowed.
 */
function mayBeWithin(edits: number, a: Letters, b: Letters): boolean {
  return (
    bitCount(a.once & ~b.once) + bitCount(a.twice & ~b.twice) <= edits &&
    bitCount(b.once & ~a.once) + bitCount(b.twice & ~a.twice) <= edits
  );
}

/** How many bits of a 32-bit number are 1 (Warren, Hacker's Delight, figure 5-2). */
function bitCount(bits: number): number {
  let sums = bits - ((bits >>> 1) & 0x55555555);
  sums = (sums & 0x33333333) + ((sums >>> 2) & 0x33333333);
  return Math.imul((sums + (sums >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
