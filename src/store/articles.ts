import type { Announce, Database } from './database.ts';
import { bump, lockGuild } from './guilds.ts';
import { articleOf, SUMMARY_COLUMNS, settingsOf, summaryOf } from './rows.ts';
import type { Queries } from './schema.ts';
import { selectGuild } from './settings.ts';
import type { ArticleVersion, GuildArticles, Removed, Store } from './store.ts';

export function createArticles(
  database: Database,
): Pick<Store, 'list' | 'read' | 'readAll' | 'revision' | 'saveVectors' | 'remove'> {
  return {
    list: async (guildId) => {
      const rows = await database.query((db) =>
        db
          .selectFrom('article')
          .select(SUMMARY_COLUMNS)
          .where('guild_id', '=', guildId)
          .orderBy('place')
          .execute(),
      );
      return rows.map(summaryOf);
    },
    read: async (guildId, articleId) => {
      const row = await database.query((db) =>
        db
          .selectFrom('article')
          .select([...SUMMARY_COLUMNS, 'text'])
          .where('guild_id', '=', guildId)
          .where('article_id', '=', articleId)
          .executeTakeFirst(),
      );
      return row && articleOf(row);
    },
    readAll: (guildId) => database.snapshot((db) => readAll(db, guildId)),
    revision: async (guildId) => {
      const row = await database.query((db) =>
        db.selectFrom('guild').select('revision').where('guild_id', '=', guildId).executeTakeFirst(),
      );
      return row?.revision ?? 0;
    },
    saveVectors: (guildId, article, vectors) =>
      database.change(async (db) => {
        await lockGuild(db, guildId);
        const current = await db
          .selectFrom('article')
          .select('article_id')
          .where('guild_id', '=', guildId)
          .where('article_id', '=', article.id)
          .where('revision', '=', article.revision)
          .executeTakeFirst();
        if (current) await putVectors(db, guildId, article, vectors);
      }),
    remove: (guildId, article) =>
      database.erase((db, announce) => removeArticle(db, announce, guildId, article)),
  };
}

async function removeArticle(
  db: Queries,
  announce: Announce,
  guildId: string,
  { id, revision }: ArticleVersion,
): Promise<Removed> {
  if (!(await lockGuild(db, guildId))) return { kind: 'gone' };
  const row = await db
    .selectFrom('article')
    .select(SUMMARY_COLUMNS)
    .where('guild_id', '=', guildId)
    .where('article_id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return { kind: 'gone' };
  if (row.revision !== revision) return { kind: 'changed' };
  await db.deleteFrom('article').where('guild_id', '=', guildId).where('article_id', '=', id).execute();
  await bump(db, guildId, announce);
  return { kind: 'removed', article: summaryOf(row) };
}

async function readAll(db: Queries, guildId: string): Promise<GuildArticles> {
  const guild = await selectGuild(db, guildId);
  const articles = await selectArticles(db, guildId);
  const rows = await db
    .selectFrom('vectors')
    .select(['article_id', 'revision', 'vectors'])
    .where('guild_id', '=', guildId)
    .execute();
  // PostgreSQL's is a Buffer, which may be part of a larger one: a copy begins at 0, as views of numbers need.
  const vectors = new Map(
    rows.map((row) => [`${row.article_id} ${row.revision}`, new Uint8Array(row.vectors)]),
  );
  return {
    revision: guild?.revision ?? 0,
    settings: settingsOf(guild),
    articles: articles.map((article) => ({
      ...article,
      vectors: vectors.get(`${article.id} ${article.revision}`),
    })),
  };
}

/** In the order they were added. */
export async function selectArticles(db: Queries, guildId: string) {
  const rows = await db
    .selectFrom('article')
    .select([...SUMMARY_COLUMNS, 'text'])
    .where('guild_id', '=', guildId)
    .orderBy('place')
    .execute();
  return rows.map(articleOf);
}

/** Puts vectors in the place of those an article has, or takes them away. */
export async function putVectors(
  db: Queries,
  guildId: string,
  { id, revision }: ArticleVersion,
  vectors: Uint8Array | undefined,
): Promise<void> {
  await db.deleteFrom('vectors').where('guild_id', '=', guildId).where('article_id', '=', id).execute();
  if (vectors === undefined) return;
  await db.insertInto('vectors').values({ guild_id: guildId, article_id: id, revision, vectors }).execute();
}
