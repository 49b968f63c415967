import type { Language } from '../text/language.ts';
import type { TextRange } from '../text/text-range.ts';
import { type DateKind, findDates } from './dates.ts';
import { findNames } from './names.ts';
import { findNumbers } from './numbers.ts';
import { readWords } from './words.ts';

/** Kinds of words that answer a question as a whole. */
export type MentionKind = DateKind | 'number' | 'name' | 'quotation';

/** Words of a sentence that belong together: a bold span never cuts one (but a quotation may be cut). */
export interface Mention extends TextRange {
  readonly kind: MentionKind;
}

const QUOTATION = /"[^"]+"|“[^”]+”|«[^»]+»/g;

/**
 * Finds the dates, numbers with their units, names and quotations of a sentence, in Spanish and English.
 *
 * @param language of the sentence: tells a name from a common word that is capital because it opens the sentence.
 * @returns in order of their start; offsets are into `sentence`. Only quotations overlap others.
 */
export function findMentions(sentence: string, language: Language): Mention[] {
  const words = readWords(sentence);
  const mentions: Mention[] = findDates(words);
  const addFree = (kind: MentionKind, ranges: readonly TextRange[]) => {
    const free = ranges.filter((range) => !mentions.some((mention) => overlap(mention, range)));
    mentions.push(...free.map(({ start, end }) => ({ kind, start, end })));
  };
  addFree('number', findNumbers(words));
  addFree('name', findNames(words, language));
  for (const { index, 0: text } of sentence.matchAll(QUOTATION))
    mentions.push({ kind: 'quotation', start: index, end: index + text.length });
  return mentions.sort((a, b) => a.start - b.start || b.end - a.end);
}

function overlap(a: TextRange, b: TextRange): boolean {
  return a.start < b.end && b.start < a.end;
}
