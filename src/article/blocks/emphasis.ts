import type { TextRange } from '../../text/text-range.ts';
import type { PieceMarks } from '../article.ts';

/** A run of `*`, `_`, `~` or `|` that may open or close emphasis. */
export interface Run {
  readonly char: string;
  readonly start: number;
  readonly length: number;
  readonly canOpen: boolean;
  readonly canClose: boolean;
}

interface Emphasis {
  readonly opening: TextRange;
  readonly closing: TextRange;
  readonly marks: PieceMarks;
}

/** The run at `start`, by CommonMark's rules for `*` and `_`; `~~` is GFM's, `||` Discord's. */
export function runAt(source: string, start: number): Run {
  const char = source[start]!;
  let end = start + 1;
  while (source[end] === char) end++;
  const length = end - start;
  const base = { char, start, length };
  if ((char === '~' || char === '|') && length !== 2) return { ...base, canOpen: false, canClose: false };
  const before = characterBefore(source, start);
  const after = source.slice(end, end + 2);
  if (char === '|') return { ...base, canOpen: true, canClose: true };
  const leftFlanking = !isSpace(after) && (!isPunctuation(after) || isSpace(before) || isPunctuation(before));
  const rightFlanking =
    !isSpace(before) && (!isPunctuation(before) || isSpace(after) || isPunctuation(after));
  if (char !== '_') return { ...base, canOpen: leftFlanking, canClose: rightFlanking };
  return {
    ...base,
    canOpen: leftFlanking && (!rightFlanking || isPunctuation(before)),
    canClose: rightFlanking && (!leftFlanking || isPunctuation(after)),
  };
}

function characterBefore(source: string, at: number): string {
  const pair = source.slice(Math.max(0, at - 2), at);
  return /[\ud800-\udbff][\udc00-\udfff]$/.test(pair) ? pair : pair.slice(-1);
}

function isSpace(text: string): boolean {
  return text === '' || /^\s/.test(text);
}

function isPunctuation(text: string): boolean {
  const code = text.charCodeAt(0);
  // Letters and digits of ASCII: by far the most frequent, and much faster than the Unicode classes.
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)) return false;
  return /^[\p{P}\p{S}]/u.test(text);
}

interface Delimiter extends Run {
  /** What is left of the run: from its inner end for an opener, from its inner start for a closer. */
  left: number;
  used: number;
}

/** Pairs runs as CommonMark does; a run that closes nothing is looked at once for each kind of opener. */
export function findEmphasis(runs: readonly Run[]): Emphasis[] {
  const found: Emphasis[] = [];
  const openers: Delimiter[] = [];
  /** Openers below this height cannot be closed by a run of this kind. */
  const bottoms = new Map<string, number>();
  for (const run of runs) {
    const closer: Delimiter = { ...run, left: run.length, used: 0 };
    while (run.canClose && closer.left > 0) {
      const kind = `${run.char}${run.canOpen}${closer.left % 3}`;
      const bottom = bottoms.get(kind) ?? 0;
      let at = openers.length - 1;
      while (at >= bottom && !pairs(openers[at]!, closer)) at--;
      if (at < bottom) {
        bottoms.set(kind, openers.length);
        break;
      }
      openers.length = at + 1;
      found.push(pair(openers[at]!, closer));
      if (openers[at]!.left === 0) openers.pop();
      // Others come in its place, and what is left of it may fit a run that it did not fit before.
      for (const [other, height] of bottoms) bottoms.set(other, Math.min(height, at));
    }
    if (run.canOpen && closer.left > 0) openers.push(closer);
  }
  return found;
}

function pairs(opener: Delimiter, closer: Delimiter): boolean {
  if (opener.char !== closer.char) return false;
  if (opener.char === '~' || opener.char === '|' || !(opener.canClose || closer.canOpen)) return true;
  return closer.left % 3 === 0 || (opener.left + closer.left) % 3 !== 0;
}

function pair(opener: Delimiter, closer: Delimiter): Emphasis {
  const length = opener.left >= 2 && closer.left >= 2 ? 2 : 1;
  const openingEnd = opener.start + opener.used + opener.left;
  const closingStart = closer.start + closer.used;
  opener.left -= length;
  closer.left -= length;
  closer.used += length;
  return {
    opening: { start: openingEnd - length, end: openingEnd },
    closing: { start: closingStart, end: closingStart + length },
    marks: marksOf(closer.char, length),
  };
}

function marksOf(char: string, length: number): PieceMarks {
  if (char === '~') return { isStruck: true };
  if (char === '|') return { isSpoiler: true };
  return length === 2 ? { isBold: true } : { isItalic: true };
}
