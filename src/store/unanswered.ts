import type { Database } from './database.ts';
import type { Queries } from './schema.ts';
import type { Store, UnansweredQuestion } from './store.ts';

export function createUnanswered(
  database: Database,
): Pick<Store, 'recordUnanswered' | 'unanswered' | 'forgetUnanswered'> {
  return {
    recordUnanswered: (guildId, question) => database.change((db) => recordUnanswered(db, guildId, question)),
    unanswered: (guildId, sinceMs) => database.query((db) => selectUnanswered(db, guildId, sinceMs)),
    forgetUnanswered: async (guildId) => {
      const { numDeletedRows } = await database.erase((db) =>
        db.deleteFrom('unanswered').where('guild_id', '=', guildId).executeTakeFirstOrThrow(),
      );
      return Number(numDeletedRows);
    },
  };
}

async function recordUnanswered(
  db: Queries,
  guildId: string,
  { question, locale, outcome, askedAtMs }: UnansweredQuestion,
): Promise<void> {
  // Finds whether the server records them, and keeps it from being deleted until the transaction ends.
  const guild = await db
    .updateTable('guild')
    .set((eb) => ({ revision: eb.ref('revision') }))
    .where('guild_id', '=', guildId)
    .where('records_unanswered', '=', 1)
    .returning('guild_id')
    .executeTakeFirst();
  if (guild === undefined) return;
  await makeRoom(db, guildId);
  await db
    .insertInto('unanswered')
    .values({ guild_id: guildId, question, locale, outcome, asked_at: askedAtMs })
    .execute();
}

/** The newest are kept: a member who types nonsense all day must not fill the database. */
const MAX_UNANSWERED = 5_000;
/** How many of the oldest go at a time, so that not every question has to look for them. */
const FORGOTTEN_AT_ONCE = 500;

async function makeRoom(db: Queries, guildId: string): Promise<void> {
  const { count } = await db
    .selectFrom('unanswered')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('guild_id', '=', guildId)
    .executeTakeFirstOrThrow();
  if (Number(count) < MAX_UNANSWERED) return;
  const last = await db
    .selectFrom('unanswered')
    .select('asked_at')
    .where('guild_id', '=', guildId)
    .orderBy('asked_at')
    .offset(FORGOTTEN_AT_ONCE - 1)
    .limit(1)
    .executeTakeFirstOrThrow();
  await db
    .deleteFrom('unanswered')
    .where('guild_id', '=', guildId)
    .where('asked_at', '<=', last.asked_at)
    .execute();
}

/** Since a time, oldest first. */
export async function selectUnanswered(
  db: Queries,
  guildId: string,
  sinceMs: number,
): Promise<readonly UnansweredQuestion[]> {
  const rows = await db
    .selectFrom('unanswered')
    .selectAll()
    .where('guild_id', '=', guildId)
    .where('asked_at', '>=', sinceMs)
    .orderBy('asked_at')
    .execute();
  return rows.map(({ question, locale, outcome, asked_at: askedAtMs }) => ({
    question,
    locale,
    outcome,
    askedAtMs,
  }));
}
