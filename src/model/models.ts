import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { TextRole } from './encoder.ts';
import type { Reading } from './reader.ts';
import type { WorkerOptions, WorkerRequest, WorkerResponse } from './worker.ts';

/** How soon work is done: people wait for a question, nobody for an article that is being indexed. */
export type Priority = 'question' | 'indexing';

/** The two networks, on a thread of their own. Requests are served one at a time, questions before indexing. */
export interface Models {
  /** A vector of `DIMENSIONS` numbers, of length 1. */
  encode(text: string, role: TextRole, priority: Priority): Promise<Float32Array>;
  read(question: string, passage: string, quotableFrom: number): Promise<Reading>;
  /**
   * Ends the thread, once the networks are loaded and released; whatever is under way is rejected. To be awaited before
   * the process ends: ONNX Runtime aborts a process that takes its thread away.
   */
  close(): Promise<void>;
}

/** The networks cannot run: `file-missing` names a file of the model, `platform` the machine's own name. */
export class ModelError extends Error {
  readonly code: 'file-missing' | 'platform' | 'broken';
  readonly detail: string;

  constructor(code: ModelError['code'], detail: string, options?: ErrorOptions) {
    super(`${code}: ${detail}`, options);
    this.name = 'ModelError';
    this.code = code;
    this.detail = detail;
  }
}

/** Where onnxruntime-node has a binary. */
export const PLATFORMS = ['linux-x64', 'linux-arm64', 'darwin-arm64', 'win32-x64', 'win32-arm64'];

const MODEL_FILES = ['tokenizer.json', 'encoder.onnx', 'reader.onnx', 'words.bin'];
/** More threads do not help texts this short. */
const MAX_THREADS = 4;

/** After this the thread is ended as it is. */
const CLOSING_MS = 3_000;
/** The same while it loads, which takes a second, or many on a busy machine: ended then, it aborts the process. */
const CLOSING_WHILE_LOADING_MS = 30_000;

/** The longest run takes a fraction of a second: after this the thread hangs. */
const DEADLINE_MS = 60_000;

interface Job {
  readonly request: WorkerRequest;
  readonly resolve: (response: never) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Starts the thread and returns at once: requests wait until the networks are loaded.
 * @param directory holds the files of `data/model/`
 * @throws {ModelError} when one is missing, or there is no binary for this machine
 */
export function startModels(directory: string): Models {
  const platform = `${process.platform}-${process.arch}`;
  if (!PLATFORMS.includes(platform)) throw new ModelError('platform', platform);
  const missing = MODEL_FILES.find((file) => !existsSync(`${directory}/${file}`));
  if (missing !== undefined) throw new ModelError('file-missing', missing);

  // ONNX Runtime reports its use to Microsoft otherwise. It reads the process's own environment, not a thread's copy.
  process.env.ORT_DISABLE_TELEMETRY = '1';
  const workerData: WorkerOptions = { directory, threads: Math.min(availableParallelism(), MAX_THREADS) };
  const worker = new Worker(workerFile(), { workerData });
  const waiting: Record<Priority, Job[]> = { question: [], indexing: [] };
  let current: Job | undefined;
  let isReady = false;
  let failure: ModelError | undefined;
  let isClosing = false;
  let hasEnded = false;
  let deadline: NodeJS.Timeout | undefined;

  const next = () => {
    if (!isReady || current) return;
    current = waiting.question.shift() ?? waiting.indexing.shift();
    clearTimeout(deadline);
    if (!current) {
      // An idle thread does not keep the process alive.
      worker.unref();
      return;
    }
    worker.ref();
    deadline = setTimeout(() => fail(new ModelError('broken', `no reply in ${DEADLINE_MS} ms`)), DEADLINE_MS);
    worker.postMessage(current.request);
  };
  const fail = (error: ModelError) => {
    failure ??= error;
    const jobs = [...(current ? [current] : []), ...waiting.question, ...waiting.indexing];
    current = undefined;
    waiting.question = [];
    waiting.indexing = [];
    for (const job of jobs) job.reject(failure);
    // Without it nothing can be answered any more: like every crash, it ends the process, and a supervisor starts it again.
    if (isReady && !isClosing)
      setImmediate(() => {
        throw failure;
      });
  };
  worker.on('message', (message: 'ready' | WorkerResponse) => {
    if (message === 'ready') {
      isReady = true;
    } else {
      const job = current;
      current = undefined;
      // It was given up.
      if (!job) return;
      if ('error' in message) job.reject(message.error);
      else job.resolve(('vector' in message ? message.vector : message.reading) as never);
    }
    next();
  });
  worker.on('error', (cause) => fail(new ModelError('broken', cause.message, { cause })));
  worker.on('exit', () => {
    hasEnded = true;
  });
  worker.on('exit', (code) => fail(new ModelError('broken', `its thread ended with ${code}`)));

  const request = <T>(request: WorkerRequest, priority: Priority) =>
    new Promise<T>((resolve, reject) => {
      if (failure) {
        reject(failure);
        return;
      }
      waiting[priority].push({ request, resolve, reject });
      worker.ref();
      next();
    });
  return {
    encode: (text, role, priority) => request({ kind: 'encode', text, role }, priority),
    read: (question, passage, quotableFrom) =>
      request({ kind: 'read', question, passage, quotableFrom }, 'question'),
    close: async () => {
      isClosing = true;
      clearTimeout(deadline);
      if (hasEnded) return;
      fail(new ModelError('broken', 'closed'));
      worker.ref();
      worker.postMessage('close');
      const late = setTimeout(() => worker.terminate(), isReady ? CLOSING_MS : CLOSING_WHILE_LOADING_MS);
      await once(worker, 'exit');
      clearTimeout(late);
    },
  };
}

/** Beside the bundle, or, when the sources run as they are in tests, in the bundle that the tests build first. */
function workerFile(): string {
  const beside = fileURLToPath(new URL('model-worker.js', import.meta.url));
  return existsSync(beside) ? beside : fileURLToPath(new URL('../../dist/model-worker.js', import.meta.url));
}
