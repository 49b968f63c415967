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
