import type { Vocabulary } from './vocabulary.ts';

/** Letters that two stems of a family share at least. */
const MIN_SHARED_LETTERS = 4;
/** What the shared beginning makes up at least: of the shorter stem, and of the longer one. Measured on the bench. */
const MIN_SHARE = { shorter: 0.6, longer: 0.35 };

export interface Relative {
  readonly term: number;
  /** Share of the longer stem that both begin with, above 0 and below 1. */
  readonly likeness: number;
}

/** The terms that begin like a stem and so may be of its family (`conect` and `conexion`, `crec` and `crecimient`). */
export function relatives(stem: string, vocabulary: Vocabulary): Relative[] {
  if (stem.length < MIN_SHARED_LETTERS || /\d/.test(stem)) return [];
  return vocabulary.termsWithPrefix(stem.slice(0, MIN_SHARED_LETTERS)).flatMap((term) => {
    const other = vocabulary.terms[term]!;
    const shared = sharedLetters(stem, other);
    const likeness = shared / Math.max(stem.length, other.length);
    const isRelative =
      shared / Math.min(stem.length, other.length) >= MIN_SHARE.shorter && likeness > MIN_SHARE.longer;
    return other !== stem && isRelative ? [{ term, likeness }] : [];
  });
}

function sharedLetters(a: string, b: string): number {
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  return shared;
}
