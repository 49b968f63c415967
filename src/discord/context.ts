import type { Library } from '../answer/answer.ts';
import type { Log } from '../log.ts';
import type { RateLimiter } from './rate-limit.ts';
import type { Recent } from './recent.ts';
import type { Shelf } from './state/shelf.ts';

/** What every handler may use. */
export interface Context {
  readonly library: Library;
  readonly shelf: Shelf;
  readonly limiter: RateLimiter;
  readonly log: Log;
  /** Answers that were shared, which must not happen twice. */
  readonly shared: Recent;
  /** On a clock that never goes back, whatever happens to the time of day. */
  readonly nowMs: () => number;
  /** How long an answer may take before the person is told that it comes: Discord waits 3 s for a first response. */
  readonly patienceMs: number;
  /** `es`, `en` or `und`. */
  readonly detectLanguage: (text: string) => string;
  /** Where the bot's code is, for those who want to know. */
  readonly codeUrl: string | undefined;
}

/** How an interaction ended, for the log. */
export interface Outcome {
  readonly outcome:
    | 'answered'
    | 'no-answer'
    | 'empty-question'
    | 'shown'
    | 'shared'
    | 'deleted'
    /** The article has changed since the button was made. */
    | 'changed'
    /** A button or value that the bot did not make, or a person who may not. */
    | 'refused'
    | 'rate-limited'
    /** So many questions were waiting that this one was not taken. */
    | 'busy'
    /** The same event or the same press once more: nothing was done. */
    | 'repeated'
    /** Nobody would answer to that name. */
    | 'unknown'
    /** Discord had given up waiting, has an answer already, or the message is gone. */
    | 'too-late'
    /** The bot may not write there. */
    | 'cannot-post'
    /** Discord asked to wait for longer than anybody would. */
    | 'given-up'
    | 'failed';
  /** 0 to 1, where a question was asked. */
  readonly confidence?: number;
}
