import { type Agent, DecoratorHandler, type Dispatcher, fetch, type Response } from 'undici';
import { PageError } from './page-error.ts';

export interface FetchLimits {
  readonly maxBytes: number;
  readonly timeMs: number;
}

export interface Fetching {
  /** One request; a redirect is a response like others. */
  readonly get: (url: URL) => Promise<Response>;
  /** @throws {PageError} `too-large` as soon as it is, unpacked */
  readonly read: (response: Response) => Promise<Uint8Array>;
}

const USER_AGENT = 'articulo-bot (Discord bot; fetches a page once, when a moderator asks for it)';

/**
 * Does what takes several requests within one time limit; ends its connections when it is done.
 * @throws {PageError}
 */
export async function fetchWithin<T>(
  dispatcher: Agent,
  { maxBytes, timeMs }: FetchLimits,
  task: (fetching: Fetching) => Promise<T>,
): Promise<T> {
  const timeout = AbortSignal.timeout(timeMs);
  const excess = new AbortController();
  const signal = AbortSignal.any([timeout, excess.signal]);
  const unpaused = dispatcher.compose(withoutPause(maxBytes, () => excess.abort(tooLarge(maxBytes))));
  const headers = { 'user-agent': USER_AGENT };
  const get = (url: URL): Promise<Response> =>
    fetch(url, { dispatcher: unpaused, signal, headers, redirect: 'manual' });
  try {
    return await task({ get, read: (response) => readBody(response, maxBytes) });
  } catch (error) {
    if (timeout.aborted) throw new PageError('too-slow', String(timeMs / 1_000), { cause: error });
    throw pageErrorOf(error);
  } finally {
    await dispatcher.destroy();
  }
}

/**
 * Takes a body as it comes: undici throws where nobody can catch it, which ends the process, when the other side hangs up
 * while a body is paused.
 */
function withoutPause(maxBytes: number, onExcess: () => void): Dispatcher.DispatcherComposeInterceptor {
  return (dispatch) => (options, handler) =>
    dispatch(options, new UnpausedHandler(handler, maxBytes, onExcess));
}

class UnpausedHandler extends DecoratorHandler {
  readonly #handler: Dispatcher.DispatchHandlers;
  readonly #maxBytes: number;
  readonly #onExcess: () => void;
  #bytes = 0;

  constructor(handler: Dispatcher.DispatchHandlers, maxBytes: number, onExcess: () => void) {
    super(handler);
    this.#handler = handler;
    this.#maxBytes = maxBytes;
    this.#onExcess = onExcess;
  }

  onData(chunk: Buffer): boolean {
    this.#bytes += chunk.length;
    if (this.#bytes > this.#maxBytes) this.#onExcess();
    else this.#handler.onData?.(chunk);
    return true;
  }
}

function tooLarge(maxBytes: number): PageError {
  return new PageError('too-large', String(maxBytes / 1024 ** 2));
}

async function readBody(response: Response, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw tooLarge(maxBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** fetch hides what happened in the causes of its errors. */
function pageErrorOf(error: unknown): PageError {
  let code = '';
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof PageError) return cause;
    code = (cause as NodeJS.ErrnoException).code ?? code;
  }
  return new PageError('unreachable', code || String(error), { cause: error });
}
