import { endsSentence } from './introduction.ts';
import { isListItem } from './item-mark.ts';

/** Widths at which people and editors wrap text; a longer line is a paragraph, shorter ones are verse or a list. */
const MIN_WRAP_CHARS = 36;
const MAX_WRAP_CHARS = 120;
/** A hand-wrapped line may end a word or two early. */
const MIN_FULL_SHARE = 0.8;
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
