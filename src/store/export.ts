import { selectArticles } from './articles.ts';
import type { Database } from './database.ts';
import { selectDrafts } from './drafts.ts';
import { settingsOf } from './rows.ts';
import { selectGuild } from './settings.ts';
import type { Store } from './store.ts';
import { selectUnanswered } from './unanswered.ts';

export function createExport(database: Database): Store['exportGuild'] {
  return (guildId) =>
    database.snapshot(async (db) => {
      const guild = await selectGuild(db, guildId);
      if (guild === undefined) return undefined;
      return {
        guildId,
        settings: settingsOf(guild),
        articles: await selectArticles(db, guildId),
        drafts: await selectDrafts(db, guildId),
        unanswered: await selectUnanswered(db, guildId, 0),
      };
    });
}
