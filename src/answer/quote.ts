import type { Passage } from '../article/article.ts';
import { bodyRange, quotableRange, readableText, textRange } from '../article/passage-text.ts';
import type { QuestionIntent } from '../question/intent.ts';
import type { Query } from '../search/query.ts';
import type { IndexedPassage, WordIndex } from '../search/word-index.ts';
import { idfSum, termsIn } from '../search/words-in.ts';
import { numberTerms } from '../text/numbers.ts';
import type { TextRange } from '../text/text-range.ts';
import type { Quote } from './answer.ts';
import { cellInstead } from './cells.ts';
import type { RankedPassage } from './ranking.ts';
import { widenSpan } from './span.ts';
import { validSpan } from './validity.ts';

/** Below it the reader finds nothing in a passage: no words stand out. Raw logits. */
const MIN_MARGIN = -4;
/** A span of the wrong kind gives way to one of the right kind that is at most so much worse. Raw logits. */
const MAX_LOSS = 5;
/** The mark of an item, which the text does not have as words: a bullet or a number. */
const ITEM_MARK = /^\s*(?:[•*-]|\d+[.)])\s*$/;
/** The time and name before what somebody says. */
const SPEAKER = /^(?:[[(]?\d[\d:.,]*[\])]?\s*)?[^:\n]{1,60}:\s/u;

/**
 * A ranked passage with the words that answer: those the reader marks, or a whole sentence or list. Where the reader
 * marks nothing, the sentence is the one with most of the question's words.
 */
export function quoteOf(
  ranked: RankedPassage,
  intent: QuestionIntent,
  query: Query,
  words: WordIndex,
): Quote {
  const { article, passage } = words.passages[ranked.passageId]!;
  const { score } = ranked;
  const list = intent.kind === 'list' ? listIn(passage) : undefined;
  if (list) return { article, passage, score, sentence: list, span: list };
  const marked = markedSpan(ranked, passage, intent, query, words);
  const wantsSentence = intent.kind === 'yes-no' || intent.kind === 'statement';
  if (marked && !wantsSentence)
    return { article, passage, score, sentence: sentenceOf(passage, marked), span: marked };
  const crossed = marked ? crossedBy(marked, passage) : [];
  const sentence = crossed.length === 1 ? plainRange(crossed[0]!) : sentenceWith(query, passage, words);
  return { article, passage, score, sentence, span: sentence };
}

/** A passage with all of its words as the answer. */
export function wholeQuote({ article, passage }: IndexedPassage, score: number): Quote {
  const range = { start: passage.sentences[0]!.start, end: passage.sentences.at(-1)!.end };
  return { article, passage, score, sentence: range, span: range };
}

/** A passage with its first sentence that is still valid as the answer. */
export function firstSentenceQuote({ article, passage }: IndexedPassage, score: number): Quote {
  const text = readableText(passage);
  const isReadable = (sentence: TextRange) => {
    const range = textRange(passage, sentence);
    return range && /[\p{L}\p{N}]/u.test(text.slice(range.start, range.end));
  };
  const sentence = plainRange(passage.sentences.find(isReadable) ?? passage.sentences[0]!);
  return { article, passage, score, sentence, span: sentence };
}

/** All items of a list, of which a passage of another kind may be made too; in the body. */
function listIn(passage: Passage): TextRange | undefined {
  let offset = 0;
  const items = passage.pieces.flatMap(({ text, place }) => {
    const at = offset;
    offset += text.length;
    return !place && ITEM_MARK.test(text) ? [at + text.length] : [];
  });
  if (items.length < 2)
    return passage.kind === 'list' ? bodyRange(passage, { start: 0, end: offset }) : undefined;
  const lineEnd = passage.text.indexOf('\n', items.at(-1));
  return bodyRange(passage, { start: items[0]!, end: lineEnd < 0 ? offset : lineEnd });
}

