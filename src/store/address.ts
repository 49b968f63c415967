import { join } from 'node:path';
import { type Database, type OpenOptions, openDatabase } from './database.ts';
import { StoreError } from './store.ts';

export interface StoreAddress {
  /** `postgres://…`; empty: a SQLite file in the folder. */
  readonly databaseUrl: string | undefined;
  readonly dataDirectory: string;
}

/** Where a database is. */
export type Address = { readonly sqliteFile: string } | { readonly postgresUrl: string };

export function isPostgres(address: string): boolean {
  return /^postgres(ql)?:\/\//i.test(address);
}

/** @throws {StoreError} `bad-address` */
export function addressOf({ databaseUrl, dataDirectory }: StoreAddress): Address {
  const url = databaseUrl?.trim();
  if (!url) return { sqliteFile: join(dataDirectory, 'articulo.db') };
  if (isPostgres(url)) return { postgresUrl: url };
  throw new StoreError('bad-address');
}

/**
 * Opens a database and brings its tables up to date. The other database's driver is not loaded.
 * @throws {StoreError}
 */
export async function connect(address: Address, options?: OpenOptions): Promise<Database> {
  const engine =
    'sqliteFile' in address
      ? (await import('./sqlite.ts')).openSqlite(address.sqliteFile)
      : (await import('./postgres.ts')).openPostgres(address.postgresUrl);
  return openDatabase(engine, options);
}
