import type { TextRange } from '../../text/text-range.ts';

/** How well an answer fits its question, in words a person understands; `none` where nothing was asked. */
export const MATCHES = ['none', 'low', 'fair', 'high'] as const;

export type Match = (typeof MATCHES)[number];

/** One of the passages that were found, as a button remembers it. */
export interface Result {
  /** Key of its article on the shelf. */
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
