import { randomBytes } from 'node:crypto';
import type { Database } from './database.ts';
import { ensureGuild } from './guilds.ts';
import { contentColumns, draftOf } from './rows.ts';
import type { Queries } from './schema.ts';
import type { Draft, Store } from './store.ts';

/** Of one server. */
const MOST_DRAFTS = 20;

export function createDrafts(database: Database): Pick<Store, 'saveDraft' | 'readDraft' | 'discardDraft'> {
  return {
    saveDraft: (guildId, draft) => database.erase((db) => saveDraft(db, guildId, draft)),
    readDraft: async (guildId, draftId) => {
      const row = await database.query((db) => selectDraft(db, guildId, draftId));
      return row && draftOf(row);
    },
    discardDraft: (guildId, draftId) => database.erase((db) => deleteDraft(db, guildId, draftId)),
  };
}

export function selectDraft(db: Queries, guildId: string, draftId: string) {
  return db
    .selectFrom('draft')
    .selectAll()
    .where('guild_id', '=', guildId)
    .where('draft_id', '=', draftId)
    .executeTakeFirst();
}

/** In the order they were saved. */
export async function selectDrafts(db: Queries, guildId: string): Promise<readonly Draft[]> {
  const rows = await db
    .selectFrom('draft')
    .selectAll()
    .where('guild_id', '=', guildId)
    .orderBy('place')
    .execute();
  return rows.map(draftOf);
}

/** Gives whether there was one. */
export async function deleteDraft(db: Queries, guildId: string, draftId: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('draft')
    .where('guild_id', '=', guildId)
    .where('draft_id', '=', draftId)
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

async function saveDraft(db: Queries, guildId: string, draft: Draft): Promise<string> {
  await ensureGuild(db, guildId);
  const drafts = await db
    .selectFrom('draft')
    .select(['draft_id', 'place'])
    .where('guild_id', '=', guildId)
    .orderBy('place', 'desc')
    .execute();
  for (const { draft_id: oldest } of drafts.slice(MOST_DRAFTS - 1)) await deleteDraft(db, guildId, oldest);
  const draftId = newId();
  await db
    .insertInto('draft')
    .values({
      guild_id: guildId,
      draft_id: draftId,
      place: (drafts[0]?.place ?? 0) + 1,
      ...contentColumns(draft),
      replaces: draft.replaces ?? null,
      added_by: draft.addedBy,
      created_at: draft.createdAtMs,
    })
    .execute();
  return draftId;
}

/** 64 random bits, 13 characters of `0-9a-z`: short enough for a button's `custom_id`. */
function newId(): string {
  return randomBytes(8).readBigUInt64BE().toString(36).padStart(13, '0');
}
