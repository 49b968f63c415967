import type { TextRange } from '../text/text-range.ts';

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
  /** In order, without overlap; at least one. What they leave out is context, syntax, or not to be seen. */
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

/** What a passage is, decided once when the article is parsed. */
export type PassageKind =
  | 'prose'
  | 'faq'
  | 'rule'
  | 'table-row'
  | 'list'
  | 'definition'
  | 'code'
  | 'verse'
  | 'dialogue';

/** A piece of the body a person would quote. Its offsets, and its sentences', are into the article's body. */
export interface Passage extends TextRange {
  /** Position among the article's passages, from 0. */
  readonly index: number;
  readonly kind: PassageKind;
  /**
   * What a reader of the article has read before, as visible text, outermost first: headings, the question that it
   * answers, the header of its table, the line that introduces its list, the speaker. Without the article's title.
   */
  readonly context: readonly string[];
  /** Headings above the passage, outermost first; empty in a text without headings. */
  readonly headings: readonly string[];
  /** What a rule, article or section goes by: "12", "10.2", "3 bis". */
  readonly number?: string;
  /** The passage as people read it, without marks; what search and reader see. See `pieces`. */
  readonly text: string;
  /** How `text` stands in the body: in order, without overlap; together they are `text`. */
  readonly pieces: readonly Piece[];
  /** In order, without overlap; at least one. */
  readonly sentences: readonly TextRange[];
  /** What of its range in the body nobody is to see: comments, scripts, attributes of HTML. In order. Absent: nothing. */
  readonly hidden?: readonly TextRange[];
}

/** A stretch of a passage's text. */
export interface Piece {
  readonly text: string;
  /**
   * Where it stands in the body. Absent for what the text does not have there: the name of a column before its cell, a
   * blank between lines. When `text` is as long as its place, it maps character by character, otherwise as a whole.
   */
  readonly place?: TextRange;
  /** Absent: plain text. */
  readonly marks?: PieceMarks;
}

export interface PieceMarks {
  readonly isBold?: true;
  readonly isItalic?: true;
  readonly isCode?: true;
  /** No longer valid: shown struck out, never an answer. */
  readonly isStruck?: true;
  readonly isSpoiler?: true;
  /** http or https. */
  readonly url?: string;
}
