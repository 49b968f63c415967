import type { Words } from './words.ts';

/**
 * A form of words. Patterns are greedy and never go back, unlike regular expressions, of which those for dates would
 * take longer to compile than the rest of the first answer.
 */
export interface Pattern {
  /** The words, in lower case, one of which stands first; `FIGURE` for any number in digits, undefined for any word. */
  readonly openers: ReadonlySet<string> | undefined;
  /** The place after the last of the words that have this form, from `at` on; -1 when they have not. */
  readonly match: (words: Words, at: number) => number;
}

/** A pattern as part of a sequence: what may stand between it and the part before. */
interface Part {
  readonly pattern: Pattern;
  readonly gaps: readonly string[];
  readonly isOptional: boolean;
}

const FIGURE = '0';
const SPACE = [' '];

/**
 * One of these words.
 *
 * @param list in lower case, a space between two.
 */
export function word(list: string): Pattern {
  const openers = new Set(list.split(' '));
  return { openers, match: ({ lower }, at) => (openers.has(lower[at]!) ? at + 1 : -1) };
}

/** A number in digits, of this form. */
export function figure(shape: RegExp): Pattern {
  const match = ({ lower }: Words, at: number) =>
    isFigure(lower[at]) && shape.test(lower[at]!) ? at + 1 : -1;
  return { openers: new Set(FIGURE), match };
}

/** Any one word, or a number without points or commas. */
export const ANY_WORD: Pattern = {
  openers: undefined,
  match: ({ lower }, at) => (at < lower.length && !/^\d+\D/.test(lower[at]!) ? at + 1 : -1),
};

/** The first of the patterns that the words have. */
export function anyOf(...patterns: readonly Pattern[]): Pattern {
  const openers = openersOf(patterns);
  const match = (words: Words, at: number) => {
    if (!opens(openers, words.lower[at])) return -1;
    for (const pattern of patterns) {
      const end = pattern.match(words, at);
      if (end >= 0) return end;
    }
    return -1;
  };
  return { openers, match };
}

/** One part after the other, a space between two unless `after` says otherwise. */
export function sequence(...parts: readonly (Pattern | Part)[]): Pattern {
  const steps = parts.map(partOf);
  const required = steps.findIndex(({ isOptional }) => !isOptional);
  const openers = openersOf(steps.slice(0, required + 1).map(({ pattern }) => pattern));
  const match = (words: Words, at: number) => {
    if (!opens(openers, words.lower[at])) return -1;
    let end = at;
    for (const { pattern, gaps, isOptional } of steps) {
      const isReached = end === at || gaps.includes(words.gaps[end]!);
      const next = isReached ? pattern.match(words, end) : -1;
      if (next >= 0) end = next;
      else if (!isOptional) return -1;
    }
    return end;
  };
  return { openers, match };
}

/** A part of a sequence with one of these between it and the part before; the empty text when they touch. */
export function after(gaps: readonly string[], part: Pattern | Part): Part {
  return { ...partOf(part), gaps };
}

/** A part of a sequence that may be missing. */
export function optional(part: Pattern | Part): Part {
  return { ...partOf(part), isOptional: true };
}

function partOf(part: Pattern | Part): Part {
  return 'pattern' in part ? part : { pattern: part, gaps: SPACE, isOptional: false };
}

function openersOf(patterns: readonly Pattern[]): Pattern['openers'] {
  const sets = patterns.map(({ openers }) => openers);
  return sets.includes(undefined) ? undefined : new Set(sets.flatMap((openers) => [...openers!]));
}

function opens(openers: Pattern['openers'], first: string | undefined): boolean {
  return openers === undefined || openers.has(isFigure(first) ? FIGURE : first!);
}

/** Told by the character code: this is asked of every word. */
function isFigure(first: string | undefined): boolean {
  const code = first === undefined ? 0 : first.charCodeAt(0);
  return code >= 48 && code <= 57;
}
