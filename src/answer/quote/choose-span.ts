import type { Passage } from '../../article/article.ts';
import { bodyRange, quotableRange, readableText, textRange } from '../../article/passage-text.ts';
import type { Reading } from '../../model/reader.ts';
import { asksValue, type QuestionIntent, questionForm } from '../../question/intent.ts';
import { HOW_MANY } from '../../question/words.ts';
import type { Query } from '../../search/query.ts';
import type { IndexedPassage, WordIndex } from '../../search/word-index.ts';
import { idfSum, termsIn } from '../../search/words-in.ts';
import { areListed } from '../../text/languages.ts';
import { numberTerms } from '../../text/numbers.ts';
import { lineAround, overlap, type TextRange } from '../../text/text-range.ts';
import type { RankedPassage } from '../ranking.ts';
import { titleTerms } from '../title-terms.ts';
import { freeInstead, isOfKind, soleOfKind } from './answer-kind.ts';
import { isBareNumber } from './bare-numbers.ts';
import { cellInstead } from './cells.ts';
import { hoursInstead } from './closed-until.ts';
import { withoutEchoes } from './echo.ts';
import { allEnumerated } from './enumerated.ts';
import { identifierInstead } from './identifier-asked.ts';
import { hasPrice } from './kind-words.ts';
import { lifeDate } from './life-dates.ts';
import { ordinalInstead } from './ordinal-items.ts';
import { withoutOtherClause } from './other-clause.ts';
import { valueAskedFor } from './parallel-values.ts';
import { sentenceWith } from './sentence-with.ts';
import { type ScoredSpan, widenSpan } from './span.ts';
import { speakerInstead, speakerOf } from './speaker.ts';
import { besideCode, besideName, besideNumbers } from './stated-numbers.ts';
import { besideStruck } from './struck.ts';
import { termOrMeaning, valueOfLabel } from './term-lines.ts';
import { validSpan } from './validity.ts';

/** Below it the reader finds nothing in a passage: no words stand out. Raw logits. */
const MIN_MARGIN = -6;
/**
 * A span of the wrong kind gives way to one of the right kind that is at most so much worse. Raw logits; tuned on
 * test/eval/texts.
 */
const MAX_LOSS = 5;
/** A longer span that has one time or price says more than what is asked for. UTF-16 code units. */
const MAX_VALUE_CHARS = 40;

/**
 * The words of a passage that may be quoted as the answer: of the spans that the reader marks the best one of the kind
 * that is asked for, that holds at the time that is asked about, widened to what a person would mark.
 *
 * @returns a range of the body; undefined where nothing stands out.
 */
export function chooseSpan(
  { passageId, reading }: RankedPassage,
  passage: Passage,
  intent: QuestionIntent,
  query: Query,
  words: WordIndex,
): TextRange | undefined {
  const text = readableText(passage);
  const life = lifeDate(text, intent, query);
  if (life) return bodyRange(passage, life);
  if (!reading || reading.margin < MIN_MARGIN) return undefined;
  const { article } = words.passages[passageId]!;
  const usable = usableSpans(reading, { article, passage }, intent, query, words);
  const [first] = usable;
  if (!first) return undefined;
  const fitting = usable.find(({ start, end }) => isOfKind(text.slice(start, end), intent));
  const isClose = fitting && fitting.score >= first.score - MAX_LOSS;
  const wanted =
    priceBeside(first, passage, intent) ??
    (isClose ? fitting : ofKindNear(first, passage, intent, query, words));
  const isLong = wanted.end - wanted.start > MAX_VALUE_CHARS;
  const chosen = (isLong ? soleOfKind(text, wanted, intent) : undefined) ?? wanted;
  const others = usable.filter((span) => span !== chosen);
  const valid = validSpan([chosen, ...others], text, query.corrected);
  const answering =
    (passage.kind === 'dialogue' ? speakerInstead(valid, passage, intent, query.corrected) : undefined) ??
    freeInstead(valid, text, intent, query, words.vocabulary) ??
    cellInstead(valid, passage, intent, query, words.vocabulary) ??
    ordinalInstead(valid, usable, passage, query.corrected) ??
    identifierInstead(valid, passage, query, words.vocabulary) ??
    valueOfLabel(valid, usable, passage, query) ??
    (valid === chosen && areListed(article.language, query.language.code)
      ? valueBeside(valid, usable, passage, query, words)
      : undefined) ??
    termOrMeaning(valid, usable, passage, query, words.vocabulary);
  const best = hoursInstead(answering, text, sentencesIn(passage), query.corrected) ?? answering;
  // Code is quoted by whole lines.
  const widened = passage.kind === 'code' ? lineAround(text, best) : widenInSentence(passage, best, query);
  const quotable = quotableRange(passage, widened) ?? best;
  return bodyRange(
    passage,
    besideStruck(quotable, passage, (part) => isOfKind(part, intent)),
  );
}

