import type { TextRange } from '../language/text-range.ts';

/** A text the bot answers from, as loaded and checked from one file of `data/articles/`. */
export interface Article {
  /** The file's name without its ending; unique among the loaded articles. */
  readonly id: string;
  readonly title: string;
  /** Primary BCP 47 subtag of the body's language, from the front matter or detected; `und` when unknown. */
  readonly language: string;
  readonly source?: ArticleSource;
  /** Questions to offer before the person has typed one: those of the front matter, possibly none. */
  readonly starterQuestions: readonly string[];
  readonly notes: readonly EditorNote[];
  /** NFC text with LF line ends, without byte order mark, front matter, the blank lines after it, and white space at the end. */
  readonly body: string;
  /** First 8 hexadecimal digits of the body's SHA-256: differs when the text has changed. */
  readonly version: string;
  /** In order, without overlap; they leave out only white space of the body. */
  readonly passages: readonly Passage[];
}

export interface ArticleSource {
  readonly name?: string;
  /** http or https. */
  readonly url?: string;
}

/** A remark shown under a quote that contains `text`, in the reader's language. */
export interface EditorNote {
  /** The words of the body it is about, verbatim. */
  readonly text: string;
  readonly note: { readonly es: string; readonly en: string };
}

/** A piece of the body a person would quote. Its offsets, and its sentences', are into the article's body. */
export interface Passage extends TextRange {
  /** Position among the article's passages, from 0. */
  readonly index: number;
  /** Headings above the passage, outermost first; empty in a text without headings. */
  readonly headings: readonly string[];
  /** In order, without overlap; at least one. They leave out only white space of the passage. */
  readonly sentences: readonly TextRange[];
}
