import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { ChangeListener, Hearing } from './database.ts';

/** Its payload is the id of the server that changed. */
export const CHANNEL = 'articulo_change';

/** Wait before the connection is made again: doubled with every failure. */
const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 5_000;

/** A connection that broke without a word, as behind a router that forgot it, is noticed within 20 s. */
const PROBE_MS = 15_000;
const ANSWER_MS = 5_000;

export interface Listening {
  readonly config: pg.ClientConfig;
  /** Process ids of this store's own backends: who changes something tells its own process itself. */
  readonly ownBackends: ReadonlySet<number>;
  readonly listener: ChangeListener;
}

/**
 * Hears of changes over a connection of its own, made again whenever it breaks. What is told in between is lost, so the
 * listener is called with `undefined` when it breaks, and once more when changes are heard again: what was read before
 * that may be old.
 * @throws what pg throws when the first connection cannot be made
 */
export async function listen(listening: Listening): Promise<Hearing> {
  const stopping = new AbortController();
  let current: Subscription | undefined = await subscribe(listening);
  const follow = async () => {
    let waitMs = FIRST_WAIT_MS;
    while (!stopping.signal.aborted) {
      if (current) {
        await current.ended;
        current = undefined;
        waitMs = FIRST_WAIT_MS;
        if (!stopping.signal.aborted) listening.listener(undefined);
      }
      await sleep(waitMs, undefined, { signal: stopping.signal }).catch(() => undefined);
      if (stopping.signal.aborted) return;
      waitMs = Math.min(2 * waitMs, LONGEST_WAIT_MS);
      current = await subscribe(listening).catch(() => undefined);
      if (current && !stopping.signal.aborted) listening.listener(undefined);
    }
  };
  const following = follow();
  return {
    hearsChanges: () => current !== undefined,
    end: async () => {
      stopping.abort();
      await current?.end();
      await following;
      await current?.end();
    },
  };
}

interface Subscription {
  readonly ended: Promise<void>;
  readonly end: () => Promise<void>;
}

async function subscribe({ config, ownBackends, listener }: Listening): Promise<Subscription> {
  const client = new pg.Client({ ...config, query_timeout: ANSWER_MS, keepAlive: true });
  const ended = new Promise<void>((resolve) => {
    client.once('end', resolve);
    client.on('error', () => resolve());
  });
  const end = () => client.end().catch(() => undefined);
  client.on('notification', ({ payload, processId }) => {
    if (payload && !ownBackends.has(processId)) listener(payload);
  });
  try {
    await client.connect();
    await client.query(`listen ${CHANNEL}`);
  } catch (error) {
    void end();
    throw error;
  }
  const probe = setInterval(() => void client.query('select 1').catch(end), PROBE_MS);
  void ended.then(() => {
    clearInterval(probe);
    void end();
  });
  return { ended, end };
}
