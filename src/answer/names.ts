import type { Language } from '../text/language.ts';
import type { TextRange } from '../text/text-range.ts';
import { anyOf, optional, sequence, word } from './word-pattern.ts';
import type { Words } from './words.ts';

const CAPITAL = /^\p{Lu}/u;
const ACRONYM = /^\p{Lu}{2}/u;
const LETTER = /\p{L}/u;
/** Inside one part of a name: nothing (`G20`) or the marks of `O'Neill`, `Taobao.com`, `Ruiz-Lo`. */
const INNER = /^['’.-]*$/;
/** Between two parts of a name: `Jack Ma`, `TCP/IP`, `AT&T`. */
const LINK_MARKS: readonly string[] = [' ', '–', '/', '&', ' & '];
const LINK_WORDS = anyOf(
  sequence(word('de'), optional(word('la las los'))),
  sequence(word('of'), optional(word('the'))),
  word('del da von van y'),
);

/**
 * Finds the names of a sentence: runs of capitalised words with the small words that link them, in order of their
 * start; none overlap.
 *
 * @param language of the sentence: tells a name from a common word that is capital because it opens the sentence.
 */
export function findNames(words: Words, language: Language): TextRange[] {
  const { tokens, gaps } = words;
  const names: TextRange[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if ((at > 0 && gaps[at] === '') || !isCapital(words, at)) continue;
    const { last, end } = runFrom(words, at);
    const first = firstOfName(words, at, last, language);
    if (first <= last) names.push({ start: tokens[first]!.start, end });
    at = last;
  }
  return names;
}

function isCapital({ tokens }: Words, at: number): boolean {
  return at < tokens.length && CAPITAL.test(tokens[at]!.text);
}

/** The last token of the run of name parts that starts at a token, and where the run ends. */
function runFrom(words: Words, at: number): { last: number; end: number } {
  let part = at;
  for (;;) {
    const last = lastOfPart(words, part);
    const end = endOfPart(words, part, last);
    const next = linkedAfter(words, last + 1, end);
    if (next === undefined) return { last, end };
    part = next;
  }
}

function lastOfPart({ tokens, gaps }: Words, at: number): number {
  let last = at;
  while (last + 1 < tokens.length && INNER.test(gaps[last + 1]!)) last++;
  return last;
}

/** After the point of an initial (`John F. Kennedy`). */
function endOfPart({ tokens, text }: Words, at: number, last: number): number {
  const { end } = tokens[last]!;
  return at === last && tokens[at]!.text.length === 1 && text[end] === '.' ? end + 1 : end;
}

/** Place of the next part of the same name, if the words after its end are one. */
function linkedAfter(words: Words, next: number, end: number): number | undefined {
  if (next >= words.tokens.length) return undefined;
  const gap = words.text.slice(end, words.tokens[next]!.start);
  if (LINK_MARKS.includes(gap) && isCapital(words, next)) return next;
  if (gap !== ' ') return undefined;
  const linked = LINK_WORDS.match(words, next);
  return linked >= 0 && words.gaps[linked] === ' ' && isCapital(words, linked) ? linked : undefined;
}

/** The first token of a run, or the one after it when the first is a common word that only opens the sentence. */
function firstOfName({ tokens }: Words, at: number, last: number, language: Language): number {
  const first = tokens[at]!;
  if (language.isStopWord(first.folded) && !ACRONYM.test(first.text)) return at + 1;
  const opens = !tokens.slice(0, at).some(({ text }) => LETTER.test(text));
  return opens && at === last && language.frequencies.has(first.folded) ? at + 1 : at;
}
