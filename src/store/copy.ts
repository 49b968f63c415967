import { existsSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Address, connect } from './address.ts';
import type { Queries } from './schema.ts';

/** In an order in which each row's server, and article, is there already. */
const TABLES = ['guild', 'article', 'vectors', 'draft', 'addition', 'unanswered'] as const;

/** Rows in one statement: PostgreSQL takes 65,535 values, SQLite 32,766. */
const BATCH = 100;

export type Copied =
  | { readonly kind: 'copied'; readonly guilds: number }
  /** The target holds something already; nothing was copied. */
  | { readonly kind: 'not-empty' }
  /** Both are the same database. */
  | { readonly kind: 'same' };

/**
 * Copies everything from one database to another, all or nothing.
 * @throws {StoreError}
 */
export async function copyStore(from: Address, to: Address): Promise<Copied> {
  if ('sqliteFile' in from) (await import('./sqlite.ts')).checkIsThere(from.sqliteFile);
  if (isSame(from, to)) return { kind: 'same' };
  const source = await connect(from, { mayBeNew: false });
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

/** Of PostgreSQL as far as the address tells; if it is the same in spite of that, it is not empty, or nothing is lost. */
function isSame(from: Address, to: Address): boolean {
  if ('sqliteFile' in from && 'sqliteFile' in to) return placeOf(from.sqliteFile) === placeOf(to.sqliteFile);
  return 'postgresUrl' in from && 'postgresUrl' in to && from.postgresUrl === to.postgresUrl;
}

function placeOf(file: string): string {
  return existsSync(file) ? realpathSync(file) : resolve(file);
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
