/** Shares out a few workers among jobs, first come, first served. */
export interface Slots<T> {
  /** Runs a job as soon as a worker is free; undefined, and not run, when too many wait. */
  readonly run: <R>(job: (worker: T) => Promise<R>) => Promise<R> | undefined;
}

/** @param maxWaiting jobs, besides those under way */
export function createSlots<T>(workers: readonly T[], maxWaiting: number): Slots<T> {
  const free = [...workers];
  const waiting: ((worker: T) => void)[] = [];
  const run = async <R>(worker: T | Promise<T>, job: (worker: T) => Promise<R>): Promise<R> => {
    const used = await worker;
    try {
      return await job(used);
    } finally {
      const next = waiting.shift();
      if (next) next(used);
      else free.push(used);
    }
  };
  return {
    run: (job) => {
      const worker = free.shift();
      if (worker !== undefined) return run(worker, job);
      if (waiting.length >= maxWaiting) return undefined;
      return run(new Promise<T>((resolve) => waiting.push(resolve)), job);
    },
  };
}
