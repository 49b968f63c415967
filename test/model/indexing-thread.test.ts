import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createIndexingThread } from '../../src/model/indexing-thread.ts';
import { Jobs } from '../../src/model/jobs.ts';
import type { NetworkThread, ThreadEvents } from '../../src/model/network-thread.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const MS_A_TEXT = 50;

/** Threads that take so long for a text, with what became of them. */
function startIndexing() {
  const jobs = new Jobs();
  const threads: { events: ThreadEvents; isClosed: boolean }[] = [];
  const onBroken = vi.fn();
  const startThread = (events: ThreadEvents): NetworkThread => {
    const state = { events, isClosed: false };
    threads.push(state);
    const thread: NetworkThread = {
      run: ({ ids }, onReply) => {
        setTimeout(() => onReply({ output: new Float32Array(ids) }), MS_A_TEXT);
      },
      close: async () => {
        state.isClosed = true;
        events.onBroken('its thread ended with 0');
      },
    };
    setTimeout(() => events.onReady(thread), MS_A_TEXT);
    return thread;
  };
  const indexing = createIndexingThread(jobs, startThread, onBroken);
  const addText = (id: number) => {
    const vector = jobs.add({ network: 'encoder', ids: [id] }, 'indexing');
    indexing.offer();
    return vector;
  };
  return { jobs, threads, onBroken, indexing, addText };
}

it('starts no thread for texts that others take soon, nor for questions', async () => {
  const { jobs, threads, indexing, addText } = startIndexing();
  void addText(1);
  jobs.take(['indexing']);
  void jobs.add({ network: 'reader', ids: [2] }, 'question');
  indexing.offer();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(threads).toHaveLength(0);
});

it('takes texts that wait, ends when there are no more, and begins anew', async () => {
  const { threads, onBroken, addText } = startIndexing();
  const vectors = [1, 2, 3].map(addText);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await Promise.all(vectors)).toEqual([1, 2, 3].map((id) => new Float32Array([id])));
  expect(threads.map(({ isClosed }) => isClosed)).toEqual([false]);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(threads.map(({ isClosed }) => isClosed)).toEqual([true]);
  const later = addText(4);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await later).toEqual(new Float32Array([4]));
  expect(threads.map(({ isClosed }) => isClosed)).toEqual([true, false]);
  expect(onBroken).not.toHaveBeenCalled();
});

it('takes at once what comes while its thread is idle', async () => {
  const { threads, addText } = startIndexing();
  void addText(1);
  await vi.advanceTimersByTimeAsync(1_000);
  const next = addText(2);
  await vi.advanceTimersByTimeAsync(MS_A_TEXT);
  expect(await next).toEqual(new Float32Array([2]));
  await vi.advanceTimersByTimeAsync(1_500);
  expect(threads.map(({ isClosed }) => isClosed)).toEqual([false]);
});

it('is closed with its thread, and starts none after that', async () => {
  const { threads, indexing, addText } = startIndexing();
  void addText(1);
  await vi.advanceTimersByTimeAsync(520);
  await indexing.close();
  void addText(2);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(threads.map(({ isClosed }) => isClosed)).toEqual([true]);
});

it('tells when its thread fails', async () => {
  const { threads, onBroken, addText } = startIndexing();
  void addText(1);
  await vi.advanceTimersByTimeAsync(520);
  threads[0]!.events.onBroken('no reply');
  expect(onBroken).toHaveBeenCalledWith('no reply');
});

it('takes no thread that ends late for the next one', async () => {
  const { threads, onBroken, addText } = startIndexing();
  void addText(1);
  await vi.advanceTimersByTimeAsync(5_000);
  void addText(2);
  await vi.advanceTimersByTimeAsync(520);
  threads[0]!.events.onBroken('its thread ended with 0');
  expect(threads.map(({ isClosed }) => isClosed)).toEqual([true, false]);
  expect(onBroken).not.toHaveBeenCalled();
});
