import { join } from 'node:path';
import { createArticles } from './articles.ts';
import { type Database, type Engine, openDatabase } from './database.ts';
import { createDrafts } from './drafts.ts';
import { createExport } from './export.ts';
import { createGuilds } from './guilds.ts';
import { createPublish } from './publish.ts';
import { createSettings } from './settings.ts';
import { openSqlite } from './sqlite.ts';
import { type Store, StoreError } from './store.ts';
import { createUnanswered } from './unanswered.ts';

export interface StoreAddress {
  /** `postgres://…`; empty: the file `articulo.db` in the folder. */
  readonly databaseUrl: string | undefined;
  readonly dataDirectory: string;
}

/**
 * Opens the store and brings its tables up to date; several processes may do so at once.
 * @throws {StoreError}
 */
export async function openStore(address: StoreAddress): Promise<Store> {
  return createStore(await openDatabase(engineFor(address)));
}

function engineFor({ databaseUrl, dataDirectory }: StoreAddress): Engine {
  const url = databaseUrl?.trim();
  if (!url) return openSqlite(join(dataDirectory, 'articulo.db'));
  throw new StoreError('bad-address');
}

function createStore(database: Database): Store {
  return {
    ...createSettings(database),
    ...createArticles(database),
    ...createDrafts(database),
    publish: createPublish(database),
    ...createUnanswered(database),
    ...createGuilds(database),
    exportGuild: createExport(database),
    onChange: database.onChange,
    close: database.close,
  };
}
