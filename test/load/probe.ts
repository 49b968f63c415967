import { monitorEventLoopDelay } from 'node:perf_hooks';
import process from 'node:process';

/** What a process says of itself when it is asked. */
export interface Sample {
  readonly residentBytes: number;
  /** What is alive, after `collect`. */
  readonly heapBytes: number;
  /** How late the event loop was since the last `reset`, 99th percentile. */
  readonly delayP99Ms: number;
}

/** `collect` costs tens of milliseconds, so never while latency is measured. */
export type SampleRequest = 'sample' | 'collect' | 'reset';

const RESOLUTION_MS = 10;
const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
delay.enable();

// Loaded into the bot with --import: the bot itself knows nothing of it.
process.on('message', (request: SampleRequest) => {
  if (request === 'collect') globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  // Node measures from one tick of its timer to the next.
  const delayP99Ms = Math.max(0, delay.percentile(99) / 1e6 - RESOLUTION_MS);
  process.send?.({ residentBytes: rss, heapBytes: heapUsed, delayP99Ms } satisfies Sample);
  if (request === 'reset') delay.reset();
});
process.on('disconnect', () => process.exit(1));
// Only what the bot does itself may keep it alive.
process.channel?.unref();
