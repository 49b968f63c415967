import { accessSync, closeSync, constants, existsSync, mkdirSync, openSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
  sql,
  type TransactionSettings,
} from 'kysely';
import Libsql from 'libsql';
import type { Engine } from './database.ts';
import { asStoreError } from './errors.ts';
import { StoreError } from './store.ts';

/** How long a process waits for another one's transaction, which takes milliseconds. */
const BUSY_MS = 5_000;

/** Opens a file, and makes it where there is none. */
export function openSqlite(file: string): Engine {
  const database = connect(file);
  return {
    dialect: createDialect({
      database: {
        close: () => database.close(),
        prepare: (sql) => adapt(database.prepare(sql)),
      },
    }),
    // The transaction itself does: `begin immediate`.
    lockSchema: async () => undefined,
    // Other processes are not told; those of this one are by whoever made the change.
    notify: async () => undefined,
    // Until then the log that is written ahead has it, and the file itself. Whoever reads at the moment is not waited for,
    // since this holds up all else: then the next one does it.
    scrub: (db) =>
      db.connection().execute(async (connection) => {
        await sql`pragma busy_timeout = 0`.execute(connection);
        try {
          await sql`pragma wal_checkpoint(truncate)`.execute(connection);
        } finally {
          await sql.raw(`pragma busy_timeout = ${BUSY_MS}`).execute(connection);
        }
      }),
    listen: async () => ({ hearsChanges: () => true, end: async () => undefined }),
  };
}

/**
 * Copies the database into a new file while it is in use.
 * @throws {StoreError} `bad-file` when there is no such file, or no place for the copy; `failed` when the copy exists
 */
export function backUpSqlite(file: string, copy: string): void {
  checkIsThere(file);
  checkPlace(copy);
  const database = connect(file);
  try {
    vacuumInto(database, copy);
  } finally {
    database.close();
  }
}

function vacuumInto(database: Libsql.Database, copy: string): void {
  // SQLite takes an empty file for none.
  const isNew = makeFile(copy);
  try {
    database.prepare('vacuum into ?').run([copy]);
  } catch (error) {
    if (isNew) rmSync(copy, { force: true });
    throw isCode(error, 'SQLITE_CANTOPEN') ? badFile(copy, error) : asStoreError(error);
  }
}

/** @throws {StoreError} `bad-file` */
export function checkIsThere(file: string): void {
  try {
    statSync(file);
  } catch (cause) {
    throw badFile(isCode(cause, 'ENOTDIR') ? dirname(file) : file, cause);
  }
}

/** Throws what is in the way of a file, or of making one: SQLite says of all that only that it cannot open it. */
function checkPlace(file: string): void {
  const folder = dirname(file);
  try {
    if (!statSync(folder).isDirectory()) throw badFile(folder, { code: 'ENOTDIR' });
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw badFile(folder, error);
  }
  try {
    if (/[/\\]$/.test(file) || statSync(file, { throwIfNoEntry: false })?.isDirectory())
      throw badFile(file, { code: 'EISDIR' });
    if (existsSync(file)) accessSync(file, constants.R_OK | constants.W_OK);
  } catch (error) {
    throw badFile(file, error);
  }
}

function badFile(file: string, cause: unknown): StoreError {
  if (cause instanceof StoreError) return cause;
  return new StoreError('bad-file', (cause as NodeJS.ErrnoException).code, { cause, file });
}

function isCode(error: unknown, code: string): boolean {
  return (error as NodeJS.ErrnoException).code === code;
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (cause) {
    // There is something already, and no folder.
    throw badFile(folder, isCode(cause, 'EEXIST') ? { code: 'ENOTDIR' } : cause);
  }
}

/**
 * Makes an empty file that nobody else may read, where there is none; gives whether it did. What SQLite puts beside it
 * gets the same mode. One that is there is not opened: closing it again would end the locks that this process has on it
 * (fcntl of POSIX).
 */
function makeFile(file: string): boolean {
  try {
    closeSync(openSync(file, 'wx', 0o600));
    return true;
  } catch (cause) {
    if (isCode(cause, 'EEXIST')) return false;
    throw badFile(file, cause);
  }
}

function connect(file: string): Libsql.Database {
  makeFolder(dirname(file));
  checkPlace(file);
  makeFile(file);
  let database: Libsql.Database;
  try {
    database = new Libsql(file, { timeout: BUSY_MS });
  } catch (cause) {
    // libsql gives no code here.
    throw new StoreError('bad-file', 'SQLITE_CANTOPEN', { cause, file });
  }
  try {
    database.exec(`pragma busy_timeout = ${BUSY_MS}`);
    useWal(database);
    // What was confirmed outlives a power cut; costs 0.3 ms a transaction.
    database.exec('pragma synchronous = full');
    database.exec('pragma foreign_keys = on');
    // What is deleted is overwritten, with the next checkpoint: see `scrub`.
    database.exec('pragma secure_delete = on');
    return database;
  } catch (error) {
    database.close();
    throw isCode(error, 'SQLITE_NOTADB') ? badFile(file, error) : asStoreError(error);
  }
}

/** SQLite may refuse this at once, in spite of `busy_timeout`, while another process opens the new file too. */
function useWal(database: Libsql.Database): void {
  const untilMs = performance.now() + BUSY_MS;
  for (;;) {
    try {
      database.exec('pragma journal_mode = wal');
      return;
    } catch (error) {
      const isBusy =
        error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
      if (!isBusy || performance.now() > untilMs) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
  }
}

/** What Kysely asks of better-sqlite3. libsql aborts the process when a truth value is bound. */
function adapt(statement: Libsql.Statement<unknown[]>): ReturnType<Sqlite['prepare']> {
  const checked = (parameters: readonly unknown[]) => {
    if (parameters.some((parameter) => typeof parameter === 'boolean'))
      throw new TypeError('Truth values are stored as 0 or 1.');
    return [...parameters];
  };
  return {
    reader: statement.reader,
    // `get` would add libsql's `_metadata` to the row.
    all: (parameters) => statement.all(checked(parameters)).map(withBytes),
    run: (parameters) => statement.run(checked(parameters)),
    iterate: (parameters) => statement.iterate(checked(parameters)),
  };
}

/** libsql gives bytes as an ArrayBuffer, which it would not take back. */
function withBytes(row: unknown): unknown {
  const columns = row as Record<string, unknown>;
  for (const name in columns) {
    const value = columns[name];
    if (value instanceof ArrayBuffer) columns[name] = new Uint8Array(value);
  }
  return columns;
}

type Sqlite = Exclude<SqliteDialectConfig['database'], () => unknown>;

function createDialect(config: SqliteDialectConfig): Dialect {
  const dialect = new SqliteDialect(config);
  return {
    createDriver: () => new ImmediateDriver(config),
    createAdapter: () => dialect.createAdapter(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
  };
}

/** A transaction that reads first and writes later fails beside another one, unless it takes the lock as it begins. */
class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(
    connection: DatabaseConnection,
    settings?: TransactionSettings,
  ): Promise<void> {
    const begin = settings?.accessMode === 'read only' ? 'begin' : 'begin immediate';
    await connection.executeQuery(CompiledQuery.raw(begin));
  }
}
