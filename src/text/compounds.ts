import { fold } from './fold.ts';
import type { TextRange } from './text-range.ts';

/** A word of two parts with a hyphen between them. */
export interface Compound extends TextRange {
  /** As it stands in the text. */
  readonly text: string;
  /** Without its hyphen, as people write it too: "Xray". */
  readonly joined: string;
  readonly folded: string;
}

const COMPOUND =
  /(?<![\p{L}\p{M}\p{N}_./@#-])(\p{L}[\p{L}\p{M}]*)[-‐‑](\p{L}[\p{L}\p{M}]*)(?![\p{L}\p{M}\p{N}_@]|[-‐‑./]\p{L})/gu;

const HYPHEN = /[-‐‑]/;

/** The words with one hyphen in a text, in order: "X-ray", "e-mail", "check-in". */
export function compoundsIn(text: string): Compound[] {
  if (!HYPHEN.test(text)) return [];
  return [...text.matchAll(COMPOUND)].map(({ 0: word, 1: first, 2: second, index }) => {
    const joined = `${first}${second}`;
    return { text: word, joined, folded: fold(joined), start: index, end: index + word.length };
  });
}
