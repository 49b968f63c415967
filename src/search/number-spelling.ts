import { numberTerms } from '../text/numbers.ts';
import { plain } from '../text/plain.ts';
import type { TextRange } from '../text/text-range.ts';
import { keyTerm } from './vocabulary.ts';
import { searchText, type WordIndex } from './word-index.ts';

/** A stretch of a text with what to write for it. */
export interface Respelling extends TextRange {
  readonly text: string;
}

/** How a number is written is looked up in so many passages. */
const MAX_PASSAGES = 20;

/**
 * The numbers, dates and times of a question that the articles write otherwise ("siglo 16", "s. XVI"), as these write
 * them: the networks compare words, not values. In order of their place.
 */
export function respelledNumbers(question: string, index: WordIndex): Respelling[] {
  const respelled: Respelling[] = [];
  for (const { start, end, key } of numberTerms(question)) {
    if (respelled.at(-1)?.start === start) continue;
    const written = writtenAs(key, index);
    const typed = plain(question.slice(start, end));
    if (written[0] !== undefined && !written.some((other) => plain(other) === typed))
      respelled.push({ start, end, text: written[0] });
  }
  return respelled;
}

function writtenAs(key: string, { vocabulary, postings, passages }: WordIndex): string[] {
  const term = vocabulary.termId(keyTerm(key));
  const ids = term === undefined ? [] : (postings(term)?.passages ?? []);
  return ids.slice(0, MAX_PASSAGES).flatMap((id) => {
    const text = searchText(passages[id]!.passage);
    return numberTerms(text).flatMap((one) => (one.key === key ? [text.slice(one.start, one.end)] : []));
  });
}
