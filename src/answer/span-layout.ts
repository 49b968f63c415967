import { type Token, tokenise } from '../text/tokenise.ts';
import type { Sentence } from './sentence.ts';
import { BORDERS, MARKS } from './span-classes.ts';
import { classify, type WordClass } from './word-class.ts';

/** What the question says of a sentence's words. */
export interface AskedWords {
  /** Whether a token stands for a word of the question. */
  readonly isAsked: (token: Token) => boolean;
  /** Whether it is the noun that the question asks for. */
  readonly isFocus: (token: Token) => boolean;
  /** Whether it is the first word that the question says of the answer. */
  readonly isPredicate: (token: Token) => boolean;
}

/** A sentence's words, each with what matters when a span starts or ends at it. Places of borders are in `BORDERS`. */
export interface WordLayout {
  readonly token: Token;
  readonly border: number;
  readonly isAsked: boolean;
  /** Whether it says something: it is not only there for grammar. */
  readonly isContent: boolean;
  /** Border before and after the word. */
  readonly before: number;
  readonly after: number;
  /** Whether a mark stands between this word and the one before. */
  readonly hasMarkBefore: boolean;
  /** Places of the nearest word of the question before and after this one; -1 for none. */
  readonly askedBefore: number;
  readonly askedAfter: number;
  /** Where a span that starts with this word begins; undefined when that would cut a date, a number or a name. */
  readonly start: number | undefined;
  /** Where a span that ends with this word ends; undefined when that would cut one. */
  readonly end: number | undefined;
}

export interface SentenceLayout {
  readonly sentence: Sentence;
  readonly words: readonly WordLayout[];
  /** Places of the focus and of the predicate among the words; -1 for none. */
  readonly focus: number;
  readonly predicate: number;
  /** Brackets and quotes open after so many characters of the sentence, as one number a kind: equal when balanced. */
  readonly nesting: readonly number[];
}

export function layOut(sentence: Sentence, asked: AskedWords): SentenceLayout {
  const tokens = tokenise(sentence.text);
  const classes = tokens.map(classify);
  const isAsked = tokens.map(asked.isAsked);
  const borders = classes.map((name, i) => BORDER_PLACES.get(isAsked[i] ? `asked ${name}` : name)!);
  const marks = [...tokens, undefined].map((token, i) => markBetween(sentence.text, tokens[i - 1], token));
  const words = tokens.map((token, i) => {
    const { start, end } = limitsOf(token, sentence);
    return {
      token,
      border: borders[i]!,
      isAsked: isAsked[i]!,
      isContent: isAsked[i]! || CONTENT.has(classes[i]!),
      before: marks[i] ?? borders[i - 1]!,
      after: marks[i + 1] ?? borders[i + 1]!,
      hasMarkBefore: marks[i] !== undefined,
      askedBefore: isAsked.lastIndexOf(true, i - 1 < 0 ? -tokens.length - 1 : i - 1),
      askedAfter: isAsked.indexOf(true, i + 1),
      start,
      end,
    };
  });
  return {
    sentence,
    words,
    focus: tokens.findIndex(asked.isFocus),
    predicate: tokens.findIndex(asked.isPredicate),
    nesting: nestingOf(sentence.text),
  };
}

const BORDER_PLACES: ReadonlyMap<string, number> = new Map(BORDERS.map((border, place) => [border, place]));

const CONTENT: ReadonlySet<WordClass> = new Set([
  'number',
  'name',
  'infinitive',
  'gerund',
  'manner',
  'preterite',
  'word',
]);

const MARK_PATTERNS: readonly (readonly [RegExp, (typeof MARKS)[number]])[] = [
  [/["“”«»]/, 'quote'],
  [/[([{¿¡]/, 'opening'],
  [/[)\]}]/, 'closing'],
  [/[.;:?!+=*/|<>~^]/, 'stop'],
  [/,/, 'comma'],
  [/[–—]|\s-\s/, 'dash'],
];

function markBetween(text: string, left: Token | undefined, right: Token | undefined): number | undefined {
  if (!left || !right) return MARKS.indexOf('edge');
  const between = text.slice(left.end, right.start);
  if (between === ' ') return undefined;
  const mark = MARK_PATTERNS.find(([pattern]) => pattern.test(between))?.[1];
  return mark && MARKS.indexOf(mark);
}

function limitsOf(token: Token, { mentions, text }: Sentence): Pick<WordLayout, 'start' | 'end'> {
  const mention = mentions.find(
    ({ kind, start, end }) => kind !== 'quotation' && start < token.end && token.start < end,
  );
  if (!mention) return { start: token.start, end: token.end };
  const isFirst = !HAS_WORD.test(text.slice(mention.start, token.start));
  const isLast = !HAS_WORD.test(text.slice(token.end, mention.end));
  return {
    start: isFirst ? Math.min(mention.start, token.start) : undefined,
    end: isLast ? Math.max(mention.end, token.end) : undefined,
  };
}

const HAS_WORD = /[\p{L}\p{N}]/u;

/** Sums in which each kind of bracket has a digit of its own, so that only balanced text leaves the sum as it was. */
function nestingOf(text: string): number[] {
  const sums = [0];
  let sum = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text[at]!;
    if (unit === '"') {
      isQuoted = !isQuoted;
      sum += isQuoted ? 1 : -1;
    }
    sum += NESTING[unit] ?? 0;
    sums.push(sum);
  }
  return sums;
}

const NESTING: Readonly<Record<string, number>> = {
  '(': 1e3,
  ')': -1e3,
  '“': 1e6,
  '”': -1e6,
  '«': 1e9,
  '»': -1e9,
};
