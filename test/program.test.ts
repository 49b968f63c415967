import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createLogger } from '../src/log.ts';
import { endOnCrash, stopRequested } from '../src/program.ts';

function source() {
  const exit = vi.fn();
  return Object.assign(new EventEmitter(), { exit }) as unknown as EventEmitter &
    Pick<NodeJS.Process, 'on' | 'exit'> & { exit: typeof exit };
}

test('a crash is logged, with what caused it, and ends the program with 1', () => {
  const process = source();
  const lines: string[] = [];
  endOnCrash(createLogger('info', { write: (line) => lines.push(line) }), process);
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
    expect(process.exit).not.toHaveBeenCalled();
  });

  test('that npm passes on a second time is still one', () => {
    const process = source();
    void stopRequested(process);
    process.emit('SIGINT', 'SIGINT');
    vi.advanceTimersByTime(100);
    process.emit('SIGINT', 'SIGINT');
    expect(process.exit).not.toHaveBeenCalled();
  });

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('is obeyed at once when %s comes again', (signal, status) => {
    const process = source();
    void stopRequested(process);
    process.emit('SIGTERM', 'SIGTERM');
    vi.advanceTimersByTime(1_000);
    process.emit(signal, signal);
    expect(process.exit).toHaveBeenCalledExactlyOnceWith(status);
  });
});
