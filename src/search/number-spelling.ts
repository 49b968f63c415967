import type { KeyedTerm } from '../text/identifiers.ts';
import { numberTerms } from '../text/numbers.ts';
import { plain } from '../text/plain.ts';
import type { TextRange } from '../text/text-range.ts';
import { keyTerm } from './vocabulary.ts';
import { searchText, type WordIndex } from './word-index.ts';

/** A stretch of a text with what to write for it. */
export interface Respelling extends TextRange {
  readonly text: string;
}

/** How a number is written is looked up in so many passages, for so many numbers of a question. */
const MAX_PASSAGES = 8;
const MAX_NUMBERS = 4;

/**
 * The numbers, dates and times of a question that the articles write otherwise ("siglo 16", "s. XVI"), as these write
 * them: the networks compare words, not values. In order of their place.
 */
export function respelledNumbers(question: string, index: WordIndex): Respelling[] {
  const byStart = new Map<number, KeyedTerm[]>();
  for (const term of numberTerms(question))
    byStart.set(term.start, [...(byStart.get(term.start) ?? []), term]);
  return [...byStart.values()].slice(0, MAX_NUMBERS).flatMap((terms) => {
    const { start, end } = terms[0]!;
    const typed = plain(question.slice(start, end));
    const [written, ...others] = terms.filter(isWhole).flatMap(({ key }) => writtenAs(key, index));
    if (written === undefined || [written, ...others].some((other) => plain(other) === typed)) return [];
    return [{ start, end, text: written }];
  });
}

/** Of a date, not its year or month alone: they are of other dates too. */
function isWhole({ key }: KeyedTerm, _: number, terms: readonly KeyedTerm[]): boolean {
  const isDate = terms.some((term) => term.key.startsWith('d:'));
  return !isDate || key.length === Math.max(...terms.map((term) => term.key.length));
}

function writtenAs(key: string, { vocabulary, postings, passages }: WordIndex): string[] {
  const term = vocabulary.termId(keyTerm(key));
  const ids = term === undefined ? [] : (postings(term)?.passages ?? []);
  return ids.slice(0, MAX_PASSAGES).flatMap((id) => {
    const text = searchText(passages[id]!.passage);
    return numberTerms(text).flatMap((one) => (one.key === key ? [text.slice(one.start, one.end)] : []));
  });
}
