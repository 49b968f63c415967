import type { Passage } from '../article/article.ts';
import { bodyRange, isQuotable, textRange } from '../article/passage-text.ts';
import type { QuestionIntent } from '../question/intent.ts';
import type { Query } from '../search/query.ts';
import type { IndexedPassage, WordIndex } from '../search/word-index.ts';
import { numberTerms } from '../text/numbers.ts';
import type { TextRange } from '../text/text-range.ts';
import { tokenise } from '../text/tokenise.ts';
import type { Quote } from './answer.ts';
import type { RankedPassage } from './ranking.ts';
import { widenSpan } from './span.ts';

/** Below it the reader finds nothing in a passage: no words stand out. Raw logits. */
const MIN_MARGIN = -4;

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
  const marked = markedSpan(ranked, passage, intent);
  const sentence = sentenceOf(passage, marked ?? sentenceWith(query, passage, words));
  if (intent.kind === 'list' && passage.kind === 'list')
    return wholeQuote({ article, passage }, ranked.score);
  const isSentence = intent.kind === 'yes-no' || intent.kind === 'statement' || !marked;
  return { article, passage, score: ranked.score, sentence, span: isSentence ? sentence : marked };
}

/** A passage with all of its words as the answer. */
export function wholeQuote({ article, passage }: IndexedPassage, score: number): Quote {
  const range = { start: passage.sentences[0]!.start, end: passage.sentences.at(-1)!.end };
  return { article, passage, score, sentence: range, span: range };
}

/** A passage with one of its sentences as the answer. */
export function sentenceQuote(
  { article, passage }: IndexedPassage,
  score: number,
  sentence: TextRange,
): Quote {
  const range = { start: sentence.start, end: sentence.end };
  return { article, passage, score, sentence: range, span: range };
}

/** The best span of the reader that may be quoted, widened to what a person would mark; in the body. */
function markedSpan(
  { reading }: RankedPassage,
  passage: Passage,
  intent: QuestionIntent,
): TextRange | undefined {
  if (!reading || reading.margin < MIN_MARGIN) return undefined;
  const usable = reading.spans.filter((span) => mayAnswer(span, passage, intent));
  const fitting = usable.find((span) => fits(passage.text.slice(span.start, span.end), intent));
  const isClose = fitting && fitting.score >= usable[0]!.score - MAX_LOSS;
  const best = isClose ? fitting : usable[0];
  if (!best) return undefined;
  if (passage.kind === 'code') return bodyRange(passage, lineAt(passage.text, best));
  return bodyRange(passage, widenSpan(passage.text, { start: best.start, end: best.end }));
}

/** Words that are shown and still valid; of a turn, its speaker only when who said something is asked. */
function mayAnswer({ start, end }: TextRange, passage: Passage, intent: QuestionIntent): boolean {
  const { text, kind } = passage;
  if (!/[\p{L}\p{N}]/u.test(text.slice(start, end)) || !isQuotable(passage, { start, end })) return false;
  if (kind !== 'dialogue' || intent.kind === 'speaker') return true;
  const lineStart = text.lastIndexOf('\n', start) + 1;
  const speaker = SPEAKER.exec(text.slice(lineStart))?.[0] ?? '';
  return end > lineStart + speaker.length;
}

/** The time and name before what somebody says. */
const SPEAKER = /^(?:[[(]?\d[\d:.,]*[\])]?\s*)?[^:\n]{1,60}:\s/u;

/** A span of the wrong kind gives way to one of the right kind that is at most so much worse. Raw logits. */
const MAX_LOSS = 5;

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

/** The sentence that a span lies in, or those that it crosses. */
function sentenceOf({ sentences }: Passage, span: TextRange): TextRange {
  const crossed = sentences.filter(({ start, end }) => start < span.end && span.start < end);
  if (crossed.length === 0) return span;
  return { start: Math.min(span.start, crossed[0]!.start), end: Math.max(span.end, crossed.at(-1)!.end) };
}

/** The sentence of a passage that has most of a question's words, by idf; the first of equal ones. */
export function sentenceWith({ terms }: Query, passage: Passage, { vocabulary }: WordIndex): TextRange {
  const found = passage.sentences.map((sentence) => {
    const { start, end } = textRange(passage, sentence) ?? { start: 0, end: 0 };
    const words = new Set(
      tokenise(passage.text.slice(start, end)).flatMap(({ folded }) => {
        const surface = vocabulary.surfaceId(folded);
        return surface === undefined ? [] : vocabulary.termsOfSurface(surface);
      }),
    );
    const has = terms.filter(({ alternatives }) => [...alternatives.keys()].some((term) => words.has(term)));
    return has.reduce((sum, { idf }) => sum + idf, 0);
  });
  const { start, end } = passage.sentences[found.indexOf(Math.max(...found))]!;
  return { start, end };
}
