/**
 * The letters of a word as two sets of 32 bits: those it has, and those it has twice or more. Letters that share a bit
 * count as one, so that words seem nearer than they are, never farther.
 */
export interface Letters {
  readonly once: number;
  readonly twice: number;
}

export function lettersOf(word: string): Letters {
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
export function mayBeWithin(edits: number, a: Letters, b: Letters): boolean {
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
