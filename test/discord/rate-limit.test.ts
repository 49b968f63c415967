import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRateLimiter } from '../../src/discord/rate-limit.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** How much more is alive after the work than before, while its result is kept. */
function bytesHeldBy(work: () => unknown): number {
  collect();
  const before = process.memoryUsage().heapUsed;
  const result = work();
  collect();
  const after = process.memoryUsage().heapUsed;
  return result === undefined ? 0 : after - before;
}

describe('a rate limiter', () => {
  test('allows as many as it says within a window, and says when to go on', () => {
    const limiter = createRateLimiter({ questions: 2, windowMs: 1_000 });
    expect(limiter.take('ana', 0)).toEqual({ allowed: true });
    expect(limiter.take('ana', 400)).toEqual({ allowed: true });
    expect(limiter.take('ana', 500)).toEqual({ allowed: false, retryInMs: 500, isFirst: true });
    expect(limiter.take('ana', 999)).toEqual({ allowed: false, retryInMs: 1, isFirst: false });
    expect(limiter.take('ana', 1_000)).toEqual({ allowed: true });
    expect(limiter.take('ana', 1_001)).toEqual({ allowed: false, retryInMs: 399, isFirst: true });
  });

  test('counts each person apart', () => {
    const limiter = createRateLimiter({ questions: 1, windowMs: 1_000 });
    limiter.take('ana', 0);
    expect(limiter.take('beto', 1)).toEqual({ allowed: true });
  });

  test('remembers nobody for longer than the window, whoever goes on asking', () => {
    const limiter = createRateLimiter({ questions: 5, windowMs: 1_000 });
    const heldBytes = bytesHeldBy(() => {
      for (let nowMs = 0; nowMs < 200_000; nowMs += 1) {
        limiter.take(`persona ${nowMs}`, nowMs);
        if (nowMs % 500 === 0) limiter.take('ana', nowMs);
      }
      return limiter;
    });
    // 1,000 people of the last window, a few hundred bytes each; all of them would be some 50 MB.
    expect(heldBytes).toBeLessThan(5_000_000);
  });

  test('allows exactly what a list of all questions would', () => {
    const anyQuestions = fc.array(fc.tuple(fc.constantFrom('ana', 'beto', 'carla'), fc.nat(400)), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(anyQuestions, fc.integer({ min: 1, max: 4 }), (steps, questions) => {
        const windowMs = 1_000;
        const limiter = createRateLimiter({ questions, windowMs });
        const allowed: { person: string; atMs: number }[] = [];
        let nowMs = 0;
        for (const [person, stepMs] of steps) {
          nowMs += stepMs;
          const recent = allowed.filter((one) => one.person === person && one.atMs > nowMs - windowMs);
          const permit = limiter.take(person, nowMs);
          expect(permit.allowed).toBe(recent.length < questions);
          if (permit.allowed) allowed.push({ person, atMs: nowMs });
          else expect(permit.retryInMs).toBe(recent[0]!.atMs + windowMs - nowMs);
        }
      }),
    );
  });
});
