/** Why a question file cannot be used. The texts for the person are in messages/. */
export type QuestionsErrorCode =
  /** `detail` is the system's code, such as `ENOENT`. */
  | 'unreadable'
  /** Not JSON, or not a question of either format. */
  | 'malformed'
  /** A labelled fragment or range that the article does not have; `detail` is it. */
  | 'not-in-article'
  /** No question in the file, or no file with questions in the folder. */
  | 'empty'
  /** A file with questions whose article is not beside it. */
  | 'no-article';

export class QuestionsError extends Error {
  override readonly name = 'QuestionsError';
  readonly code: QuestionsErrorCode;
  readonly file: string;
  /** From 1. */
  readonly line: number | undefined;
  readonly detail: string;

  constructor(
    code: QuestionsErrorCode,
    place: { file: string; line?: number },
    detail = '',
    options?: ErrorOptions,
  ) {
    super(
      `${place.file}${place.line === undefined ? '' : `:${place.line}`}: ${code} ${detail}`.trim(),
      options,
    );
    this.code = code;
    this.file = place.file;
    this.line = place.line;
    this.detail = detail;
  }
}
