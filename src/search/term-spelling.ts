import { fold } from '../text/fold.ts';
import { identifierTerms, type KeyedTerm, termsByPlace } from '../text/identifiers.ts';
import type { Language } from '../text/language.ts';
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

/** Not after another number: "3 a 4". */
const SPACED_CODE = /(?<![\p{L}\p{N}]|\d )(?<letters>\p{L}{1,8}) (?<digits>\d{1,6})(?![\p{L}\p{N}])/gu;

/** The codes of the articles that a question writes with a blank: "error dw 207" of `DW-207`. */
export function spacedCodes(
  question: string,
  { isStopWord }: Language,
  { vocabulary }: WordIndex,
): KeyedTerm[] {
  return [...question.matchAll(SPACED_CODE)].flatMap(({ 0: code, index, groups }) => {
    const letters = fold(groups!.letters!);
    const key = `i:${letters}${groups!.digits!}`;
    const isCode = !isStopWord(letters) && vocabulary.termId(keyTerm(key)) !== undefined;
    return isCode ? [{ start: index, end: index + code.length, key }] : [];
  });
}

/** Those codes as the articles write them. */
export function respelledCodes(codes: readonly KeyedTerm[], index: WordIndex): Respelling[] {
  return codes.flatMap(({ start, end, key }) => {
    const [text] = writtenAs(key, index);
    return text === undefined ? [] : [{ start, end, text }];
  });
}

/**
 * The numbers, dates and times of a question that the articles write otherwise ("siglo 16", "s. XVI"), as these write
 * them: the networks compare words, not values. In order of their place.
 */
export function respelledNumbers(question: string, index: WordIndex): Respelling[] {
  return [...termsByPlace(numberTerms(question))].slice(0, MAX_NUMBERS).flatMap(([{ start, end }, keys]) => {
    const typed = plain(question.slice(start, end));
    const written = keys.filter(isWhole).flatMap((key) => writtenAs(key, index));
    const [text] = written;
    return text === undefined || written.some((other) => plain(other) === typed)
      ? []
      : [{ start, end, text }];
  });
}

/** Of a date, not its year or month alone: they are of other dates too. */
function isWhole(key: string, _: number, keys: readonly string[]): boolean {
  const isDate = keys.some((one) => one.startsWith('d:'));
  return !isDate || key.length === Math.max(...keys.map(({ length }) => length));
}

function writtenAs(key: string, { vocabulary, postings, passages }: WordIndex): string[] {
  const term = vocabulary.termId(keyTerm(key));
  const ids = term === undefined ? [] : (postings(term)?.passages ?? []);
  return ids.slice(0, MAX_PASSAGES).flatMap((id) => {
    const text = searchText(passages[id]!.passage);
    const terms = key.startsWith('i:') ? identifierTerms(text) : numberTerms(text);
    return terms.flatMap((one) => (one.key === key ? [text.slice(one.start, one.end)] : []));
  });
}
