import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Passage } from '../article.ts';
import { ExtractError } from '../formats/extract-error.ts';
import { type ParsePart, type ParseReply, type ParseRequest, withPassages } from './parse-reply.ts';
import type { ParseWorkerData } from './parse-worker.ts';

/** A thread that parses one text at a time; started when it is needed, and again after it was ended. */
export interface ParseThread {
  /**
   * @param timeMs after which the thread is ended
   * @throws {ExtractError} `too-slow` without detail, or `too-complex`
   */
  readonly parse: (request: ParseRequest, timeMs: number) => Promise<ParseReply>;
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
    import.meta.url.endsWith('.ts') ? '../../../dist/parse-worker.js' : 'parse-worker.js',
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

export function createParseThread(options: ParseThreadOptions): ParseThread {
  const thread = new Thread(options);
  return {
    parse: (request, timeMs) => thread.parse(request, timeMs),
    close: () => thread.end(new Error('closed')),
  };
}

class Thread {
  readonly #options: ParseThreadOptions;
  #worker: Worker | undefined;
  #job: Job | undefined;
  #idle: NodeJS.Timeout | undefined;

  constructor(options: ParseThreadOptions) {
    this.#options = options;
  }

  async parse(request: ParseRequest, timeMs: number): Promise<ParseReply> {
    clearTimeout(this.#idle);
    this.#worker ??= this.#startWorker();
    const worker = this.#worker;
    worker.ref();
    const timeLimit = setTimeout(() => void this.end(new ExtractError('too-slow')), timeMs);
    try {
      return await this.#run(request, worker);
    } finally {
      clearTimeout(timeLimit);
      // An idle thread does not keep the process alive.
      worker.unref();
      if (this.#worker === worker && charsOf(request) > LARGE_CHARS) await this.end(new Error('large'));
      else this.#endWhenIdle();
    }
  }

  /** Ends the worker; what is under way is rejected. */
  async end(error: Error): Promise<void> {
    // Of this worker only: another one may have begun with another text before this one has ended.
    const worker = this.#worker;
    const job = this.#job;
    this.#worker = undefined;
    clearTimeout(this.#idle);
    await worker?.terminate();
    job?.reject(error);
  }

  #startWorker(): Worker {
    const { languageDirectory, heapMebibytes } = this.#options;
    const worker = new Worker(WORKER, {
      workerData: { languageDirectory } satisfies ParseWorkerData,
      env: {},
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: heapMebibytes },
    });
    const fail = (error: Error): void => {
      // One that was ended, or failed already, is no longer of interest.
      if (this.#worker !== worker) return;
      this.#worker = undefined;
      this.#job?.reject(error);
    };
    worker.on('message', (part: ParsePart) => {
      if (this.#worker === worker && this.#job && hasMore(this.#job, part)) worker.postMessage('next');
    });
    worker.on('error', (error) => fail(failureOf(error)));
    worker.on('exit', (status) => fail(new Error(`the thread that parses ended with ${status}`)));
    return worker;
  }

  async #run(request: ParseRequest, worker: Worker): Promise<ParseReply> {
    let job: Job | undefined;
    try {
      return await new Promise<ParseReply>((resolve, reject) => {
        job = { resolve, reject, passages: [] };
        this.#job = job;
        worker.postMessage(request);
      });
    } finally {
      if (this.#job === job) this.#job = undefined;
    }
  }

  #endWhenIdle(): void {
    const { idleMs } = this.#options;
    if (idleMs !== undefined) this.#idle = setTimeout(() => void this.end(new Error('idle')), idleMs).unref();
  }
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
