import { setTimeout as sleep } from 'node:timers/promises';
import { type Dialect, Kysely } from 'kysely';
import { asStoreError } from './errors.ts';
import { migrate } from './migrate.ts';
import type { Queries, Tables } from './schema.ts';
import { StoreError } from './store.ts';

export type ChangeListener = (guildId: string | undefined) => void;

/** What SQLite and PostgreSQL do differently. */
export interface Engine {
  readonly dialect: Dialect;
  /** Holds other processes' migrations back until the transaction ends. */
  readonly lockSchema: (db: Queries) => Promise<void>;
  /** Tells other processes that a server changed, when the transaction commits. */
  readonly notify: (db: Queries, guildId: string) => Promise<void>;
  /** Takes what was deleted off the disk as well. */
  readonly scrub: (db: Kysely<Tables>) => Promise<void>;
  /** Hears what other processes tell; `undefined` when some may be missed, and when some may have been. */
  readonly listen: (listener: ChangeListener) => Promise<Hearing>;
}

export interface Hearing {
  /** Whether what other processes tell arrives at the moment. */
  readonly hearsChanges: () => boolean;
  readonly end: () => Promise<void>;
}

/** Tells this process and the others that a server changed, when the transaction commits. */
export type Announce = (guildId: string) => Promise<void>;

/** A database whose tables are up to date. Its methods reject with `StoreError`. */
export interface Database {
  readonly query: <T>(work: (db: Queries) => Promise<T>) => Promise<T>;
  /** Several reads of one state. */
  readonly snapshot: <T>(work: (db: Queries) => Promise<T>) => Promise<T>;
  /** All or nothing. On SQLite one at a time; on PostgreSQL a change locks the rows that it decides by. */
  readonly change: <T>(work: (db: Queries, announce: Announce) => Promise<T>) => Promise<T>;
  /** A change that deletes what is not to stay on the disk either. */
  readonly erase: Database['change'];
  readonly onChange: (listener: ChangeListener) => () => void;
  readonly hearsChanges: () => boolean;
  /** Waits for what is under way, for `CLOSE_MS` at most. */
  readonly close: () => Promise<void>;
}

const CLOSE_MS = 3_000;

export interface OpenOptions {
  /** Whether tables are made where there are none. Default true. */
  readonly mayBeNew?: boolean;
}

/**
 * Connects, and brings the tables up to date.
 * @throws {StoreError}
 */
export async function openDatabase(engine: Engine, { mayBeNew = true }: OpenOptions = {}): Promise<Database> {
  const db = new Kysely<Tables>({ dialect: engine.dialect });
  const listeners = new Set<ChangeListener>();
  const tell: ChangeListener = (guildId) => {
    for (const listener of [...listeners]) listener(guildId);
  };
  try {
    await db.transaction().execute(async (trx) => {
      await engine.lockSchema(trx);
      await migrate(trx, mayBeNew);
    });
    const hearing = await engine.listen(tell);
    return {
      ...createQueries(db, engine, tell, hearing),
      onChange: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      hearsChanges: hearing.hearsChanges,
    };
  } catch (error) {
    await db.destroy().catch(() => undefined);
    throw asStoreError(error);
  }
}

function createQueries(
  db: Kysely<Tables>,
  engine: Engine,
  tell: ChangeListener,
  hearing: Hearing,
): Omit<Database, 'onChange' | 'hearsChanges'> {
  const track = createTracker();
  const change: Database['change'] = async (work) => {
    const changed = new Set<string>();
    try {
      return await track.run(() => runChange(db, engine, work, changed));
    } finally {
      // Also when it failed: a connection that broke may have committed before.
      for (const guildId of changed) tell(guildId);
    }
  };
  return {
    query: (work) => track.run(() => work(db)),
    snapshot: (work) =>
      track.run(() =>
        db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work),
      ),
    change,
    erase: async (work) => {
      const result = await change(work);
      await track.run(() => engine.scrub(db)).catch(() => undefined);
      return result;
    },
    close: async () => {
      const closed = track.close().then(async () => {
        await hearing.end();
        await db.destroy();
      });
      await Promise.race([closed, sleep(CLOSE_MS, undefined, { ref: false })]);
    },
  };
}

async function runChange<T>(
  db: Queries,
  engine: Engine,
  work: (db: Queries, announce: Announce) => Promise<T>,
  changed: Set<string>,
): Promise<T> {
  return db.transaction().execute((trx) =>
    work(trx, async (guildId) => {
      changed.add(guildId);
      await engine.notify(trx, guildId);
    }),
  );
}

/** Knows what is under way, so that closing can wait for it. */
function createTracker() {
  const underWay = new Set<Promise<unknown>>();
  let isClosed = false;
  return {
    async run<T>(work: () => Promise<T>): Promise<T> {
      if (isClosed) throw new StoreError('failed', 'closed');
      const promise = work();
      underWay.add(promise);
      try {
        return await promise;
      } catch (error) {
        throw asStoreError(error);
      } finally {
        underWay.delete(promise);
      }
    },
    async close(): Promise<void> {
      isClosed = true;
      await Promise.allSettled(underWay);
    },
  };
}
