import type { Announce, Database } from './database.ts';
import type { Queries } from './schema.ts';
import type { Store, SweepLimits } from './store.ts';

const HOUR_MS = 3_600_000;

/** Holds other changes of the server back until the transaction ends; gives whether there is one. */
export async function lockGuild(db: Queries, guildId: string): Promise<boolean> {
  const row = await db
    .updateTable('guild')
    .set((eb) => ({ revision: eb.ref('revision') }))
    .where('guild_id', '=', guildId)
    .returning('guild_id')
    .executeTakeFirst();
  return row !== undefined;
}

/** As `lockGuild`, and makes the server where there is none. */
export async function ensureGuild(db: Queries, guildId: string): Promise<void> {
  await db
    .insertInto('guild')
    .values({ guild_id: guildId })
    .onConflict((conflict) =>
      conflict.column('guild_id').doUpdateSet((eb) => ({ revision: eb.ref('guild.revision') })),
    )
    .execute();
}

/** Raises the server's revision and tells everybody. */
export async function bump(db: Queries, guildId: string, announce: Announce): Promise<void> {
  await db
    .updateTable('guild')
    .set((eb) => ({ revision: eb('revision', '+', 1) }))
    .where('guild_id', '=', guildId)
    .execute();
  await announce(guildId);
}

/** Forgets when articles were added, once that no longer counts. */
export async function sweepAdditions(db: Queries, nowMs: number, guildId?: string): Promise<void> {
  await db
    .deleteFrom('addition')
    .where('added_at', '<=', oldestAdditionMs(nowMs))
    .$if(guildId !== undefined, (query) => query.where('guild_id', '=', guildId!))
    .execute();
}

/** An addition counts when it came after this. */
export function oldestAdditionMs(nowMs: number): number {
  return nowMs - HOUR_MS;
}

/** When an addition ceases to count. */
export function forgottenAtMs(addedAtMs: number): number {
  return addedAtMs + HOUR_MS;
}

/** Servers as a whole: which there are, which are left, and their end. */
export function createGuilds(
  database: Database,
): Pick<Store, 'guilds' | 'markLeft' | 'markPresent' | 'deleteGuild' | 'sweep'> {
  return {
    guilds: async () => {
      const rows = await database.query((db) =>
        db.selectFrom('guild').select(['guild_id', 'left_at']).orderBy('guild_id').execute(),
      );
      return rows.map((row) => ({ guildId: row.guild_id, leftAtMs: row.left_at ?? undefined }));
    },
    markLeft: async (guildId, atMs) => {
      await database.query((db) =>
        db
          .updateTable('guild')
          .set({ left_at: atMs })
          .where('guild_id', '=', guildId)
          .where('left_at', 'is', null)
          .execute(),
      );
    },
    markPresent: async (guildId) => {
      await database.query((db) =>
        db.updateTable('guild').set({ left_at: null }).where('guild_id', '=', guildId).execute(),
      );
    },
    deleteGuild: (guildId) =>
      database.erase(async (db, announce) => {
        const { numDeletedRows } = await db
          .deleteFrom('guild')
          .where('guild_id', '=', guildId)
          .executeTakeFirstOrThrow();
        if (numDeletedRows > 0n) await announce(guildId);
        return numDeletedRows > 0n;
      }),
    sweep: (limits) => sweep(database, limits),
  };
}

async function sweep(database: Database, limits: SweepLimits): Promise<readonly string[]> {
  const { nowMs, guildGraceMs, isGone, draftLifeMs, unansweredLifeMs } = limits;
  const leftBefore = nowMs - guildGraceMs;
  const gone = await database.query((db) =>
    db.selectFrom('guild').select('guild_id').where('left_at', '<=', leftBefore).execute(),
  );
  const deleted: string[] = [];
  for (const { guild_id: guildId } of gone)
    if (isGone(guildId) && (await deleteLeft(database, guildId, leftBefore))) deleted.push(guildId);
  await database.erase(async (db) => {
    await db
      .deleteFrom('draft')
      .where('created_at', '<=', nowMs - draftLifeMs)
      .execute();
    await db
      .deleteFrom('unanswered')
      .where('asked_at', '<=', nowMs - unansweredLifeMs)
      .execute();
    await sweepAdditions(db, nowMs);
  });
  await deleteEmpty(database);
  return deleted;
}

/** Unless the bot has come back in the meantime. */
function deleteLeft(database: Database, guildId: string, leftBefore: number): Promise<boolean> {
  return database.erase(async (db, announce) => {
    const { numDeletedRows } = await db
      .deleteFrom('guild')
      .where('guild_id', '=', guildId)
      .where('left_at', '<=', leftBefore)
      .executeTakeFirstOrThrow();
    if (numDeletedRows > 0n) await announce(guildId);
    return numDeletedRows > 0n;
  });
}

/** Servers that never had more than drafts. */
async function deleteEmpty(database: Database): Promise<void> {
  const candidates = await database.query((db) =>
    db
      .selectFrom('guild')
      .select('guild_id')
      .where('revision', '=', 0)
      .where((eb) =>
        eb.not(
          eb.exists(
            eb.selectFrom('draft').select('draft_id').whereRef('draft.guild_id', '=', 'guild.guild_id'),
          ),
        ),
      )
      .execute(),
  );
  for (const { guild_id: guildId } of candidates)
    await database.change(async (db) => {
      // A draft saved since then holds the lock until it can be seen.
      await lockGuild(db, guildId);
      const draft = await db
        .selectFrom('draft')
        .select('draft_id')
        .where('guild_id', '=', guildId)
        .executeTakeFirst();
      if (draft === undefined)
        await db.deleteFrom('guild').where('guild_id', '=', guildId).where('revision', '=', 0).execute();
    });
}
