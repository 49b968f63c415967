import type { Socket } from 'node:net';
import { PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { Engine } from './database.ts';
import { CHANNEL, listen } from './listen.ts';
import { StoreError } from './store.ts';

const CONNECT_MS = 5_000;
/** A process that was stopped in a transaction does not hold a server's row for longer. */
const IDLE_IN_TRANSACTION_MS = 30_000;
/** Longer than idle connections are kept. */
const SILENT_MS = 15_000;

/** Any number: that of this program's migrations among the database's advisory locks. */
const SCHEMA_LOCK = 724_836_115;

/** PostgreSQL's id of `bigint`, which pg gives as text. Here they are times and counts: numbers hold them. */
const BIGINT = 20;

/**
 * A pool of connections, made as they are needed.
 * @param silentMs a connection that is silent for so long in a query is broken: what it was asked rejects
 * @throws {StoreError} `bad-address` when the address makes no sense
 */
export function openPostgres(url: string, silentMs = SILENT_MS): Engine {
  const config: pg.PoolConfig = {
    connectionString: url,
    application_name: 'articulo-bot',
    connectionTimeoutMillis: CONNECT_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
    types: {
      getTypeParser: (id: number, format?: 'text' | 'binary') =>
        id === BIGINT ? Number : pg.types.getTypeParser(id, format as 'text'),
    },
  };
  checkAddress(config);
  const pool = new pg.Pool(config);
  const ownBackends = new Set<number>();
  pool.on('connect', (client) => {
    ownBackends.add(backendOf(client));
    // The pool listens only while a client is idle: one that breaks in a transaction would end the process.
    client.on('error', () => undefined);
    socketOf(client).setTimeout(silentMs, () =>
      socketOf(client).destroy(Object.assign(new Error('no reply'), { code: 'ETIMEDOUT' })),
    );
  });
  pool.on('remove', (client) => ownBackends.delete(backendOf(client)));
  // A connection that breaks while nobody uses it is replaced; without a listener it would end the process.
  pool.on('error', () => undefined);
  return {
    dialect: new PostgresDialect({ pool }),
    lockSchema: async (db) => {
      await sql`select pg_advisory_xact_lock(${SCHEMA_LOCK})`.execute(db);
    },
    notify: async (db, guildId) => {
      await sql`select pg_notify(${CHANNEL}, ${guildId})`.execute(db);
    },
    // What PostgreSQL keeps of deleted rows until it is vacuumed, which it does by itself, nobody can query.
    scrub: async () => undefined,
    listen: (listener) =>
      listen({ config: { ...config, application_name: 'articulo-bot listen' }, ownBackends, listener }),
  };
}

/** The pool would read the address only when somebody asks for a connection. */
function checkAddress(config: pg.ClientConfig): void {
  try {
    new pg.Client(config);
  } catch (error) {
    // The address may hold a password, so what is said of it goes no further.
    throw new StoreError('bad-address', undefined, { cause: error });
  }
}

/** Missing from pg's types. Its own `query_timeout` would give the busy connection back to the pool. */
function socketOf(client: pg.PoolClient): Socket {
  return (client as unknown as { readonly connection: { readonly stream: Socket } }).connection.stream;
}

/** The process id that notifications carry; missing from pg's types. */
function backendOf(client: pg.PoolClient): number {
  return (client as unknown as { readonly processID: number }).processID;
}
