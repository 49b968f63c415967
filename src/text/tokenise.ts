import { fold } from './fold.ts';
import type { TextRange } from './text-range.ts';

/** A word or number of a text; its offsets are into the text that was tokenised. */
export interface Token extends TextRange {
  /** As it stands in the text. */
  readonly text: string;
  /** Its folded form; never empty. */
  readonly folded: string;
}

// A number keeps its inner points and commas (1.234,5). A word keeps its marks and invisible joiners. Scripts written
// without spaces give one token a character: neighbouring tokens then match as word pairs do.
const UNSPACED = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}';
const TOKEN = new RegExp(
  `\\p{N}+(?:[.,:]\\p{N}+)*|[${UNSPACED}]|(?:(?![${UNSPACED}])[\\p{L}\\p{M}\\p{Cf}])+`,
  'gu',
);

// The same for texts of Latin letters and usual punctuation, which is nearly all: compiles and runs several times faster.
const LATIN = /^[\t-\u00ac\u00ae-\u024f\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]*$/;
const LATIN_TOKEN = /[0-9²³¹¼-¾]+(?:[.,:][0-9²³¹¼-¾]+)*|[A-Za-zªµºÀ-ÖØ-öø-ɏ]+/g;

/** Splits a text into its words and numbers, in order; punctuation, symbols and emoji are left out. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(LATIN.test(text) ? LATIN_TOKEN : TOKEN)) {
    const folded = fold(match[0]);
    if (folded === '') continue;
    tokens.push({ text: match[0], folded, start: match.index, end: match.index + match[0].length });
  }
  return tokens;
}
