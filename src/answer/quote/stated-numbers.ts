import { CHOICE } from '../../question/words.ts';
import type { IndexedPassage } from '../../search/word-index.ts';
import { weekdayPlaces } from '../../text/calendar.ts';
import { identifierTerms, type KeyedTerm, termsByPlace } from '../../text/identifiers.ts';
import { numberTerms } from '../../text/numbers.ts';
import { plain } from '../../text/plain.ts';
import { beginsIn, type TextRange } from '../../text/text-range.ts';
import { isTimeOrPrice } from '../doubts/mismatch.ts';
import type { ScoredSpan } from './span.ts';
import { tableRows } from './table-rows.ts';

/** "One of the two" names no number to look for. */
const MIN_LOOKED_FOR = 13;
/** A span beside the question's numbers may be at most so much worse than the best. Raw logits. */
const MAX_LOSS = 3;

/**
 * Spans that may answer a question with numbers, dates or times ("what costs 850"), best first: those that stand in a
 * sentence with all of them before others that are little better, and none that only says them again.
 */
export function besideNumbers<S extends ScoredSpan>(
  spans: readonly S[],
  text: string,
  sentences: readonly TextRange[],
  question: string,
): readonly S[] {
  // Of "the 15th or the 16th" either answers.
  const asked = CHOICE.test(plain(question)) ? [] : numbersIn(question);
  if (asked.length === 0) return spans;
  const stating = sentences.filter(({ start, end }) => statesAll(asked, text.slice(start, end)));
  const usable = spans.filter(({ start, end }) => !saysAgain(asked, text.slice(start, end)));
  const isBeside = (span: TextRange) => stating.some((sentence) => beginsIn(sentence, span));
  const beside = usable.find(isBeside);
  if (!beside || beside.score < usable[0]!.score - MAX_LOSS) return usable;
  return [beside, ...usable.filter((span) => span !== beside)];
}

/**
 * Spans that may answer a question with a code ("error E-07"), best first: where the best one is said of another code, which
 * its sentence begins with, those that stand in a sentence of this one; or that sentence, if it begins with it too.
 */
export function besideCode<S extends ScoredSpan>(
  spans: readonly S[],
  text: string,
  sentences: readonly TextRange[],
  question: string,
): readonly (S | ScoredSpan)[] {
  const [best] = spans;
  const asked = codesIn(question);
  if (!best || asked.length === 0) return spans;
  const isAsked = (code: string) => asked.includes(code);
  const subjectOf = ({ start, end }: TextRange) => codesIn(SUBJECT.exec(text.slice(start, end))![0])[0];
  const own = sentences.find((sentence) => beginsIn(sentence, best));
  const subject = own && subjectOf(own);
  if (!own || !subject || codesIn(text.slice(own.start, own.end)).some(isAsked)) return spans;
  const telling = sentences.filter(({ start, end }) => codesIn(text.slice(start, end)).some(isAsked));
  const inside = spans.filter((span) => telling.some((sentence) => beginsIn(sentence, span)));
  if (inside.length > 0) return inside;
  const about = telling.find((sentence) => isAsked(subjectOf(sentence) ?? ''));
  return about ? [{ ...about, score: best.score }] : spans;
}

/** A sentence's first word, after an article. */
const SUBJECT = /^\P{L}*(?:(?:el|la|los|las|the|error|c[oó]digo|code)\s+){0,2}\S*/iu;

/** The times of day that a question names, each with all of its readings; none of a choice between several. */
export function timesAsked(question: string): (readonly string[])[] {
  if (CHOICE.test(plain(question))) return [];
  return [...termsByPlace(numberTerms(question).filter(isTime)).values()];
}

function isTime({ key }: KeyedTerm): boolean {
  return key.startsWith('t:');
}

/** Of passages the rows that tell other times than those asked about, beside one of their table that tells these. */
export function besideTime(
  passages: readonly IndexedPassage[],
  question: string,
): ReadonlySet<IndexedPassage> {
  const asked = timesAsked(question);
  // "Is it open on Sunday at ten" is of Sunday's row.
  if (asked.length === 0 || weekdayPlaces(plain(question)).length > 0) return new Set();
  const rows = tableRows(passages).filter(({ text }) => numberTerms(text).some(isTime));
  const told = new Set(rows.filter(({ text }) => statesAll(asked, text)).map(({ place }) => place));
  const others = rows.filter(({ place, text }) => told.has(place) && !statesAll(asked, text));
  return new Set(others.map(({ indexed }) => indexed));
}

/** Keys of codes with letters and digits. */
function codesIn(text: string): string[] {
  return identifierTerms(text).flatMap(({ key }) => (/^i:\p{L}+\d+$/u.test(key) ? [key] : []));
}

/** The numbers, dates and times of a question, without ordinals, each with all of its readings. */
function numbersIn(question: string): (readonly string[])[] {
  return [...termsByPlace(numberTerms(question).filter(isLookedFor)).values()];
}

function isLookedFor({ key }: KeyedTerm): boolean {
  return !key.startsWith('o:') && !(key.startsWith('n:') && Number(key.slice(2)) < MIN_LOOKED_FOR);
}

/** Whether a text has each of some numbers, in one of its readings. */
export function statesAll(numbers: readonly (readonly string[])[], text: string): boolean {
  const keys = new Set(numberTerms(text).map(({ key }) => key));
  return numbers.every((readings) => readings.some((key) => keys.has(key)));
}

function saysAgain(asked: readonly (readonly string[])[], words: string): boolean {
  const terms = numberTerms(words);
  const isAsked = (key: string) => asked.some((readings) => readings.includes(key));
  return terms.length > 0 && isTimeOrPrice(plain(words)) && terms.every(({ key }) => isAsked(key));
}
