/** Shares out a few workers among the jobs of several owners. */
export interface Slots<T> {
  /** Runs a job when it is its turn and a worker is free; undefined, and not run, when too many wait. */
  readonly run: <R>(owner: string, job: (worker: T) => Promise<R>) => Promise<R> | undefined;
}

export interface SlotsLimits {
  /** Jobs of all owners, besides those under way. */
  readonly maxWaiting: number;
  /** Jobs of one owner. */
  readonly maxWaitingEach: number;
}

/**
 * Each owner has one worker at most, and the next one who has waited goes first: whoever asks for much waits for it, and
 * nobody else does. Jobs of one owner run in the order they came.
 */
export function createSlots<T>(workers: readonly T[], { maxWaiting, maxWaitingEach }: SlotsLimits): Slots<T> {
  const free = [...workers];
  const running = new Set<string>();
  // In the order in which owners have their turns.
  const queues = new Map<string, ((worker: T) => Promise<void>)[]>();
  let waiting = 0;
  const begin = () => {
    for (const [owner, jobs] of queues) {
      if (free.length === 0) return;
      if (running.has(owner)) continue;
      const job = jobs.shift()!;
      waiting--;
      queues.delete(owner);
      // Its next job comes after those of the others.
      if (jobs.length > 0) queues.set(owner, jobs);
      const worker = free.shift() as T;
      running.add(owner);
      void job(worker).then(() => {
        // The one that has just worked is the readiest.
        free.unshift(worker);
        running.delete(owner);
        begin();
      });
    }
  };
  return {
    run: (owner, job) => {
      const own = queues.get(owner) ?? [];
      const mustWait = free.length === 0 || running.has(owner);
      if (mustWait && (waiting >= maxWaiting || own.length >= maxWaitingEach)) return undefined;
      return new Promise((resolve, reject) => {
        own.push(async (worker) => {
          try {
            resolve(await job(worker));
          } catch (error) {
            reject(error);
          }
        });
        queues.set(owner, own);
        waiting++;
        begin();
      });
    },
  };
}
