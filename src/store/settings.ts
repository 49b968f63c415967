import type { Database } from './database.ts';
import { bump, ensureGuild } from './guilds.ts';
import { settingsOf } from './rows.ts';
import type { Queries } from './schema.ts';
import type { GuildSettings, Store } from './store.ts';

export function createSettings(database: Database): Pick<Store, 'settings' | 'saveSettings'> {
  return {
    settings: (guildId) => database.query(async (db) => settingsOf(await selectGuild(db, guildId))),
    saveSettings: async (guildId, changed) => {
      const columns = columnsOf(changed);
      if (Object.keys(columns).length === 0) return;
      await database.change(async (db, announce) => {
        await ensureGuild(db, guildId);
        await db.updateTable('guild').set(columns).where('guild_id', '=', guildId).execute();
        await bump(db, guildId, announce);
      });
    },
  };
}

export function selectGuild(db: Queries, guildId: string) {
  return db.selectFrom('guild').selectAll().where('guild_id', '=', guildId).executeTakeFirst();
}

function columnsOf(changed: Partial<GuildSettings>) {
  const { answersFrom, isPrivate, mentionChannels, recordsUnanswered } = changed;
  return {
    // `undefined` is a value of this one.
    ...('answersFrom' in changed && { answers_from: answersFrom ?? null }),
    ...(isPrivate !== undefined && { is_private: Number(isPrivate) }),
    ...(mentionChannels !== undefined && { mention_channels: JSON.stringify(mentionChannels) }),
    ...(recordsUnanswered !== undefined && { records_unanswered: Number(recordsUnanswered) }),
  };
}
