/** Why a file is not an article. The text people read is `articleError` in `src/messages/{es,en}/host.ts`. */
export type ArticleErrorCode =
  /** The file or the directory cannot be read; `detail` is the system's code, such as `ENOENT`. */
  | 'unreadable'
  /** Neither `.md` nor `.txt`. */
  | 'unsupported-type'
  /** Over `MAX_ARTICLE_BYTES`; `detail` is the limit in MiB. */
  | 'too-large'
  | 'not-utf8'
  /** Nothing to quote: no letter and no digit outside the front matter. */
  | 'empty'
  /** Another file has the same name but for its ending; `detail` is that file. */
  | 'duplicate-id'
  /** A first line `---` without the line `---` that closes it. */
  | 'front-matter-unclosed'
  /** Not YAML, or not a mapping; `detail` is what the parser says, in English. */
  | 'front-matter-syntax'
  /** `detail` is the key. */
  | 'front-matter-unknown-key'
  /** A key that is missing or whose value has the wrong type or form; `detail` is its path, such as `notes.0.text`. */
  | 'front-matter-value'
  /** A note about words that the body does not have; `detail` is those words. */
  | 'note-not-in-body';

export interface ArticlePlace {
  readonly file: string;
  /** From 1, counted from the first line of the file. */
  readonly line?: number | undefined;
}

/** A file that is refused: which, where, why. The message is for logs; people get a translated line. */
export class ArticleError extends Error {
  override readonly name = 'ArticleError';
  readonly code: ArticleErrorCode;
  readonly file: string;
  readonly line: number | undefined;
  readonly detail: string | undefined;

  constructor(code: ArticleErrorCode, place: ArticlePlace, detail?: string, options?: ErrorOptions) {
    const where = place.line === undefined ? place.file : `${place.file}:${place.line}`;
    super(detail === undefined ? `${where}: ${code}` : `${where}: ${code} (${detail})`, options);
    this.code = code;
    this.file = place.file;
    this.line = place.line;
    this.detail = detail;
  }
}
