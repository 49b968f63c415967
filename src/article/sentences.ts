import { endsWithAbbreviation } from '../text/abbreviations.ts';
import type { TextRange } from '../text/text-range.ts';
import { type SplitSentences, trimRange } from './blocks/block.ts';

/** Nobody writes longer sentences: this is a text without punctuation, or no prose at all. */
export const MAX_SENTENCE_CHARS = 3000;
/** Pieces of an endless sentence stay within a passage, see `MAX_PASSAGE_CHARS`. */
const SENTENCE_PIECE_CHARS = 1400;

/** What an encyclopedia puts after a sentence: `[12]`, `[nota 3]`, `[cita requerida]`. */
const REFERENCES = String.raw`(?:\s?\[[^\][\n]{1,30}\])+`;
const CLOSING = String.raw`["»”’')\]]*`;
/**
 * Where a sentence begins although the Unicode rules (UAX #29) do not see it: after an ellipsis character, after
 * references, and with a number ("… en 2014. 300 personas …").
 */
const MISSED_STARTS = new RegExp(
  [
    String.raw`…${CLOSING}\s+(?=["«“‘(]*\p{Lu}|[¿¡])`,
    String.raw`[.?!…]${CLOSING}${REFERENCES}\s+(?=\S)`,
    String.raw`[\p{L}\p{N}%)\]]\.${CLOSING}\s+(?=\d)`,
  ].join('|'),
  'gu',
);
const STARTS_WITH_REFERENCES = new RegExp(`^${REFERENCES}`);

/**
 * Creates a function that splits a text in one language into sentences: in order, none empty, leaving out only white
 * space; a text of white space has none. Line breaks end sentences. Sentences come from `Intl.Segmenter`, mended for
 * abbreviations, initials, numbers and closing quotes; one over `MAX_SENTENCE_CHARS` is divided, at white space
 * where there is some, never within a character.
 * @param language BCP 47 tag; an unknown one is treated like English
 */
export function createSentenceSplitter(language: string): SplitSentences {
  const locales = [language, 'en'].filter((locale) => locale !== 'und');
  const sentenceSegmenter = new Intl.Segmenter(locales, { granularity: 'sentence' });
  const graphemeSegmenter = new Intl.Segmenter(locales, { granularity: 'grapheme' });
  return (text) => {
    const sentences: TextRange[] = [];
    let start = 0;
    for (const end of [...sentenceStarts(text, sentenceSegmenter), text.length]) {
      const sentence = trimRange(text, { start, end });
      start = end;
      if (sentence.start < sentence.end) sentences.push(...divideEndless(text, sentence, graphemeSegmenter));
    }
    return sentences;
  };
}

/** Where a sentence begins after another one, ascending. */
function sentenceStarts(text: string, segmenter: Intl.Segmenter): number[] {
  const candidates = segmentStarts(text, segmenter);
  for (const { index, 0: end } of text.matchAll(MISSED_STARTS)) candidates.add(index + end.length);
  candidates.delete(0);

  const starts: number[] = [];
  for (const candidate of [...candidates].sort((a, b) => a - b)) {
    if (beginsSentence(text, starts.at(-1) ?? 0, candidate)) starts.push(candidate);
  }
  return starts;
}

/** `Intl.Segmenter` takes time quadratic in the length of a text with many sentences: 9 s for 1 MB, measured on Node 20. */
const WINDOW_CHARS = 16_000;

function segmentStarts(text: string, segmenter: Intl.Segmenter): Set<number> {
  const starts = new Set<number>();
  for (let from = 0; from < text.length; ) {
    const window = text.slice(from, from + WINDOW_CHARS);
    let last = 0;
    for (const { index } of segmenter.segment(window)) {
      if (index > 0) starts.add(from + index);
      last = index;
    }
    if (from + window.length === text.length) break;
    // The window's last segment may go on after it: it is read again, unless it is all of the window.
    from += last > 0 ? last : window.length;
  }
  return starts;
}

/** Enough to see the last word before a sentence end and the first after it. */
const CONTEXT_CHARS = 40;

function beginsSentence(text: string, previousStart: number, candidate: number): boolean {
  const contextStart = Math.max(previousStart, candidate - CONTEXT_CHARS);
  const before = text.slice(contextStart, candidate);
  const after = text.slice(candidate, candidate + CONTEXT_CHARS);
  if (/[\n\u0085\u2028\u2029]\s*$/.test(before)) return true;
  // "¡Ay! exclamó", "¿Vienes? —dijo": the sentence goes on in lower case.
  if (/^[—–-]?\s*\p{Ll}/u.test(after)) return false;
  if (/[[({«“¿¡]$/.test(before)) return false;
  // References belong to the sentence before them.
  if (STARTS_WITH_REFERENCES.test(after)) return false;
  // A lone bracket, quote or dash belongs to the sentence before it.
  if (!/[\p{L}\p{N}]/u.test(after)) return false;
  // The number of an item, "1. Primero", or what is left of one.
  if (contextStart === previousStart && /^[^\p{L}\p{N}]*(?:\d{1,3}|\p{L})[.)]\s*$/u.test(before))
    return false;
  return !endsWithAbbreviation(before, after);
}

function divideEndless(text: string, sentence: TextRange, graphemes: Intl.Segmenter): TextRange[] {
  if (sentence.end - sentence.start <= MAX_SENTENCE_CHARS) return [sentence];
  const pieces: TextRange[] = [];
  let { start } = sentence;
  while (sentence.end - start > SENTENCE_PIECE_CHARS) {
    const end = start + pieceLength(text.slice(start, start + SENTENCE_PIECE_CHARS), graphemes);
    pieces.push(trimRange(text, { start, end }));
    start = end + /^\s*/.exec(text.slice(end))![0].length;
  }
  return [...pieces, { start, end: sentence.end }];
}

/** Where to cut a window of text: at its last white space, or else before its last, perhaps unfinished, character. */
function pieceLength(window: string, graphemes: Intl.Segmenter): number {
  const lastSpace = window.search(/\s\S*$/);
  if (lastSpace > 0) return lastSpace;
  const lastCharacter = graphemes.segment(window).containing(window.length - 1)!.index;
  if (lastCharacter > 0) return lastCharacter;
  return /[\uD800-\uDBFF]$/.test(window) ? window.length - 1 : window.length;
}
