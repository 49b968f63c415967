import { type Kysely, sql } from 'kysely';

/** Servers with their articles, drafts and recorded questions. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createGuild(db);
  await createArticle(db);
  await createDraft(db);
  await db.schema
    .createTable('addition')
    .addColumn('guild_id', 'text', (column) =>
      column.notNull().references('guild.guild_id').onDelete('cascade'),
    )
    .addColumn('added_at', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('unanswered')
    .addColumn('guild_id', 'text', (column) =>
      column.notNull().references('guild.guild_id').onDelete('cascade'),
    )
    .addColumn('question', 'text', (column) => column.notNull())
    .addColumn('locale', 'text', (column) => column.notNull())
    .addColumn('outcome', 'text', (column) => column.notNull())
    .addColumn('asked_at', 'bigint', (column) => column.notNull())
    .execute();
  for (const [table, time] of [
    ['addition', 'added_at'],
    ['unanswered', 'asked_at'],
    ['draft', 'created_at'],
  ] as const) {
    await db.schema.createIndex(`${table}_by_guild`).on(table).columns(['guild_id', time]).execute();
    await db.schema.createIndex(`${table}_by_time`).on(table).column(time).execute();
  }
}

async function createGuild(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('guild')
    .addColumn('guild_id', 'text', (column) => column.primaryKey())
    .addColumn('revision', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('answers_from', 'text')
    .addColumn('is_private', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('mention_channels', 'text', (column) => column.notNull().defaultTo('[]'))
    .addColumn('records_unanswered', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('left_at', 'bigint')
    .execute();
}

async function createArticle(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('article')
    .addColumn('guild_id', 'text', (column) =>
      column.notNull().references('guild.guild_id').onDelete('cascade'),
    )
    .addColumn('article_id', 'text', (column) => column.notNull())
    .addColumn('place', 'integer', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('format', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('text_hash', 'text', (column) => column.notNull())
    .addColumn('characters', 'integer', (column) => column.notNull())
    .addColumn('passages', 'integer', (column) => column.notNull())
    .addColumn('origin_kind', 'text', (column) => column.notNull())
    .addColumn('origin', 'text')
    .addColumn('added_by', 'text', (column) => column.notNull())
    .addColumn('added_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('article_key', ['guild_id', 'article_id'])
    .addUniqueConstraint('article_text', ['guild_id', 'text_hash'])
    .execute();
  await db.schema
    .createTable('vectors')
    .addColumn('guild_id', 'text', (column) => column.notNull())
    .addColumn('article_id', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    // SQLite takes any name of a type and keeps bytes as they come.
    .addColumn('vectors', sql`bytea`, (column) => column.notNull())
    .addPrimaryKeyConstraint('vectors_key', ['guild_id', 'article_id'])
    .addForeignKeyConstraint(
      'vectors_article',
      ['guild_id', 'article_id'],
      'article',
      ['guild_id', 'article_id'],
      (constraint) => constraint.onDelete('cascade'),
    )
    .execute();
}

async function createDraft(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('draft')
    .addColumn('guild_id', 'text', (column) =>
      column.notNull().references('guild.guild_id').onDelete('cascade'),
    )
    .addColumn('draft_id', 'text', (column) => column.notNull())
    .addColumn('place', 'integer', (column) => column.notNull())
    .addColumn('replaces', 'text')
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('format', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('passages', 'integer', (column) => column.notNull())
    .addColumn('origin_kind', 'text', (column) => column.notNull())
    .addColumn('origin', 'text')
    .addColumn('added_by', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('draft_key', ['guild_id', 'draft_id'])
    .execute();
}
