import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createLogger } from '../src/log.ts';
import { endOnCrash, stopRequested } from '../src/program.ts';

function source() {
  const [exit, kill] = [vi.fn(), vi.fn()];
  return Object.assign(new EventEmitter(), { exit, kill, pid: 7 }) as unknown as EventEmitter &
    Pick<NodeJS.Process, 'on' | 'exit' | 'removeAllListeners' | 'kill' | 'pid'> & { kill: typeof kill };
}

test('a crash is logged, with what caused it, and ends the program with 1', () => {
  const process = source();
  const lines: string[] = [];
  endOnCrash(createLogger('info', { write: (line) => lines.push(line) }), undefined, process);
  process.emit('uncaughtException', new Error('boom'), 'unhandledRejection');
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    expect.objectContaining({
      level: 'fatal',
      event: 'unhandledRejection',
      err: expect.objectContaining({ message: 'boom', stack: expect.stringContaining('program.test.ts') }),
    }),
  ]);
  expect(process.exit).toHaveBeenCalledExactlyOnceWith(1);
});

describe('a request to stop', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test.each(['SIGINT', 'SIGTERM'] as const)('%s is one', async (signal) => {
    const process = source();
    const stop = stopRequested(process);
    process.emit(signal, signal);
    await expect(stop).resolves.toBeUndefined();
    expect(process.kill).not.toHaveBeenCalled();
  });

  test('that npm passes on a second time is still one', () => {
    const process = source();
    void stopRequested(process);
    process.emit('SIGINT', 'SIGINT');
    vi.advanceTimersByTime(100);
    process.emit('SIGINT', 'SIGINT');
    expect(process.kill).not.toHaveBeenCalled();
  });

  test.each(['SIGINT', 'SIGTERM'] as const)('is obeyed at once when %s comes again', (signal) => {
    const process = source();
    void stopRequested(process);
    process.emit('SIGTERM', 'SIGTERM');
    vi.advanceTimersByTime(1_000);
    process.emit(signal, signal);
    expect(process.kill).toHaveBeenCalledExactlyOnceWith(7, signal);
    expect(process.listenerCount(signal)).toBe(0);
  });
});
