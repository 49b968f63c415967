import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { createEncoder, type TextRole } from './encoder.ts';
import { type NetworkThread, startNetworkThread } from './network-thread.ts';
import { createReader, type Reading } from './reader.ts';
import type { Run } from './session.ts';
import { loadTokenizer } from './tokenizer.ts';
import type { Network, WorkerOptions, WorkerRequest, WorkerResponse } from './worker.ts';

/** How soon work is done: people wait for a question, nobody for an article that is being indexed. */
export type Priority = 'question' | 'indexing';

/** The two networks, on threads of their own. Questions are served before indexing. */
export interface Models {
  /** A vector of `DIMENSIONS` numbers, of length 1. */
  encode(text: string, role: TextRole, priority: Priority): Promise<Float32Array>;
  read(question: string, passage: string, quotableFrom: number): Promise<Reading>;
  /**
   * Ends the threads, once the networks are loaded and released; whatever is under way is rejected. To be awaited before
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
/** Two texts on a core each take three quarters of the time of one after the other on both. */
const COPIES = 2;
/** More threads do not help texts this short. */
const MAX_THREADS = 4;

/**
 * Starts the threads and returns at once: requests wait until the networks are loaded.
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
  const { runAt, close } = startPool(directory);
  const tokenize = loadTokenizer(join(directory, 'tokenizer.json'));
  const encoders = {
    question: createEncoder(runAt('encoder', 'question'), tokenize),
    indexing: createEncoder(runAt('encoder', 'indexing'), tokenize),
  };
  return {
    encode: (text, role, priority) => encoders[priority](text, role),
    read: createReader(runAt('reader', 'question'), tokenize),
    close,
  };
}

interface Job {
  readonly request: WorkerRequest;
  readonly resolve: (output: Float32Array) => void;
  readonly reject: (error: Error) => void;
}

interface Pool {
  readonly runAt: (network: Network, priority: Priority) => Run;
  readonly close: Models['close'];
}

/** One queue in front of the threads; when one of them breaks, all is over. */
function startPool(directory: string): Pool {
  const waiting: Record<Priority, Job[]> = { question: [], indexing: [] };
  const underWay = new Set<Job>();
  const idle = new Set<NetworkThread>();
  let hasBegun = false;
  let isClosing = false;
  let failure: ModelError | undefined;

  const onReady = (thread: NetworkThread) => {
    hasBegun = true;
    idle.add(thread);
    next();
  };
  const onBroken = (message: string, cause?: Error) => {
    fail(new ModelError('broken', message, { cause }));
    // Without them nothing can be answered any more: like every crash, it ends the process, and a supervisor starts it again.
    if (hasBegun && !isClosing)
      setImmediate(() => {
        throw failure;
      });
  };
  const threads = threadOptions(directory).map((options) =>
    startNetworkThread(options, { onReady, onBroken }),
  );
  /** A question's one vector is left to the first thread: the others load the encoder only where there is much to index. */
  const take = (isFirst: boolean): Job | undefined => {
    const at = waiting.question.findIndex(({ request }) => isFirst || request.network === 'reader');
    return at < 0 ? waiting.indexing.shift() : waiting.question.splice(at, 1)[0];
  };
  const next = () => {
    for (const thread of threads.filter((thread) => idle.has(thread))) {
      const job = take(thread === threads[0]);
      if (!job) return;
      idle.delete(thread);
      underWay.add(job);
      thread.run(job.request, (response) => {
        underWay.delete(job);
        settle(job, response);
        idle.add(thread);
        next();
      });
    }
  };
  const fail = (error: ModelError) => {
    failure ??= error;
    const jobs = [...underWay, ...waiting.question, ...waiting.indexing];
    underWay.clear();
    waiting.question = [];
    waiting.indexing = [];
    for (const job of jobs) job.reject(failure);
  };
  return {
    runAt: (network, priority) => (ids) =>
      new Promise((resolve, reject) => {
        if (failure) {
          reject(failure);
          return;
        }
        waiting[priority].push({ request: { network, ids }, resolve, reject });
        next();
      }),
    close: async () => {
      isClosing = true;
      fail(new ModelError('broken', 'closed'));
      await Promise.all(threads.map(({ close }) => close()));
    },
  };
}

/** A copy of the networks costs 40 MB each: those beside the first have the reader, which has most to do, at first. */
function threadOptions(directory: string): WorkerOptions[] {
  const cores = availableParallelism();
  const copies = Math.min(cores, COPIES);
  const threads = Math.floor(Math.min(cores, MAX_THREADS) / copies);
  return Array.from({ length: copies }, (_, i) => ({
    directory,
    threads,
    networks: i === 0 ? ['encoder', 'reader'] : ['reader'],
  }));
}

function settle({ resolve, reject }: Job, response: WorkerResponse): void {
  if ('error' in response) reject(response.error);
  else resolve(response.output);
}
