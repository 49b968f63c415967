import { bodyRange, isQuotable, textRange } from '../article/passage-text.ts';
import type { Passage } from '../article/article.ts';
import type { IndexedPassage, WordIndex } from '../search/word-index.ts';
import type { Query } from '../search/query.ts';
import type { TextRange } from '../text/text-range.ts';
import { tokenise } from '../text/tokenise.ts';
import type { Quote } from './answer.ts';
import type { QuestionIntent } from './intent.ts';
import type { RankedPassage } from './ranking.ts';
import { widenSpan } from './span.ts';

/** Below it the reader finds nothing in a passage: no words stand out. Raw logits. */
const MIN_MARGIN = -4;

/** A ranked passage with the words that answer: those the reader marks, or the whole sentence or list. */
export function quoteOf(ranked: RankedPassage, intent: QuestionIntent, { passages }: WordIndex): Quote {
  const { article, passage } = passages[ranked.passageId]!;
  const marked = markedSpan(ranked, passage);
  const sentence = sentenceOf(passage, marked ?? passage.sentences[0]!);
  if (intent.kind === 'list' && passage.kind === 'list') return wholeQuote({ article, passage }, ranked.score);
  const isSentence = intent.kind === 'yes-no' || intent.kind === 'statement' || !marked;
  return { article, passage, score: ranked.score, sentence, span: isSentence ? sentence : marked };
}

/** A passage with all of its words as the answer. */
export function wholeQuote({ article, passage }: IndexedPassage, score: number): Quote {
  const range = { start: passage.sentences[0]!.start, end: passage.sentences.at(-1)!.end };
  return { article, passage, score, sentence: range, span: range };
}

/** A passage with one of its sentences as the answer. */
export function sentenceQuote({ article, passage }: IndexedPassage, score: number, sentence: TextRange): Quote {
  const range = { start: sentence.start, end: sentence.end };
  return { article, passage, score, sentence: range, span: range };
}

/** The best span of the reader that may be quoted, widened to what a person would mark; in the body. */
function markedSpan({ reading }: RankedPassage, passage: Passage): TextRange | undefined {
  if (!reading || reading.margin < MIN_MARGIN) return undefined;
  const best = reading.spans.find((span) => isQuotable(passage, span));
  return best && bodyRange(passage, widenSpan(passage.text, { start: best.start, end: best.end }));
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
