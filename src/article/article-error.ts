/** Why a file is not an article. The text people read is `article` in `src/messages/{es,en}/host.ts`. */
export type ArticleErrorCode =
  /** The file or the directory cannot be read; `detail` is the system's code, such as `ENOENT`. */
  | 'unreadable'
  /** No ending of an article. */
  | 'unsupported-type'
  /** The content is not what the ending says; `detail` is what it is, such as `PDF`. */
  | 'wrong-type'
  /** Over `MAX_ARTICLE_BYTES`; `detail` is the limit in MiB. */
  | 'too-large'
  /** A file that holds more text, compressed, than is read; `detail` is the limit in MiB. */
  | 'too-large-unpacked'
  /** Text of more characters than are allowed; `detail` is how many those are. */
  | 'too-long'
  /** Binary data. */
  | 'not-text'
  /** Opens only with a password. */
  | 'encrypted'
  /** Cut off, or not made as its format says. */
  | 'damaged'
  /** Nothing to quote: no letter and no digit outside the front matter. */
  | 'empty'
  /** Pages without letters, as a scanner makes them. */
  | 'only-images'
  /** Taking its text out takes longer than the limit; `detail` is the limit in seconds. */
  | 'too-slow'
  /** Taking its text out, or dividing it into passages, takes more memory than there is for it. */
  | 'too-complex'
  /** Too many others wait to be read. */
  | 'busy'
  /** A fault of the program's; `detail` is the error's message. */
  | 'unexpected'
  /** Quotes or lists in Markdown, or elements in HTML, that are nested deeper than the limit; `detail` is the limit. */
  | 'too-nested'
  /** Another file has the same name but for its ending; `detail` is that file. */
  | 'duplicate-id'
  /** Meant as front matter but not YAML or TOML; `detail` is what the parser says, in English. */
  | 'front-matter-syntax'
  /** A note about words that the body does not have; `detail` is those words. */
  | 'note-not-in-body';

export interface ArticlePlace {
  readonly file: string;
  /** From 1, counted from the first line of the file. */
  readonly line?: number | undefined;
  /** From 1, in UTF-16 code units. */
  readonly column?: number | undefined;
}

/** A file that is refused: which, where, why. The message is for logs; people get a translated line. */
export class ArticleError extends Error {
  override readonly name = 'ArticleError';
  readonly code: ArticleErrorCode;
  readonly file: string;
  readonly line: number | undefined;
  readonly column: number | undefined;
  readonly detail: string | undefined;

  constructor(code: ArticleErrorCode, place: ArticlePlace, detail?: string, options?: ErrorOptions) {
    const where = place.line === undefined ? place.file : `${place.file}:${place.line}`;
    super(detail === undefined ? `${where}: ${code}` : `${where}: ${code} (${detail})`, options);
    this.code = code;
    this.file = place.file;
    this.line = place.line;
    this.column = place.column;
    this.detail = detail;
  }
}
