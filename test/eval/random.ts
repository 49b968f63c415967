/** Yields the next number, uniform in 0 (included) to 1 (excluded). */
export type Random = () => number;

/**
 * A small seeded generator, so that every run asks the same questions: mulberry32 by Tommy Ettinger, public domain
 * (https://gist.github.com/tommyettinger/46a874533244883189143505d203312c). Not for secrets.
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

/** The generator of a text (seeded by FNV-1a): what is made for it does not depend on what came before. */
export function randomOf(text: string): Random {
  let hash = 0x811c9dc5;
  for (const char of text) hash = Math.imul(hash ^ char.codePointAt(0)!, 0x01000193);
  return mulberry32(hash >>> 0);
}

/** A whole number from 0 to below `count`. */
export function below(count: number, random: Random): number {
  return Math.floor(random() * count);
}

/** Up to `count` of `choices`, without repetition, in random order (a partial Fisher–Yates shuffle). */
export function sample<T>(choices: readonly T[], count: number, random: Random): T[] {
  const pool = [...choices];
  const size = Math.min(count, pool.length);
  for (let at = 0; at < size; at += 1) {
    const other = at + below(pool.length - at, random);
    [pool[at], pool[other]] = [pool[other]!, pool[at]!];
  }
  return pool.slice(0, size);
}
