/** Yields the next number, uniform in 0 (included) to 1 (excluded). */
export type Random = () => number;

/**
 * A small seeded generator, so that every run asks the same questions: mulberry32 by Tommy Ettinger, public domain
 * (https://gist.github.com/tommyettinger/46a874533244883189143505d203312c). Period 2^32; not for secrets.
 */
export function mulberry32(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A 32-bit seed from a text (FNV-1a), so that a question's misspelling does not depend on the questions before it. */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}

/** One of `choices`. Throws RangeError when there is none. */
export function pick<T>(choices: ArrayLike<T>, random: Random): T {
  if (choices.length === 0) throw new RangeError('nothing to pick from');
  return choices[Math.floor(random() * choices.length)] as T;
}

/** Up to `count` of `choices`, without repetition, in random order (a partial Fisher–Yates shuffle). */
export function sample<T>(choices: readonly T[], count: number, random: Random): T[] {
  const pool = [...choices];
  const size = Math.min(count, pool.length);
  for (let at = 0; at < size; at += 1) {
    const other = at + Math.floor(random() * (pool.length - at));
    [pool[at], pool[other]] = [pool[other] as T, pool[at] as T];
  }
  return pool.slice(0, size);
}
