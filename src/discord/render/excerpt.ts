import type { TextRange } from '../../text/text-range.ts';
import type { Highlight } from '../state/page.ts';
import { breakAfter, breakBefore } from './cut.ts';

/** Whether there is room for this part of the text; where there is, there is for less. */
type Fits = (shown: TextRange) => boolean;

/**
 * The largest part of a text there is room for: whole sentences around the highlight, or words where that sentence
 * alone is too long; without a highlight, from the beginning.
 *
 * @param sentences in order, without overlap; all offsets are into `text`.
 */
export function largestThatFits(
  text: string,
  sentences: readonly TextRange[],
  highlight: Highlight | undefined,
  fits: Fits,
): TextRange {
  const sentence = highlight?.sentence ?? sentences[0] ?? { start: 0, end: text.length };
  if (fits(sentence)) return growBySentences(sentences, sentence, fits);
  const span = highlight?.span ?? { start: sentence.start, end: sentence.start };
  return fits(span) ? growByWords(text, sentence, span, fits) : shrinkByWords(text, span, fits);
}

/** Adds sentences after and before in turn, as long as there is room. */
function growBySentences(sentences: readonly TextRange[], sentence: TextRange, fits: Fits): TextRange {
  let shown = sentence;
  let before = sentences.findLastIndex(({ end }) => end <= sentence.start);
  let after = sentences.findIndex(({ start }) => start >= sentence.end);
  if (after < 0) after = sentences.length;
  for (let grown = true; grown; ) {
    grown = false;
    for (const side of ['after', 'before'] as const) {
      const next = sentences[side === 'after' ? after : before];
      if (!next) continue;
      const wider = { start: Math.min(shown.start, next.start), end: Math.max(shown.end, next.end) };
      if (!fits(wider)) continue;
      shown = wider;
      if (side === 'after') after += 1;
      else before -= 1;
      grown = true;
    }
  }
  return shown;
}

function growByWords(text: string, sentence: TextRange, span: TextRange, fits: Fits): TextRange {
  const widened = (chars: number) => ({
    start: Math.min(span.start, breakAfter(text, Math.max(sentence.start, span.start - chars))),
    end: Math.max(span.end, breakBefore(text, Math.min(sentence.end, span.end + chars))),
  });
  return widened(largest(sentence.end - sentence.start, (chars) => fits(widened(chars))));
}

function shrinkByWords(text: string, span: TextRange, fits: Fits): TextRange {
  const shortened = (chars: number) => ({
    start: span.start,
    end: Math.max(span.start, breakBefore(text, span.start + chars)),
  });
  return shortened(largest(span.end - span.start, (chars) => fits(shortened(chars))));
}

/** The largest whole number from 0 to `limit` that is `allowed`, where what holds for one holds for all below it. */
function largest(limit: number, allowed: (value: number) => boolean): number {
  let low = 0;
  let high = limit;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (allowed(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
