import type { Article, Passage } from '../../article/article.ts';
import type { TextRange } from '../../text/text-range.ts';
import type { Catalogue } from './catalogue.ts';

/**
 * How well an answer fits its question; `maybe` comes with a word of caution, `none` where nothing was asked. Of an
 * `overview` the first result is the article's opening, shown with title and sections. Buttons hold their positions.
 */
export const MATCHES = ['none', 'maybe', 'fair', 'high', 'overview'] as const;

export type Match = (typeof MATCHES)[number];

/** One of the passages that were found, as a button remembers it. */
export interface Result {
  /** Key of its article in the catalogue. */
  readonly article: string;
  readonly passage: number;
  /** The words in bold, counted from the start of the passage; absent where none are to be pointed out. */
  readonly span?: TextRange;
}

/** What a message shows, and all that its buttons need to know: they carry it themselves. */
export interface Page {
  /** Id of the person who may turn this page; others get a copy. */
  readonly asker: string;
  /** What "another answer" goes through, best first. */
  readonly results: readonly [Result, ...Result[]];
  /** Which of the results is shown, or is being read on from. */
  readonly at: number;
  /** The passage shown, of the article of that result. */
  readonly passage: number;
  /** Of the first result. */
  readonly match: Match;
}

/** What to point out in a quote: the sentence that answers, set apart, and the words in bold within it. */
export interface Highlight {
  readonly sentence: TextRange;
  readonly span: TextRange;
}

/** A page with the article and passage it stands for. */
export interface OpenedPage {
  readonly page: Page;
  readonly article: Article;
  readonly passage: Passage;
  /** What to point out, where the passage is one of the results. */
  readonly highlight?: Highlight;
}

/** `changed`: the text is not there any more as it was. `impossible`: no page that the bot made. */
export function openPage(page: Page, catalogue: Catalogue): OpenedPage | 'changed' | 'impossible' {
  const result = page.results[page.at]!;
  const article = catalogue.find(result.article);
  if (!article) return 'changed';
  const passage = article.passages[page.passage];
  if (!passage) return 'impossible';
  const shown = page.results.find(
    (other) => other.article === result.article && other.passage === page.passage,
  );
  if (!shown?.span) return { page, article, passage };
  const span = { start: passage.start + shown.span.start, end: passage.start + shown.span.end };
  if (span.start >= span.end || span.end > passage.end) return 'impossible';
  const sentence = passage.sentences.find(({ start, end }) => start <= span.start && span.end <= end);
  return { page, article, passage, highlight: { sentence: sentence ?? span, span } };
}

/** The first passage, or another one, of an article, to read on from. */
export function readingPage(asker: string, articleKey: string, passage = 0): Page {
  return { asker, results: [{ article: articleKey, passage }], at: 0, passage, match: 'none' };
}
