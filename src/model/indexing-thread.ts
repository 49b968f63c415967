import type { Jobs } from './jobs.ts';
import type { NetworkThread, ThreadEvents } from './network-thread.ts';
import { workOff } from './work-off.ts';

/** A second thread that encodes texts of articles while there are many; in between it takes no memory. */
export interface IndexingThread {
  /** To be called when texts were added. */
  readonly offer: () => void;
  /** Ends its thread, once that has replied. */
  readonly close: () => Promise<void>;
}

/** Its thread starts when texts have waited for so long: loading the encoder takes a third of a second. */
const START_AFTER_MS = 500;
/** It ends when nothing came for so long: the encoder takes 40 MB. */
const END_AFTER_MS = 2_000;

/**
 * @param startThread starts a thread that has the encoder
 * @param onBroken told when that fails or hangs
 */
export function createIndexingThread(
  jobs: Jobs,
  startThread: (events: ThreadEvents) => NetworkThread,
  onBroken: ThreadEvents['onBroken'],
): IndexingThread {
  let thread: NetworkThread | undefined;
  let isIdle = false;
  let isClosed = false;
  let timer: NodeJS.Timeout | undefined;
  let ending: Promise<void> | undefined;

  const after = (ms: number, run: () => void) => {
    clearTimeout(timer);
    timer = setTimeout(run, ms).unref();
  };
  const start = () => {
    timer = undefined;
    if (!jobs.isWaiting('indexing')) return;
    const started = startThread({
      onReady: work,
      // It is also told when the thread was ended, by then perhaps beside the next one.
      onBroken: (...why) => thread === started && onBroken(...why),
    });
    thread = started;
  };
  const end = async () => {
    clearTimeout(timer);
    timer = undefined;
    const ended = thread;
    thread = undefined;
    isIdle = false;
    await ended?.close();
  };
  const work = (idle: NetworkThread) => {
    isIdle = false;
    workOff(idle, jobs, ['indexing'], () => {
      isIdle = true;
      after(END_AFTER_MS, () => {
        ending = end();
      });
    });
  };
  return {
    offer: () => {
      if (isClosed || !jobs.isWaiting('indexing')) return;
      if (thread && isIdle) {
        clearTimeout(timer);
        work(thread);
      } else if (!(thread || timer)) after(START_AFTER_MS, start);
    },
    close: async () => {
      isClosed = true;
      await Promise.all([ending, end()]);
    },
  };
}