/** The best span of the reader that may be quoted, widened to what a person would mark; in the body. */
function markedSpan(
  { reading }: RankedPassage,
  passage: Passage,
  intent: QuestionIntent,
  query: Query,
  { vocabulary }: WordIndex,
): TextRange | undefined {
  if (!reading || reading.margin < MIN_MARGIN) return undefined;
  const usable = reading.spans.flatMap(({ start, end, score }) => {
    const span = mayAnswer({ start, end }, passage, intent);
    return span ? [{ ...span, score }] : [];
  });
  const fitting = usable.find((span) => fits(passage.text.slice(span.start, span.end), intent));
  const isClose = fitting && fitting.score >= usable[0]!.score - MAX_LOSS;
  const first = isClose ? fitting : usable[0];
  if (!first) return undefined;
  const others = usable.filter((span) => span !== first);
  const valid = validSpan([first, ...others], readableText(passage), query.corrected);
  const best = cellInstead(valid, passage, query, vocabulary) ?? valid;
  const widened = passage.kind === 'code' ? lineAt(passage.text, best) : widenInSentence(passage, best);
  return bodyRange(passage, quotableRange(passage, widened) ?? best);
}

/** The words of a span that are shown and still valid; of a turn, its speaker only when who said something is asked. */
function mayAnswer(span: TextRange, passage: Passage, { kind }: QuestionIntent): TextRange | undefined {
  const { text } = passage;
  const range = quotableRange(passage, span);
  if (!range || !/[\p{L}\p{N}]/u.test(text.slice(range.start, range.end))) return undefined;
  if (passage.kind !== 'dialogue' || kind === 'speaker') return range;
  const lineStart = text.lastIndexOf('\n', range.start) + 1;
  const speaker = SPEAKER.exec(text.slice(lineStart))?.[0] ?? '';
  return range.end > lineStart + speaker.length ? range : undefined;
}

/** Whether words are of the kind that is asked for, where the question says so. */
function fits(words: string, { kind }: QuestionIntent): boolean {
  const keys = numberTerms(words).map(({ key }) => key.slice(0, 2));
  if (kind === 'time') return keys.includes('t:');
  if (kind === 'when') return keys.length > 0 || /\d/.test(words);
  return true;
}

/** Code is quoted by whole lines. */
function lineAt(text: string, { start, end }: TextRange): TextRange {
  const lineEnd = text.indexOf('\n', end);
  return { start: text.lastIndexOf('\n', start) + 1, end: lineEnd < 0 ? text.length : lineEnd };
}

/** Widens a span of a passage's text within the sentence, or the sentences, that it lies in. */
function widenInSentence(passage: Passage, span: TextRange): TextRange {
  const touched = passage.sentences
    .map((sentence) => textRange(passage, sentence))
    .filter((range) => range && range.start < span.end && span.start < range.end) as TextRange[];
  const start = Math.min(span.start, ...touched.map((range) => range.start));
  const end = Math.max(span.end, ...touched.map((range) => range.end));
  const sentence = readableText(passage).slice(start, end);
  const widened = widenSpan(sentence, { start: span.start - start, end: span.end - start });
  return { start: widened.start + start, end: widened.end + start };
}

function crossedBy(span: TextRange, { sentences }: Passage): readonly TextRange[] {
  return sentences.filter(({ start, end }) => start < span.end && span.start < end);
}

function plainRange({ start, end }: TextRange): TextRange {
  return { start, end };
}

/** The sentence that a span lies in, or those that it crosses. */
function sentenceOf(passage: Passage, span: TextRange): TextRange {
  const crossed = crossedBy(span, passage);
  if (crossed.length === 0) return span;
  return { start: Math.min(span.start, crossed[0]!.start), end: Math.max(span.end, crossed.at(-1)!.end) };
}

/** The sentence of a passage that has most of a question's words, by idf; the first of equal ones. */
export function sentenceWith(query: Query, passage: Passage, { vocabulary }: WordIndex): TextRange {
  const text = readableText(passage);
  const found = passage.sentences.map((sentence) => {
    const { start, end } = textRange(passage, sentence) ?? { start: 0, end: 0 };
    return idfSum(termsIn(query, text.slice(start, end), vocabulary));
  });
  return plainRange(passage.sentences[found.indexOf(Math.max(...found))]!);
}
