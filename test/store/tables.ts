import { sql } from 'kysely';
import { addressOf, connect, type StoreAddress } from '../../src/store/address.ts';

/** How many rows of this server there are in each table that has any, whichever tables there are. */
export async function rowsByTable(
  address: StoreAddress,
  guildId: string,
): Promise<Readonly<Record<string, number>>> {
  const database = await connect(addressOf(address));
  try {
    return await database.query(async (db) => {
      const tables = (await db.introspection.getTables()).filter(({ name }) => name !== 'migration');
      const counts: Record<string, number> = {};
      for (const { name } of tables) {
        const result = await sql<{
          n: number;
        }>`select count(*) as n from ${sql.table(name)} where guild_id = ${guildId}`.execute(db);
        const count = result.rows[0]!.n;
        if (count > 0) counts[name] = count;
      }
      return counts;
    });
  } finally {
    await database.close();
  }
}

/** Puts so many recorded questions into the database, asked at 0, 1, 2, … */
export async function putQuestions(address: StoreAddress, guildId: string, count: number): Promise<void> {
  const database = await connect(addressOf(address));
  const values = Array.from({ length: count }, (_, at) => ({
    guild_id: guildId,
    question: `¿${at}?`,
    locale: 'es' as const,
    outcome: 'declined' as const,
    asked_at: at,
  }));
  try {
    await database.query((db) => db.insertInto('unanswered').values(values).execute());
  } finally {
    await database.close();
  }
}
