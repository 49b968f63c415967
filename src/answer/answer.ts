import type { Article, Passage } from '../article/article.ts';
import type { TextRange } from '../language/text-range.ts';

/** A ranked passage with the words in it that answer best. All offsets are into the article's body. */
export interface Quote {
  readonly article: Article;
  readonly passage: Passage;
  /** Above 0, higher is better; comparable only between the quotes of one question. */
  readonly score: number;
  /** The sentence of the passage that answers best. */
  readonly sentence: TextRange;
  /** The words to show in bold, within `sentence`; the whole sentence when no span stands out. */
  readonly span: TextRange;
}

/** The article has the answer: `quotes[0]` is it, the others are the next-ranked passages. */
export interface Answer {
  readonly kind: 'answer';
  /** Estimated probability, 0 to 1, that `quotes[0]` answers the question. */
  readonly confidence: number;
  readonly quotes: readonly [Quote, ...Quote[]];
}

/** The article does not have it. `quotes` are the nearest passages, best first; empty when nothing matched. */
export interface NoAnswer {
  readonly kind: 'no-answer';
  /** `empty-question`: nothing to search for (only stop words, an emoji, a greeting); otherwise the article does not say. */
  readonly reason: 'empty-question' | 'not-in-article';
  readonly confidence: number;
  /** Key words of the question, as typed, that the article does not have, even misspelt; possibly empty. */
  readonly unknownWords: readonly string[];
  readonly quotes: readonly Quote[];
}

export interface AskOptions {
  /** Answer from this article only (an `Article.id`); an unknown id throws RangeError. Default: all articles. */
  readonly articleId?: string;
  /** How many quotes at most, from 1; default 3. */
  readonly limit?: number;
}

/**
 * Answers a question from the articles. Pure and synchronous: same input, same answer. Never throws on any
 * question text, whatever its length or script. Equal scores keep the order of articles and passages.
 */
export type Ask = (question: string, options?: AskOptions) => Answer | NoAnswer;

/** What the command line and Discord receive: the articles and one way to ask them. */
export interface Library {
  readonly articles: readonly Article[];
  readonly ask: Ask;
}
