import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Passage } from './article.ts';
import { ExtractError } from './formats/extract-error.ts';
import { type ParsePart, type ParseReply, type ParseRequest, withPassages } from './parse-reply.ts';
import type { ParseWorkerData } from './parse-worker.ts';

/** A thread that parses one text at a time; started at the latest when it is needed, and again after it was ended. */
export interface ParseThread {
  /**
   * @param timeMs after which the thread is ended
   * @throws {ExtractError} `too-slow` without detail, or `too-complex`
   */
  readonly parse: (request: ParseRequest, timeMs: number) => Promise<ParseReply>;
  /** Starts the thread before it is needed. */
  readonly start: () => void;
  /** Ends the thread; what is under way is rejected. */
  readonly close: () => Promise<void>;
}

export interface ParseThreadOptions extends ParseWorkerData {
  /** Of the thread's heap. */
  readonly heapMebibytes: number;
  /** Without work for so long, the thread is ended. Absent: never. */
  readonly idleMs?: number;
}

/** Beside the bundled program; from the sources, where the build puts it. */
const WORKER = fileURLToPath(
  new URL(
    import.meta.url.endsWith('.ts') ? '../../dist/parse-worker.js' : 'parse-worker.js',
    import.meta.url,
  ),
);

/** A thread does not give back what it took for a text of this length: it is ended then. */
const LARGE_CHARS = 1_000_000;

interface Job {
  readonly resolve: (reply: ParseReply) => void;
  readonly reject: (error: Error) => void;
  reply?: ParseReply | undefined;
  readonly passages: Passage[];
}

export function createParseThread({ languageDirectory, ...options }: ParseThreadOptions): ParseThread {
  let worker: Worker | undefined;
  let job: Job | undefined;
  let idle: NodeJS.Timeout | undefined;

  const start = (): Worker => {
    const started = new Worker(WORKER, {
      workerData: { languageDirectory } satisfies ParseWorkerData,
      env: {},
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: options.heapMebibytes },
    });
    const fail = (error: Error): void => {
      // One that was ended, or failed already, is no longer of interest.
      if (worker !== started) return;
      worker = undefined;
      job?.reject(error);
    };
    started.on('message', (part: ParsePart) => {
      if (worker === started && job && hasMore(job, part)) started.postMessage('next');
    });
    started.on('error', (error) => fail(failureOf(error)));
    started.on('exit', (status) => fail(new Error(`the thread that parses ended with ${status}`)));
    return started;
  };
  const end = async (error: Error): Promise<void> => {
    // Of this worker only: another one may have begun with another text before this one has ended.
    const ended = worker;
    const given = job;
    worker = undefined;
    clearTimeout(idle);
    await ended?.terminate();
    given?.reject(error);
  };
  const parse = async (request: ParseRequest, timeMs: number): Promise<ParseReply> => {
    clearTimeout(idle);
    worker ??= start();
    const used = worker;
    used.ref();
    const timeLimit = setTimeout(() => void end(new ExtractError('too-slow')), timeMs);
    let own: Job | undefined;
    try {
      return await new Promise<ParseReply>((resolve, reject) => {
        own = { resolve, reject, passages: [] };
        job = own;
        used.postMessage(request);
      });
    } finally {
      if (job === own) job = undefined;
      clearTimeout(timeLimit);
      // An idle thread does not keep the process alive.
      used.unref();
      if (worker === used && charsOf(request) > LARGE_CHARS) await end(new Error('large'));
      else if (options.idleMs !== undefined)
        idle = setTimeout(() => void end(new Error('idle')), options.idleMs).unref();
    }
  };
  return {
    parse,
    start: () => {
      worker ??= start();
      worker.unref();
    },
    close: () => end(new Error('closed')),
  };
}

/** Adds a part to a job, and ends it with the last one; gives whether there are more. */
function hasMore(job: Job, { reply, passages, isLast }: ParsePart): boolean {
  job.reply ??= reply;
  for (const passage of passages) job.passages.push(passage);
  if (isLast) job.resolve(withPassages(job.reply!, job.passages));
  return !isLast;
}

function charsOf(request: ParseRequest): number {
  return (request.kind === 'stored' ? request.stored.text : request.submission.content).length;
}

/** A full heap is about the text. */
function failureOf(error: Error): Error {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? new ExtractError('too-complex', undefined, { cause: error })
    : error;
}
