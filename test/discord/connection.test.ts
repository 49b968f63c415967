import type { Client } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { disconnect } from '../../src/discord/connection.ts';

const never = () => new Promise<void>(() => {});
const atOnce = async () => {};

const clientThat = (destroy: () => Promise<void>) =>
  ({ removeAllListeners: vi.fn(), destroy: vi.fn(destroy) }) as unknown as Client;

describe('leaving takes less than 5 s', () => {
  // Only these two: what other tests of this process left behind goes on with the rest.
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.useRealTimers();
  });

  test.each([
    ['when all goes well', atOnce, atOnce, true],
    ['when Discord does not say good-bye', atOnce, never, true],
    ['when work never ends', never, atOnce, false],
    ['when neither does', never, never, false],
  ])('%s', async (_, idle, destroy, finished) => {
    const client = clientThat(destroy);
    const set = vi.spyOn(globalThis, 'setTimeout');
    const cleared = vi.spyOn(globalThis, 'clearTimeout');
    const left = disconnect(client, idle);
    await vi.advanceTimersByTimeAsync(4_500);
    expect(await left).toBe(finished);
    expect(client.destroy).toHaveBeenCalledOnce();
    const limits = set.mock.results.filter((_, index) =>
      [3_000, 500].includes(set.mock.calls[index]?.[1] ?? 0),
    );
    expect(limits).toHaveLength(2);
    for (const { value } of limits) expect(cleared).toHaveBeenCalledWith(value);
  });

  test('what is under way comes before the connection', async () => {
    let finish = () => {};
    const client = clientThat(atOnce);
    const left = disconnect(
      client,
      () =>
        new Promise((resolve) => {
          finish = resolve;
        }),
    );
    await vi.advanceTimersByTimeAsync(1_000);
    expect(client.destroy).not.toHaveBeenCalled();
    finish();
    expect(await left).toBe(true);
  });
});
