import type { Article } from '../article.ts';
import type { TextFormat } from '../format.ts';

/** Of a file, or of a typed text in UTF-8. */
export const MAX_SUBMISSION_MEBIBYTES = 8;
export const MAX_SUBMISSION_BYTES = MAX_SUBMISSION_MEBIBYTES * 1024 ** 2;

/** What somebody hands in to become an article. */
export type Submission =
  /** Type by content, not by name; the name gives the title where the content has none. */
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array }
  /** As typed; `format` of the article that it is to replace, as which it was shown. Default: Markdown. */
  | {
      readonly kind: 'text';
      readonly title: string;
      readonly text: string;
      readonly format?: TextFormat | undefined;
    }
  /** As fetched: `contentType` is the header's, without parameters; `redirectedFrom` addresses that led to it. */
  | {
      readonly kind: 'page';
      readonly url: string;
      readonly redirectedFrom: readonly string[];
      readonly contentType: string;
      readonly bytes: Uint8Array;
    };

/** What became of it: the text to keep, and the article it makes. */
export interface Intake {
  /** What `parseArticle` takes, well-formed and without NUL; parsed again it gives the same article. */
  readonly text: string;
  readonly format: TextFormat;
  readonly article: Article;
  readonly warnings: readonly IntakeWarning[];
}

export type IntakeWarning =
  /** Front matter that means nothing here; `keys` as written. */
  | { readonly kind: 'unused-keys'; readonly keys: readonly string[] }
  /** Less than it looks like: under 200 characters of text, or under 3 passages of a file over 20 kB. */
  | { readonly kind: 'little-text' }
  /** NUL, lone surrogates or replacement characters: the text may be damaged; `count` of them. */
  | { readonly kind: 'damaged-characters'; readonly count: number };

/**
 * Reads, checks and parses what was handed in, away from the main thread, within 10 s and bounded memory. One at a time
 * of those of an owner, such as a server, whose others wait; too many of them are `busy`.
 * Rejects with ArticleError, whose `file` is the submission's name, title or address.
 */
export type TakeIn = (submission: Submission, id: string, owner: string) => Promise<Intake>;

/** Of an article that was taken in: `text` and `format` of the intake, and the title of its article. */
export interface StoredText {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly format: TextFormat;
}

/** Parses stored text again, away from the main thread, each owner's in turn with the others'. Rejects with ArticleError. */
export type ParseStored = (stored: StoredText, owner: string) => Promise<Article>;