/** The spans that may answer, best first, those of what the question names by its number or code. In the passage's text. */
function usableSpans(
  { spans }: Reading,
  { article, passage }: IndexedPassage,
  intent: QuestionIntent,
  query: Query,
  words: WordIndex,
): readonly ScoredSpan[] {
  const text = readableText(passage);
  const marked = spans.flatMap(({ start, end, score }) => {
    const span = mayAnswer({ start, end }, passage, intent);
    if (!span || isBareNumber(span, text, query.corrected)) return [];
    const own = withoutOtherClause(span, text, query, words.vocabulary);
    return [{ ...inAskedSentence(own, passage, intent, query, words), score }];
  });
  const sentences = sentencesIn(passage);
  const stated = besideNumbers(marked, text, sentences, query.corrected);
  const coded = besideCode(stated, text, sentences, query.corrected);
  const fresh = withoutEchoes(coded, passage, sentences, {
    intent,
    query,
    vocabulary: words.vocabulary,
    title: titleTerms(article),
  });
  return besideName(fresh, passage, text, sentences, query.corrected);
}

/** The value that the question's words stand beside, where the span is another one of several that hold now. */
function valueBeside(
  span: TextRange,
  spans: readonly TextRange[],
  passage: Passage,
  query: Query,
  { vocabulary }: WordIndex,
): TextRange | undefined {
  if (passage.kind === 'table-row') return undefined;
  const text = readableText(passage);
  const value = valueAskedFor(span, { text, sentences: sentencesIn(passage), spans, query, vocabulary });
  if (!value) return undefined;
  const validOf = (one: TextRange) => validSpan([one, span], text, query.corrected);
  const valid = validOf(value);
  if (value.start <= valid.start && valid.end <= value.end) return valid;
  // Of a change what holds at the time that is asked about; its unit stands behind the value.
  const whole = widenSpan(text, value);
  const part = validOf(whole);
  const isPart = whole.start < part.start && part.end <= whole.end;
  return isPart ? part : undefined;
}

/**
 * Where one value is asked for, the part of a span over several sentences that lies in the one with most of the question's
 * words: "15 €. Children 6 €.".
 */
function inAskedSentence(
  span: TextRange,
  passage: Passage,
  intent: QuestionIntent,
  query: Query,
  { vocabulary }: WordIndex,
): TextRange {
  if (!asksValue(intent) && !HOW_MANY.test(questionForm(query.corrected))) return span;
  const text = readableText(passage);
  const crossed = sentencesIn(passage)
    .filter((sentence) => overlap(sentence, span))
    .map((sentence) => ({
      ...sentence,
      weight: idfSum(termsIn(query, text.slice(sentence.start, sentence.end), vocabulary)),
    }))
    .sort((one, other) => other.weight - one.weight);
  const [first, second] = crossed;
  if (!first || !second || first.weight === second.weight) return span;
  const part = { start: Math.max(span.start, first.start), end: Math.min(span.end, first.end) };
  if (numberTerms(text.slice(part.start, part.end)).length === 0) return span;
  return soleOfKind(text, part, intent) ?? part;
}

