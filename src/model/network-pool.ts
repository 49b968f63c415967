import { availableParallelism } from 'node:os';
import { createIndexingThread } from './indexing-thread.ts';
import { Jobs, type Priority } from './jobs.ts';
import { ModelError } from './model-error.ts';
import { startNetworkThread, type ThreadEvents } from './network-thread.ts';
import { workOff } from './work-off.ts';
import type { WorkerRequest } from './worker.ts';

/** The networks on a thread of their own, behind one queue; a second thread helps while articles are indexed. */
export interface NetworkPool {
  /** Rejects with ModelError when the threads are broken or closed, and with what goes wrong in the network. */
  readonly run: (request: WorkerRequest, priority: Priority) => Promise<Float32Array>;
  /** Ends the threads, once the networks are loaded and released; whatever is under way is rejected. */
  readonly close: () => Promise<void>;
}

/** Texts of an article that are encoded at a time: two on a core each take three quarters of the time of one by one on both. */
export const INDEXED_AT_ONCE = 2;
/** More threads do not help texts this short. */
const MAX_THREADS = 4;

/** @param directory holds the files of `data/model/` */
export function startNetworkPool(directory: string): NetworkPool {
  const jobs = new Jobs();
  let isIdle = false;
  let hasBegun = false;
  let isClosing = false;

  const onBroken = (message: string, cause?: Error) => {
    const failure = jobs.fail(new ModelError('broken', message, { cause }));
    // Without them nothing can be answered any more: like every crash, it ends the process, and a supervisor starts it again.
    if (hasBegun && !isClosing)
      setImmediate(() => {
        throw failure;
      });
  };
  const work = () => {
    isIdle = false;
    workOff(thread, jobs, ['question', 'indexing'], () => {
      isIdle = true;
    });
  };
  const onReady = () => {
    hasBegun = true;
    work();
  };
  const cores = availableParallelism();
  // Questions and sentences are too short for more; while articles are indexed two encoders share the cores.
  const encoder = Math.ceil(Math.min(cores, MAX_THREADS) / INDEXED_AT_ONCE);
  const reader = Math.min(cores, MAX_THREADS);
  const thread = startNetworkThread({ directory, threads: { encoder, reader } }, { onReady, onBroken });
  const startIndexing = (events: ThreadEvents) =>
    startNetworkThread({ directory, threads: { encoder } }, events);
  const indexing = cores > 1 ? createIndexingThread(jobs, startIndexing, onBroken) : undefined;
  return {
    run: (request, priority) => {
      const output = jobs.add(request, priority);
      if (isIdle) work();
      indexing?.offer();
      return output;
    },
    close: async () => {
      isClosing = true;
      jobs.fail(new ModelError('broken', 'closed'));
      await Promise.all([thread.close(), indexing?.close()]);
    },
  };
}
