import { addressOf, connect, type StoreAddress } from './address.ts';
import { createArticles } from './articles.ts';
import { createDrafts } from './drafts.ts';
import { createExport } from './export.ts';
import { createGuilds } from './guilds.ts';
import { createPublish } from './publish.ts';
import { createSettings } from './settings.ts';
import type { Store } from './store.ts';
import { createUnanswered } from './unanswered.ts';

/**
 * Opens the store and brings its tables up to date; several processes may do so at once.
 * @throws {StoreError}
 */
export async function openStore(address: StoreAddress): Promise<Store> {
  const database = await connect(addressOf(address));
  return {
    ...createSettings(database),
    ...createArticles(database),
    ...createDrafts(database),
    ...createPublish(database),
    ...createUnanswered(database),
    ...createGuilds(database),
    exportGuild: createExport(database),
    onChange: database.onChange,
    hearsChanges: database.hearsChanges,
    close: database.close,
  };
}
