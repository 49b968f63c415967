import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { ExtractError } from './formats/extract-error.ts';
import type { ParseReply, ParseRequest, ParseWorkerData } from './parse-worker.ts';

/** A thread that parses one text at a time; started when it is first needed, and again after it was ended. */
export interface ParseThread {
  /**
   * @param timeMs after which the thread is ended
   * @throws {ExtractError} `too-slow` without detail, or `too-complex`
   */
  readonly parse: (request: ParseRequest, timeMs: number) => Promise<ParseReply>;
  readonly close: () => Promise<void>;
}

/** Beside the bundled program; from the sources, where the build puts it. */
const WORKER = fileURLToPath(
  new URL(
    import.meta.url.endsWith('.ts') ? '../../dist/parse-worker.js' : 'parse-worker.js',
    import.meta.url,
  ),
);

export function createParseThread(workerData: ParseWorkerData, heapMebibytes: number): ParseThread {
  let worker: Worker | undefined;
  let job:
    | { readonly resolve: (reply: ParseReply) => void; readonly reject: (error: Error) => void }
    | undefined;
  const start = (): Worker => {
    const started = new Worker(WORKER, {
      workerData,
      env: {},
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: heapMebibytes },
    });
    const fail = (error: Error): void => {
      // One that was ended, or failed already, is no longer of interest.
      if (worker !== started) return;
      worker = undefined;
      job?.reject(error);
    };
    started.on('message', (reply: ParseReply) => worker === started && job?.resolve(reply));
    started.on('error', (error) => fail(failureOf(error)));
    started.on('exit', (status) => fail(new Error(`the thread that parses ended with ${status}`)));
    return started;
  };
  const end = async (error: Error): Promise<void> => {
    const ended = worker;
    worker = undefined;
    await ended?.terminate();
    job?.reject(error);
  };
  const parse = async (request: ParseRequest, timeMs: number): Promise<ParseReply> => {
    worker ??= start();
    const used = worker;
    used.ref();
    const timeLimit = setTimeout(() => void end(new ExtractError('too-slow')), timeMs);
    try {
      return await new Promise<ParseReply>((resolve, reject) => {
        job = { resolve, reject };
        used.postMessage(request);
      });
    } finally {
      job = undefined;
      clearTimeout(timeLimit);
      // An idle thread does not keep the process alive.
      used.unref();
    }
  };
  return { parse, close: () => end(new Error('closed')) };
}

/** A full heap is about the text. */
function failureOf(error: Error): Error {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? new ExtractError('too-complex', undefined, { cause: error })
    : error;
}
