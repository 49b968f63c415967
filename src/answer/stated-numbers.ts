import { CHOICE } from '../question/words.ts';
import { identifierTerms, type KeyedTerm, termsByPlace } from '../text/identifiers.ts';
import { numberTerms } from '../text/numbers.ts';
import { plain } from '../text/plain.ts';
import type { TextRange } from '../text/text-range.ts';
import { isTimeOrPrice } from './doubts/mismatch.ts';
import type { ScoredSpan } from './span.ts';

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
  const isBeside = ({ start }: TextRange) =>
    stating.some((sentence) => sentence.start <= start && start < sentence.end);
  const beside = usable.find(isBeside);
  if (!beside || beside.score < usable[0]!.score - MAX_LOSS) return usable;
  return [beside, ...usable.filter((span) => span !== beside)];
}

/**
 * Spans that may answer a question with a code ("error E-07"), best first: where the best one stands beside another code,
 * those that stand in the sentence of this one, or that sentence; where it stands beside none, those that are little worse.
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
  const codesOf = ({ start, end }: TextRange) => codesIn(text.slice(start, end));
  const isAsked = (code: string) => asked.includes(code);
  const own = sentences.find(({ start, end }) => start <= best.start && best.start < end);
  const told = own ? codesOf(own) : [];
  const telling = sentences.find((sentence) => codesOf(sentence).some(isAsked));
  if (!telling || told.some(isAsked)) return spans;
  const inside = spans.filter(({ start, end }) => telling.start <= start && end <= telling.end);
  if (told.length === 0) return inside[0] && inside[0].score >= best.score - MAX_LOSS ? inside : spans;
  return inside.length > 0 ? inside : [{ ...telling, score: best.score }];
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

function statesAll(numbers: readonly (readonly string[])[], text: string): boolean {
  const keys = new Set(numberTerms(text).map(({ key }) => key));
  return numbers.every((readings) => readings.some((key) => keys.has(key)));
}

function saysAgain(asked: readonly (readonly string[])[], words: string): boolean {
  const terms = numberTerms(words);
  const isAsked = (key: string) => asked.some((readings) => readings.includes(key));
  return terms.length > 0 && isTimeOrPrice(plain(words)) && terms.every(({ key }) => isAsked(key));
}
