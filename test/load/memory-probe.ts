import process from 'node:process';

/** What a process says about its memory when it is asked; `heapUsed` is what is alive after a collection. */
export interface MemorySample {
  readonly residentBytes: number;
  readonly heapBytes: number;
}

/** `collect` costs tens of milliseconds, so never while latency is measured. */
export type MemoryRequest = 'sample' | 'collect';

// Loaded into the bot with --import: the bot itself knows nothing of it.
process.on('message', (request: MemoryRequest) => {
  if (request === 'collect') globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  process.send?.({ residentBytes: rss, heapBytes: heapUsed } satisfies MemorySample);
});
process.on('disconnect', () => process.exit(1));
// Only what the bot does itself may keep it alive.
process.channel?.unref();
