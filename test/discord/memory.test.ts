import fc from 'fast-check';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createMemory } from '../../src/discord/memory.ts';

test('a memory has what a list of all that was set would say, for as long and as many as it is told', () => {
  const steps = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.nat(), fc.nat(60)), {
    maxLength: 40,
  });
  fc.assert(
    fc.property(steps, fc.integer({ min: 1, max: 3 }), (all, capacity) => {
      let now = 0;
      const lifeMs = 100;
      const memory = createMemory<number>({ capacity, lifeMs, nowMs: () => now });
      const set: { key: string; value: number; atMs: number }[] = [];
      for (const [key, value, stepMs] of all) {
        now += stepMs;
        memory.set(key, value);
        set.push({ key, value, atMs: now });
        const latest = set.filter(
          (one, index) => set.findLastIndex((other) => other.key === one.key) === index,
        );
        for (const each of ['a', 'b', 'c', 'd']) {
          const kept = latest.slice(-capacity).find((one) => one.key === each && now - one.atMs < lifeMs);
          expect(memory.get(each)).toBe(kept?.value);
        }
      }
    }),
  );
});

test('what is forgotten is not there any more, and the others are', () => {
  const memory = createMemory<number>({ capacity: 2, lifeMs: 100, nowMs: () => 0 });
  memory.set('a', 1);
  memory.set('b', 2);
  memory.forget('a');
  memory.forget('c');
  memory.set('c', 3);
  expect(['a', 'b', 'c'].map(memory.get)).toEqual([undefined, 2, 3]);
});

test('what is over goes by itself', () => {
  // In one go: what other tests of this process have left behind would set timers in between.
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const memory = createMemory<object>({ capacity: 9, lifeMs: 100, nowMs: () => Date.now() });
  memory.set('a', {});
  expect(vi.getTimerCount()).toBe(1);
  vi.advanceTimersByTime(60);
  memory.set('b', {});
  vi.advanceTimersByTime(39);
  expect(vi.getTimerCount()).toBe(1);
  // The second one goes 100 ms after it came, not 100 ms after the first one went.
  vi.advanceTimersByTime(61);
  // It is empty: with anything left it would wait on.
  expect(vi.getTimerCount()).toBe(0);
});