/** The sentence in which a place of a passage's text is. */
function sentenceAt(passage: Passage, at: number): TextRange | undefined {
  return sentencesIn(passage).find(({ start, end }) => start <= at && at < end);
}

function sentencesIn(passage: Passage): TextRange[] {
  return passage.sentences.flatMap((sentence) => textRange(passage, sentence) ?? []);
}

/** What is of the kind that is asked for in the sentence of a span, or in that with the question's words; or the span. */
function ofKindNear(
  span: TextRange,
  passage: Passage,
  intent: QuestionIntent,
  query: Query,
  words: WordIndex,
): TextRange {
  const text = readableText(passage);
  const own = sentenceAt(passage, span.start);
  const asked = textRange(passage, sentenceWith(query, passage, words));
  return (own && soleOfKind(text, own, intent)) ?? (asked && soleOfKind(text, asked, intent)) ?? span;
}

/** The only price of the sentence, where a price is asked for and the span tells none, not even in words. */
function priceBeside(span: TextRange, passage: Passage, intent: QuestionIntent): TextRange | undefined {
  const text = readableText(passage);
  if (intent.kind !== 'price' || hasPrice(text.slice(span.start, span.end))) return undefined;
  const own = sentenceAt(passage, span.start);
  return own && soleOfKind(text, own, intent);
}

/** Kinds in which a line goes on in the next one. */
const RUNNING_ON: ReadonlySet<Passage['kind']> = new Set(['list', 'code', 'verse', 'dialogue']);

/** Elsewhere each line says something of its own, such as a label and its value. */
function onOneLine(span: TextRange, { kind, text }: Passage): TextRange {
  const lineEnd = text.slice(0, span.end).indexOf('\n', span.start);
  return lineEnd <= span.start || RUNNING_ON.has(kind) ? span : { ...span, end: lineEnd };
}

/** The words of a span that are shown and still valid; of a turn, its speaker only when who said something is asked. */
function mayAnswer(span: TextRange, passage: Passage, { kind }: QuestionIntent): TextRange | undefined {
  const { text } = passage;
  const range = quotableRange(passage, onOneLine(span, passage));
  if (!range || !/[\p{L}\p{N}]/u.test(text.slice(range.start, range.end))) return undefined;
  if (passage.kind !== 'dialogue' || kind === 'speaker') return range;
  const lineStart = text.lastIndexOf('\n', range.start) + 1;
  const labelLength = speakerOf(text.slice(lineStart))?.length ?? 0;
  return range.end > lineStart + labelLength ? range : undefined;
}

/** Widens a span of a passage's text within the sentence, or the sentences, that it lies in. */
function widenInSentence(passage: Passage, span: TextRange, { corrected }: Query): TextRange {
  const whole = wholeCode(passage, span);
  const touched = sentencesIn(passage).filter((sentence) => overlap(sentence, whole));
  const start = Math.min(whole.start, ...touched.map((range) => range.start));
  const end = Math.max(whole.end, ...touched.map((range) => range.end));
  const sentence = readableText(passage).slice(start, end);
  const own = { start: whole.start - start, end: whole.end - start };
  const widened = widenSpan(sentence, allEnumerated(questionForm(corrected), sentence, own));
  return { start: widened.start + start, end: widened.end + start };
}

/** A longer stretch of code is more than an answer. Characters. */
const MAX_CODE_CHARS = 60;

/** A span that begins or ends within words set as code takes them whole. */
function wholeCode({ pieces }: Passage, span: TextRange): TextRange {
  let { start, end } = span;
  let offset = 0;
  for (const { text, marks } of pieces) {
    const to = offset + text.length;
    const isCut = offset < end && start < to && (offset < start || end < to);
    if (marks?.isCode && text.length <= MAX_CODE_CHARS && isCut) {
      start = Math.min(start, offset);
      end = Math.max(end, to);
    }
    offset = to;
  }
  return { start, end };
}
