import type { Kysely } from 'kysely';
import { up as guilds } from './migrations/0001-guilds.ts';
import type { Queries } from './schema.ts';
import { StoreError } from './store.ts';

interface Migration {
  readonly name: string;
  readonly up: (db: Kysely<unknown>) => Promise<void>;
}

/** In the order they run. What has been released stays as it is: a change is a new one at the end. */
const MIGRATIONS: readonly Migration[] = [{ name: '0001-guilds', up: guilds }];

/**
 * Brings the tables up to date. Runs in a transaction that no other process's migration runs beside, which Kysely's
 * own Migrator does not have on SQLite.
 * @throws {StoreError} `too-new` when the tables are of a newer version of the program; `not-ours` when there are none of
 * this program and `mayBeNew` is false
 */
export async function migrate(db: Queries, mayBeNew: boolean): Promise<void> {
  if (!mayBeNew && !(await hasMigrations(db))) throw new StoreError('not-ours');
  await db.schema
    .createTable('migration')
    .ifNotExists()
    .addColumn('name', 'text', (column) => column.primaryKey())
    .execute();
  const rows = await db.selectFrom('migration').select('name').orderBy('name').execute();
  const done = new Set(rows.map(({ name }) => name));
  const known = new Set(MIGRATIONS.map(({ name }) => name));
  const unknown = rows.find(({ name }) => !known.has(name));
  if (unknown) throw new StoreError('too-new', unknown.name);
  for (const { name, up } of MIGRATIONS.filter((migration) => !done.has(migration.name))) {
    await up(db as unknown as Kysely<unknown>);
    await db.insertInto('migration').values({ name }).execute();
  }
}

async function hasMigrations(db: Queries): Promise<boolean> {
  const tables = await db.introspection.getTables();
  return tables.some(({ name }) => name === 'migration');
}
