import { availableParallelism } from 'node:os';
import { Jobs, type Priority } from './jobs.ts';
import { ModelError } from './model-error.ts';
import { type NetworkThread, startNetworkThread } from './network-thread.ts';
import type { WorkerOptions, WorkerRequest } from './worker.ts';

/** Several threads with the networks, behind one queue. */
export interface NetworkPool {
  /** Rejects with ModelError when the threads are broken or closed, and with what goes wrong in the network. */
  readonly run: (request: WorkerRequest, priority: Priority) => Promise<Float32Array>;
  /** Ends the threads, once the networks are loaded and released; whatever is under way is rejected. */
  readonly close: () => Promise<void>;
}

/** Texts that are computed at a time: two on a core each take three quarters of the time of one by one on both. */
export const COPIES = 2;
/** More threads do not help texts this short. */
const MAX_THREADS = 4;

/** @param directory holds the files of `data/model/` */
export function startNetworkPool(directory: string): NetworkPool {
  const jobs = new Jobs();
  const idle = new Set<NetworkThread>();
  let hasBegun = false;
  let isClosing = false;

  const onReady = (thread: NetworkThread) => {
    hasBegun = true;
    idle.add(thread);
    next();
  };
  const onBroken = (message: string, cause?: Error) => {
    const failure = jobs.fail(new ModelError('broken', message, { cause }));
    // Without them nothing can be answered any more: like every crash, it ends the process, and a supervisor starts it again.
    if (hasBegun && !isClosing)
      setImmediate(() => {
        throw failure;
      });
  };
  const threads = threadOptions(directory).map((options) =>
    startNetworkThread(options, { onReady, onBroken }),
  );
  const next = () => {
    for (const thread of threads.filter((thread) => idle.has(thread))) {
      const job = jobs.take(thread === threads[0]);
      if (!job) return;
      idle.delete(thread);
      thread.run(job.request, (response) => {
        jobs.settle(job, response);
        idle.add(thread);
        next();
      });
    }
  };
  return {
    run: (request, priority) => {
      const output = jobs.add(request, priority);
      next();
      return output;
    },
    close: async () => {
      isClosing = true;
      jobs.fail(new ModelError('broken', 'closed'));
      await Promise.all(threads.map(({ close }) => close()));
    },
  };
}

/** A copy of a network takes 40 MB: those beside the first begin with the reader, which has most to do. */
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
