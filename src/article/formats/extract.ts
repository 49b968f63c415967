import { fork } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { ArticleErrorCode } from '../article-error.ts';
import type { ExtractedFormat } from '../format.ts';
import { ExtractError } from './extract-error.ts';
import type { Extracted } from './html.ts';

/** What the worker is asked for, once. */
export interface ExtractRequest {
  readonly format: ExtractedFormat;
  readonly bytes: Uint8Array;
}

/** What it sends back, once. */
export type ExtractReply =
  | { readonly extracted: Extracted }
  | { readonly code: ArticleErrorCode; readonly detail?: string | undefined };

export interface ExtractLimits {
  readonly timeMs: number;
  /** Of the worker, beyond what it has before the file. */
  readonly memoryBytes: number;
  /** Ends it early; the error is the signal's reason. */
  readonly signal?: AbortSignal;
}

/** A PDF of 272 pages takes 6.7 s and 200 MB on two cores; one made to fill the memory asks for 2 GB. */
export const EXTRACT_LIMITS: ExtractLimits = { timeMs: 10_000, memoryBytes: 300 * 1024 ** 2 };

/** Beside the bundled program; from the sources, where the build puts it. */
const WORKER = fileURLToPath(
  new URL(
    import.meta.url.endsWith('.ts') ? '../../../dist/extract-worker.js' : 'extract-worker.js',
    import.meta.url,
  ),
);

/**
 * Takes the text out of a file in a process of its own: whatever the file makes the libraries do there, this one keeps
 * its memory and its pace, and its secrets.
 * @throws {ExtractError} when it cannot be done within the limits
 */
export async function extract(
  request: ExtractRequest,
  { timeMs, memoryBytes, signal }: ExtractLimits = EXTRACT_LIMITS,
): Promise<Extracted> {
  signal?.throwIfAborted();
  const { SystemRoot } = process.env;
  const worker = fork(WORKER, {
    serialization: 'advanced',
    execArgv: [],
    // Windows does not start a process without it.
    env: SystemRoot === undefined ? {} : { SystemRoot },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  let timeLimit: NodeJS.Timeout | undefined;
  let abort: () => void = () => {};
  try {
    const reply = await new Promise<ExtractReply>((resolve, reject) => {
      const detail = String(timeMs / 1_000);
      timeLimit = setTimeout(() => resolve({ code: 'too-slow', detail }), timeMs);
      abort = () => reject(signal?.reason);
      signal?.addEventListener('abort', abort);
      worker.once('message', (message) => resolve(message as ExtractReply));
      worker.once('error', reject);
      worker.once('exit', (status, signal) => {
        // V8 aborts the process when its heap is full, and the system kills it when there is no memory.
        if (signal !== null) resolve({ code: 'too-complex' });
        else reject(new Error(`the worker that extracts text left with ${status}`));
      });
      worker.send({ ...request, memoryBytes }, (error) => error && reject(error));
    });
    if ('extracted' in reply) return reply.extracted;
    throw new ExtractError(reply.code, reply.detail);
  } finally {
    clearTimeout(timeLimit);
    signal?.removeEventListener('abort', abort);
    worker.kill('SIGKILL');
  }
}
