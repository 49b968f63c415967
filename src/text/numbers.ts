import { FIGURE, figureKeys, numberKeys } from './figures.ts';
import { fold } from './fold.ts';
import type { KeyedTerm } from './identifiers.ts';
import { FORMS } from './number-forms.ts';
import { beginsNumber, ordinalOf, readNumberWords } from './number-words.ts';
import { createClaims } from './text-range.ts';

const MAX_NUMBER_WORDS = 12;

/**
 * Finds what is a number, date, time, century or ordinal, however it is written, in Spanish and English:
 * `n:1250` (a number, without its unit), `d:2021-03-12`, `d:2021-03`, `d:03-12`, `t:18:30`, `r:1:50` (a scale), `c:16`,
 * `o:2`.
 * A form with two readings (`1.250`, `12/03/2021`, *las seis y media*) gives a term for each.
 *
 * @returns in order of their start; terms of one stretch of text share their range.
 */
export function numberTerms(text: string): KeyedTerm[] {
  const terms: KeyedTerm[] = [];
  let start = 0;
  const readTo = (end: number) => {
    for (const term of termsOfPart(text.slice(start, end)))
      terms.push({ start: term.start + start, end: term.end + start, key: term.key });
  };
  for (const { 0: gap, index } of text.matchAll(WIDE_GAP)) {
    readTo(index);
    start = index + gap.length;
  }
  readTo(text.length);
  return terms;
}

/** No form has one. Patterns take time quadratic in its width. */
const WIDE_GAP = /\s{16,}/g;

function termsOfPart(text: string): KeyedTerm[] {
  const terms: KeyedTerm[] = [];
  const claim = createClaims(text.length);
  const add = (start: number, end: number, keys: readonly string[]) => {
    if (keys.length === 0 || !claim(start, end)) return;
    for (const key of new Set(keys)) terms.push({ start, end, key });
  };
  for (const [pattern, keysOf, gate] of FORMS) {
    if (gate && !gate.test(text)) continue;
    for (const match of text.matchAll(pattern))
      add(match.index, match.index + match[0].length, keysOf(match));
  }
  for (const match of text.matchAll(FIGURE))
    add(match.index, match.index + match[0].length, figureKeys(match));
  addSpeltOut(text, add);
  return terms.sort((a, b) => a.start - b.start);
}

/** Numbers and ordinals in words, a run of words at a time. */
function addSpeltOut(text: string, add: (start: number, end: number, keys: readonly string[]) => void): void {
  const words = [...text.matchAll(/[\p{L}\p{M}]+/gu)].map(({ 0: word, index }) => ({
    folded: fold(word),
    start: index,
    end: index + word.length,
  }));
  const isEnglish = words.some(({ folded }) => /^(?:the|of|was|is|and|did)$/.test(folded));
  for (let at = 0; at < words.length; at++) {
    const { folded, start, end } = words[at]!;
    const ordinal = ordinalOf(folded);
    if (ordinal !== undefined) add(start, end, [`o:${ordinal}`]);
    // English "once" is no eleven.
    if (!beginsNumber(folded) || (isEnglish && folded === 'once')) continue;
    const run = [folded];
    while (run.length < MAX_NUMBER_WORDS && words[at + run.length]) {
      const gap = text.slice(words[at + run.length - 1]!.end, words[at + run.length]!.start);
      if (!/^(?:\s+|-)$/.test(gap)) break;
      run.push(words[at + run.length]!.folded);
    }
    const read = readNumberWords(run, 0);
    if (!read) continue;
    add(start, words[at + read.length - 1]!.end, numberKeys(read.value));
    at += read.length - 1;
  }
}
