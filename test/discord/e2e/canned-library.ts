import {
  type Answer,
  BusyError,
  type Library,
  type NoAnswer,
  type Quote,
} from '../../../src/answer/answer.ts';
import type { Article } from '../../../src/article/article.ts';

/** Words of the articles that answer, best first. */
export interface Canned {
  readonly words: readonly [string, ...string[]];
  readonly confidence?: number;
  readonly certainty?: Answer['certainty'];
  readonly isOverview?: boolean;
}

/** Answers as it is told, for the tests in which the ranking plays no part; what it was not told it does not know. */
export function cannedLibrary(
  articles: readonly Article[],
  answers: Readonly<Record<string, Canned>>,
  otherwise: Partial<NoAnswer> = {},
): Library {
  const ask = async (question: string): Promise<Answer | NoAnswer> => {
    const canned = answers[question];
    if (!canned) {
      return {
        kind: 'no-answer',
        reason: 'not-in-article',
        confidence: 0.1,
        unknownWords: [],
        knownNumbers: [],
        quotes: [],
        ...otherwise,
      };
    }
    const [first, ...others] = canned.words;
    return {
      kind: 'answer',
      certainty: canned.certainty ?? 'sure',
      isOverview: canned.isOverview ?? false,
      confidence: canned.confidence ?? 0.9,
      quotes: [quoteOf(articles, first), ...others.map((words) => quoteOf(articles, words))],
    };
  };
  const find = (text: string) => {
    const canned = answers[text];
    return canned ? canned.words.map((words) => quoteOf(articles, words)) : (otherwise.quotes ?? []);
  };
  return { articles, ask, find };
}

/** The passage with those words, in bold. */
export function quoteOf(articles: readonly Article[], words: string): Quote {
  const article = articles.find(({ body }) => body.includes(words))!;
  const start = article.body.indexOf(words);
  const span = { start, end: start + words.length };
  const holds = (range: { start: number; end: number }) => range.start <= start && span.end <= range.end;
  const passage = article.passages.find(holds)!;
  return { article, passage, score: 1, sentence: passage.sentences.find(holds)!, span };
}

/** A library whose answers wait until they are released: for the tests in which something else happens meanwhile. */
export function heldLibrary(library: Library): { library: Library; release: () => void } {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  return {
    library: { ...library, ask: (question, options) => released.then(() => library.ask(question, options)) },
    release,
  };
}

/** A library that takes no question at the moment. */
export function busyLibrary(library: Library): Library {
  return { ...library, ask: () => Promise.reject(new BusyError()) };
}
