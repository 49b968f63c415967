import type { Passage } from '../../article/article.ts';
import { bodyRange, readableIn, readableText, textRange } from '../../article/passage-text.ts';
import { type QuestionIntent, questionForm } from '../../question/intent.ts';
import { asksTwice } from '../../question/words.ts';
import type { Query } from '../../search/query.ts';
import type { IndexedPassage, WordIndex } from '../../search/word-index.ts';
import { termsIn } from '../../search/words-in.ts';
import { overlap, plainRange, type TextRange } from '../../text/text-range.ts';
import type { Quote } from '../answer.ts';
import type { RankedPassage } from '../ranking.ts';
import { bandFit } from './amount-bands.ts';
import { chooseSpan } from './choose-span.ts';
import { contextTells } from './context-tells.ts';
import { isIdentifierAsked } from './identifier-asked.ts';
import { listedItems } from './items.ts';
import { listAnswer } from './list-answer.ts';
import { isListAsked, itemNamed } from './list-asked.ts';
import { denyingInstead, sayingBoth } from './negation.ts';
import { remedyAfter } from './remedy.ts';
import { sentenceWith } from './sentence-with.ts';
import { labelledLines } from './term-lines.ts';
import { polarAnswer, predicateSentence } from './yes-no-sentence.ts';

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
  const whole = (range: TextRange): Quote => ({ article, passage, score, sentence: range, span: range });
  const chosen = chooseSpan(ranked, passage, intent, query, words);
  const ofList = partOfList(chosen, passage, intent, query, words);
  if (ofList) return whole(ofList);
  const answering = chosen && (remedyAfter(chosen, passage, query) ?? chosen);
  const marked =
    answering && intent.kind === 'list' ? wholeEnumeration(answering, passage, query, words) : answering;
  if (!marked || wantsSentence(marked, passage, intent, query))
    return whole(sentenceAnswering(marked, passage, intent, query, words));
  const both = sayingBoth(marked, passage, query, words.vocabulary);
  if (both) return whole(both);
  return { article, passage, score, sentence: sentenceOf(passage, marked), span: marked };
}

/** What of a list answers: all of it, or the item that is asked for where the words that were chosen are not of it. */
function partOfList(
  chosen: TextRange | undefined,
  passage: Passage,
  intent: QuestionIntent,
  query: Query,
  { vocabulary }: WordIndex,
): TextRange | undefined {
  const isWhole = intent.kind === 'list' || isListAsked(passage, intent, query, vocabulary);
  const list = isWhole ? listIn(passage) : undefined;
  if (list) return list;
  const listed = listAnswer(chosen && textRange(passage, chosen), passage, intent, query, vocabulary);
  if (listed) return bodyRange(passage, listed);
  return chosen && itemNamed(chosen, passage, intent, query, vocabulary);
}

/** Whether a question wants a sentence, and not the words that the reader marks in it. */
function wantsSentence(
  marked: TextRange,
  passage: Passage,
  { kind }: QuestionIntent,
  { corrected }: Query,
): boolean {
  if (kind === 'yes-no' || kind === 'statement' || asksTwice(questionForm(corrected))) return true;
  return contextTells(corrected, passage) && !isIdentifierAsked(corrected, readableIn(passage, marked));
}

/** The sentence of the marked words or, to a yes/no question, that which says it of its subject or denies it. */
function sentenceAnswering(
  marked: TextRange | undefined,
  passage: Passage,
  intent: QuestionIntent,
  query: Query,
  words: WordIndex,
): TextRange {
  const isYesNo = intent.kind === 'yes-no';
  const polar = isYesNo ? polarAnswer(passage, query, words.vocabulary) : undefined;
  if (polar) return polar;
  const own = wholeSentence(marked ? crossedBy(marked, passage) : [], passage, query, words);
  if (!isYesNo) return own;
  return (
    predicateSentence(own, passage, query, words.vocabulary) ??
    denyingInstead(own, passage, query, words.vocabulary) ??
    own
  );
}

/** All of what a line enumerates behind a label that the question has: "Ingredientes: harina, agua, sal". */
function wholeEnumeration(span: TextRange, passage: Passage, query: Query, words: WordIndex): TextRange {
  const place = textRange(passage, span);
  const line = labelledLines(passage).find(
    ({ label, valueStart, end }) =>
      place !== undefined &&
      valueStart <= place.start &&
      place.end <= end &&
      termsIn(query, label, words.vocabulary).length > 0,
  );
  return (line && bodyRange(passage, { start: line.valueStart, end: line.end })) ?? span;
}

/** The sentence that a span lies in, or that with the question's words where it has none of them. */
function wholeSentence(
  [only, ...others]: readonly TextRange[],
  passage: Passage,
  query: Query,
  words: WordIndex,
): TextRange {
  const isAbout = (part: TextRange) => termsIn(query, readableIn(passage, part), words.vocabulary).length > 0;
  const [covering, ...more] = passage.sentences.filter(
    (part) => bandFit(readableIn(passage, part), query.amounts) === 'within',
  );
  if (covering && more.length === 0) return plainRange(covering);
  const isSole = only !== undefined && others.length === 0;
  if (isSole && isAbout(only)) return plainRange(only);
  // "Prohibido comer. Se puede beber agua." tells whether one may eat in the first.
  const asked = sentenceWith(query, passage, words);
  return isSole && !isAbout(asked) ? plainRange(only) : asked;
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

/** A longer rule or section is quoted with its first sentence marked. Characters. */
const MAX_MARKED_CHARS = 400;

/** A passage that was looked up and not searched: all of it, or its first sentence where it is long. */
export function lookedUpQuote(indexed: IndexedPassage): Quote {
  const isShort = readableText(indexed.passage).length <= MAX_MARKED_CHARS;
  return isShort ? wholeQuote(indexed, 1) : firstSentenceQuote(indexed, 1);
}

/** All items of a list, of which a passage of another kind may be made too; in the body. */
export function listIn(passage: Passage): TextRange | undefined {
  const items = listedItems(passage);
  const [first, last] = [items[0], items.at(-1)];
  if (first && last && first !== last) return bodyRange(passage, { start: first.start, end: last.end });
  return passage.kind === 'list' ? bodyRange(passage, { start: 0, end: passage.text.length }) : undefined;
}

function crossedBy(span: TextRange, { sentences }: Passage): readonly TextRange[] {
  return sentences.filter((sentence) => overlap(sentence, span));
}

/** The sentence that a span lies in, or those that it crosses. */
export function sentenceOf(passage: Passage, span: TextRange): TextRange {
  const crossed = crossedBy(span, passage);
  if (crossed.length === 0) return span;
  return { start: Math.min(span.start, crossed[0]!.start), end: Math.max(span.end, crossed.at(-1)!.end) };
}
