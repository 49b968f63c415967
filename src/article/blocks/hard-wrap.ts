import { endsSentence } from './introduction.ts';
import { isListItem } from './item-mark.ts';

/** Widths at which people and editors wrap text; a longer line is a paragraph, shorter ones are verse or a list. */
const MIN_WRAP_CHARS = 36;
const MAX_WRAP_CHARS = 120;
/** A hand-wrapped line may end a word or two early. */
const MIN_FULL_SHARE = 0.8;
/** Verse is narrower. */
const MIN_RAGGED_CHARS = 60;
const MIN_RAGGED_SHARE = 0.8;
const SENTENCE_END_WITHIN = /[\p{Ll}\p{N})»”"][.!?] [¿¡"«(]?\p{Lu}/u;
/** Verse has lines of this width too, but not all of them full. A text wrapped at 40 may have none that is wider than 37. */
const NARROW_CHARS = 40;
const MIN_NARROW_LINES = 4;

/**
 * Whether the line ends of a block only wrap one paragraph. In wrapped text the first word of a line would not have
 * fitted on the line before, and line ends fall anywhere in the sentences. True for a single line.
 */
export function isHardWrapped(lines: readonly string[]): boolean {
  if (lines.length < 2) return true;
  const width = lines.reduce((widest, line) => Math.max(widest, line.length), 0);
  if (width < MIN_WRAP_CHARS || width > MAX_WRAP_CHARS || lines.slice(1).some(isListItem)) return false;
  const wrapped = lines.slice(0, -1);
  if (width >= MIN_RAGGED_CHARS && isRagged(lines, width)) return true;
  const full = wrapped.filter((line, index) => {
    const nextWord = lines[index + 1]!.split(/\s/, 1)[0]!;
    return line.length + 1 + nextWord.length > width;
  });
  const sentenceEnds = wrapped.filter(endsSentence);
  const isNarrow = width < NARROW_CHARS;
  if (isNarrow && lines.length < MIN_NARROW_LINES) return false;
  const minShare = isNarrow ? 1 : MIN_FULL_SHARE;
  return full.length >= minShare * wrapped.length && sentenceEnds.length * 2 < wrapped.length;
}

/**
 * Whether lines are prose that somebody wrapped by hand, a word or two early: all nearly as long, sentences that go on in
 * small letters after a line end, and one that ends within a line, or one that is all of them. Verse and lists of lines
 * lack one of these.
 */
function isRagged(lines: readonly string[], width: number): boolean {
  const wrapped = lines.slice(0, -1);
  const goingOn = wrapped.filter(
    (line, at) => /[\p{L}\p{N},]$/u.test(line) && /^\p{Ll}+(?![\p{L}:])/u.test(lines[at + 1]!),
  );
  const isOneSentence = goingOn.length === wrapped.length && endsSentence(lines.at(-1)!);
  const hasSentenceEnd = lines.some((line) => SENTENCE_END_WITHIN.test(line));
  return (
    goingOn.length > 0 &&
    (isOneSentence || hasSentenceEnd) &&
    wrapped.every((line) => line.length >= MIN_RAGGED_SHARE * width) &&
    !lines.some((line) => /\t| {3}|\|/.test(line))
  );
}
