import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { WorkerOptions, WorkerRequest, WorkerResponse } from './worker.ts';

/** A thread that runs the networks, one request at a time. */
export interface NetworkThread {
  /** Not before it is ready and has replied to the request before. It keeps the process alive until it has replied. */
  run(request: WorkerRequest, onReply: (response: WorkerResponse) => void): void;
  /** Ends the thread, once the networks are loaded and released. */
  close(): Promise<void>;
}

export interface ThreadEvents {
  /** The networks are loaded. */
  readonly onReady: (thread: NetworkThread) => void;
  /** It failed, hangs or has ended, perhaps because it was closed: nothing more is replied. */
  readonly onBroken: (message: string, cause?: Error) => void;
}

/** After this the thread is ended as it is. */
const CLOSING_MS = 3_000;
/** The same while a network loads, which takes a second, or many on a busy machine: ended then, it aborts the process. */
const CLOSING_WHILE_LOADING_MS = 30_000;

/** The longest run takes a fraction of a second: after this the thread hangs. */
const DEADLINE_MS = 60_000;

export function startNetworkThread(
  options: WorkerOptions,
  { onReady, onBroken }: ThreadEvents,
): NetworkThread {
  const worker = new Worker(workerFile(), { workerData: options });
  let isLoading = true;
  let hasEnded = false;
  let reply: ((response: WorkerResponse) => void) | undefined;
  let deadline: NodeJS.Timeout | undefined;

  worker.on('message', (message: 'ready' | WorkerResponse) => {
    // An idle thread does not keep the process alive.
    worker.unref();
    if (message === 'ready') {
      isLoading = false;
      onReady(thread);
      return;
    }
    clearTimeout(deadline);
    const waiting = reply;
    reply = undefined;
    waiting?.(message);
  });
  worker.on('error', (cause) => onBroken(cause.message, cause));
  worker.on('exit', (code) => {
    hasEnded = true;
    clearTimeout(deadline);
    onBroken(`its thread ended with ${code}`);
  });

  const thread: NetworkThread = {
    run: (request, onReply) => {
      reply = onReply;
      worker.ref();
      deadline = setTimeout(() => onBroken(`no reply in ${DEADLINE_MS} ms`), DEADLINE_MS);
      worker.postMessage(request);
    },
    close: async () => {
      clearTimeout(deadline);
      if (!hasEnded) await end(worker, isLoading ? CLOSING_WHILE_LOADING_MS : CLOSING_MS);
    },
  };
  return thread;
}

/** Asks a thread to end, and ends it as it is when it has not by then. */
async function end(worker: Worker, withinMs: number): Promise<void> {
  worker.ref();
  worker.postMessage('close');
  const late = setTimeout(() => worker.terminate(), withinMs);
  // Not by `once` of node:events, which rejects when the thread fails first.
  await new Promise((resolve) => worker.once('exit', resolve));
  clearTimeout(late);
}

/** Beside the bundle, or, when the sources run as they are in tests, in the bundle that the tests build first. */
function workerFile(): string {
  const beside = fileURLToPath(new URL('model-worker.js', import.meta.url));
  return existsSync(beside) ? beside : fileURLToPath(new URL('../../dist/model-worker.js', import.meta.url));
}
