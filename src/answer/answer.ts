import type { Article, Passage } from '../article/article.ts';
import type { TextRange } from '../text/text-range.ts';

/** A ranked passage with the words in it that answer best. All offsets are into the article's body. */
export interface Quote {
  readonly article: Article;
  readonly passage: Passage;
  /** Higher is better; comparable only between the quotes of one question. */
  readonly score: number;
  /** The sentence of the passage that answers best. */
  readonly sentence: TextRange;
  /** The words to show in bold, within `sentence`; the whole sentence when no span stands out. */
  readonly span: TextRange;
}

/** The article has the answer: `quotes[0]` is it, the others are the next-ranked passages. */
export interface Answer {
  readonly kind: 'answer';
  /** `maybe`: likely enough to be shown, with a word of caution. */
  readonly certainty: 'sure' | 'maybe';
  /** Estimated probability, 0 to 1, that `quotes[0]` answers the question. */
  readonly confidence: number;
  /** The question was what an article is about: `quotes[0]` is its opening, to be shown with title and headings. */
  readonly isOverview: boolean;
  readonly quotes: readonly [Quote, ...Quote[]];
}

/** The article does not have it. `quotes` are the nearest passages, best first; empty when nothing matched. */
export interface NoAnswer {
  readonly kind: 'no-answer';
  /**
   * `empty-question`: nothing to search for (only stop words, an emoji, a greeting); `no-such-number`: a rule, article
   * or section was asked for by a number that does not exist; otherwise the article does not say.
   */
  readonly reason: 'empty-question' | 'not-in-article' | 'no-such-number';
  readonly confidence: number;
  /** Key words of the question, as typed, that the article does not have, even misspelt; possibly empty. */
  readonly unknownWords: readonly string[];
  /** With `no-such-number`: the numbers that do exist, in the article's order; otherwise empty. */
  readonly knownNumbers: readonly string[];
  readonly quotes: readonly Quote[];
}

export interface AskOptions {
  /** Answer from this article only (an `Article.id`); an unknown id throws RangeError. Default: all articles. */
  readonly articleId?: string;
  /** How many quotes at most, from 1; default 3. */
  readonly limit?: number;
}

/** So many questions are waiting that this one was not taken: to be asked again in a moment. */
export class BusyError extends Error {
  constructor() {
    super('too many questions are waiting');
    this.name = 'BusyError';
  }
}

/**
 * Answers a question from the articles: searches, reads, decides. Same input, same answer. Equal scores keep the order
 * of articles and passages. Whatever the question's text, length or script, it rejects only with `BusyError`, with
 * RangeError for an unknown article, and with ModelError when the networks are broken or closed.
 */
export type Ask = (question: string, options?: AskOptions) => Promise<Answer | NoAnswer>;

/** A passage that has words of a text. */
export interface Found {
  readonly article: Article;
  readonly passage: Passage;
  /** Higher is better; comparable only between the results of one call. */
  readonly score: number;
  /** The sentence with most of the words; offsets into the article's body. */
  readonly sentence: TextRange;
}

/** Searches by words alone, misspelt ones included: synchronous, for autocomplete. Best first; possibly none. */
export type Find = (text: string, options?: AskOptions) => readonly Found[];

/** What the command line and Discord receive: the articles and two ways to search them. */
export interface Library {
  readonly articles: readonly Article[];
  readonly ask: Ask;
  readonly find: Find;
}
