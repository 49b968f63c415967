import process from 'node:process';
import { Worker } from 'node:worker_threads';
import type { ArticleErrorCode } from '../article-error.ts';
import { ExtractError } from './extract-error.ts';
import type { Extracted } from './html.ts';

/** What the worker is started with. */
export interface ExtractRequest {
  readonly format: 'html' | 'docx' | 'pdf';
  readonly bytes: Uint8Array;
}

/** What it sends back, once. */
export type ExtractReply =
  | { readonly extracted: Extracted }
  | { readonly code: ArticleErrorCode; readonly detail?: string | undefined };

export interface ExtractLimits {
  readonly timeMs: number;
  /** How much the whole process may grow meanwhile. */
  readonly memoryBytes: number;
}

/** A PDF of 272 pages takes 6.7 s and 200 MB on two cores; one made to fill the memory asks for 2 GB. */
const LIMITS: ExtractLimits = { timeMs: 10_000, memoryBytes: 300 * 1024 ** 2 };
const POLL_MS = 25;

/** Beside the bundled program; from the sources, where the build puts it. */
const WORKER = new URL(
  import.meta.url.endsWith('.ts') ? '../../../dist/extract-worker.js' : './extract-worker.js',
  import.meta.url,
);

/**
 * Takes the text out of a file in a thread of its own. V8's limits do not hold what the libraries keep outside its
 * heap, so the process's memory is watched.
 * @throws {ExtractError} when it cannot be done within the limits
 */
export async function extract(request: ExtractRequest, limits = LIMITS): Promise<Extracted> {
  const worker = new Worker(WORKER, {
    workerData: request,
    resourceLimits: { maxOldGenerationSizeMb: limits.memoryBytes / 1024 ** 2 },
    // Warnings of the libraries are of no use to the person.
    stdout: true,
    stderr: true,
  });
  const startBytes = process.memoryUsage.rss();
  let poll: NodeJS.Timeout | undefined;
  let timeLimit: NodeJS.Timeout | undefined;
  try {
    const reply = await new Promise<ExtractReply>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', (error: NodeJS.ErrnoException) => {
        if (error.code?.endsWith('MODULE_NOT_FOUND')) reject(error);
        resolve({ code: error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-complex' : 'damaged' });
      });
      worker.once('exit', () => resolve({ code: 'damaged' }));
      poll = setInterval(() => {
        if (process.memoryUsage.rss() - startBytes > limits.memoryBytes) resolve({ code: 'too-complex' });
      }, POLL_MS);
      const detail = String(limits.timeMs / 1_000);
      timeLimit = setTimeout(() => resolve({ code: 'too-slow', detail }), limits.timeMs);
    });
    if ('extracted' in reply) return reply.extracted;
    throw new ExtractError(reply.code, reply.detail);
  } finally {
    clearInterval(poll);
    clearTimeout(timeLimit);
    await worker.terminate();
  }
}
