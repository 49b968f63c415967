import type { Client } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { disconnect } from '../../src/discord/session.ts';

const never = () => new Promise<void>(() => {});
const atOnce = async () => {};

const clientThat = (destroy: () => Promise<void>) =>
  ({ removeAllListeners: vi.fn(), destroy: vi.fn(destroy) }) as unknown as Client;

describe('leaving takes less than 5 s', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test.each([
    ['when all goes well', atOnce, atOnce, true],
    ['when Discord does not say good-bye', atOnce, never, true],
    ['when work never ends', never, atOnce, false],
    ['when neither does', never, never, false],
  ])('%s', async (_, idle, destroy, finished) => {
    const client = clientThat(destroy);
    const left = disconnect(client, idle);
    await vi.advanceTimersByTimeAsync(4_500);
    expect(await left).toBe(finished);
    expect(client.destroy).toHaveBeenCalledOnce();
    expect(vi.getTimerCount()).toBe(0);
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
