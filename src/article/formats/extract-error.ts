import type { ArticleErrorCode } from '../article-error.ts';

/** Why no text can be taken out of a file; `detail` is that of `ArticleErrorCode`. */
export class ExtractError extends Error {
  override readonly name = 'ExtractError';
  readonly code: ArticleErrorCode;
  readonly detail: string | undefined;

  constructor(code: ArticleErrorCode, detail?: string, options?: ErrorOptions) {
    super(detail === undefined ? code : `${code} (${detail})`, options);
    this.code = code;
    this.detail = detail;
  }
}
