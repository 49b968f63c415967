/** Why a page or an attachment is not fetched. The text people read is `page` in `src/messages/{es,en}/intake.ts`. */
export type PageErrorCode =
  /** Not http or https, with a name or password in it, on a port that pages are not on, or no address at all. */
  | 'bad-address'
  /** It leads to an address that is not on the public internet. */
  | 'not-public'
  /** 404 or 410. */
  | 'not-found'
  /** `detail` is another HTTP status that is not 200. */
  | 'status'
  /** `detail` is the limit in MiB, unpacked. */
  | 'too-large'
  /** `detail` is the limit in seconds. */
  | 'too-slow'
  /** `detail` is the limit. */
  | 'too-many-redirects'
  /** `detail` is the media type. */
  | 'wrong-type'
  /** No such host, no connection, or it broke off; `detail` is the system's code, such as `ENOTFOUND`. */
  | 'unreachable'
  /** Discord's link to an attachment is no longer valid. */
  | 'expired';

/** The message is for logs; people get a translated line. */
export class PageError extends Error {
  override readonly name = 'PageError';
  readonly code: PageErrorCode;
  readonly detail: string | undefined;

  constructor(code: PageErrorCode, detail?: string, options?: ErrorOptions) {
    super(detail === undefined ? code : `${code} (${detail})`, options);
    this.code = code;
    this.detail = detail;
  }
}
