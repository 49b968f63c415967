import { existsSync } from 'node:fs';
import { type Address, connect } from './address.ts';
import type { Queries } from './schema.ts';
import { StoreError } from './store.ts';

/** In an order in which each row's server, and article, is there already. */
const TABLES = ['guild', 'article', 'vectors', 'draft', 'addition', 'unanswered'] as const;

/** Rows in one statement: PostgreSQL takes 65,535 values, SQLite 32,766. */
const BATCH = 100;

export type Copied =
  | { readonly kind: 'copied'; readonly guilds: number }
  /** The target holds something already; nothing was copied. */
  | { readonly kind: 'not-empty' };

/**
 * Copies everything from one database to another, all or nothing.
 * @throws {StoreError}
 */
export async function copyStore(from: Address, to: Address): Promise<Copied> {
  if ('sqliteFile' in from && !existsSync(from.sqliteFile))
    throw new StoreError('unreachable', `ENOENT: ${from.sqliteFile}`);
  const source = await connect(from);
  try {
    const target = await connect(to);
    try {
      return await source.snapshot((read) => target.change((write) => copyGuilds(read, write)));
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

async function copyGuilds(read: Queries, write: Queries): Promise<Copied> {
  const present = await write.selectFrom('guild').select('guild_id').limit(1).execute();
  if (present.length > 0) return { kind: 'not-empty' };
  const guilds = await read.selectFrom('guild').select('guild_id').orderBy('guild_id').execute();
  // A server at a time bounds the memory.
  for (const { guild_id: guildId } of guilds)
    for (const table of TABLES) await copyRows(read, write, table, guildId);
  return { kind: 'copied', guilds: guilds.length };
}

async function copyRows(
  read: Queries,
  write: Queries,
  table: (typeof TABLES)[number],
  guildId: string,
): Promise<void> {
  const rows = await read.selectFrom(table).selectAll().where('guild_id', '=', guildId).execute();
  for (let from = 0; from < rows.length; from += BATCH)
    await write
      .insertInto(table)
      .values(rows.slice(from, from + BATCH))
      .execute();
}
