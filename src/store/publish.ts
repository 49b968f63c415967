import { createHash } from 'node:crypto';
import { normaliseText } from '../text/normalise-text.ts';
import { putVectors } from './articles.ts';
import type { Announce, Database } from './database.ts';
import { deleteDraft, selectDraft } from './drafts.ts';
import { bump, forgottenAtMs, lockGuild, oldestAdditionMs, sweepAdditions } from './guilds.ts';
import { limitsExceeded } from './limits.ts';
import { contentColumns, draftOf, SUMMARY_COLUMNS, summaryOf } from './rows.ts';
import type { ArticleRow, Queries } from './schema.ts';
import {
  type ArticleSummary,
  type Draft,
  isSamePage,
  type Publication,
  type Published,
  type Store,
  type Unpublished,
} from './store.ts';

export function createPublish(database: Database): Pick<Store, 'publish' | 'refusal'> {
  return {
    publish: (guildId, draftId, publication) =>
      database.erase((db, announce) => publish(db, announce, { guildId, draftId, publication })),
    refusal: (guildId, draftId, publication) =>
      database.snapshot(async (db) => {
        const decided = await decide(db, { guildId, draftId, publication });
        return 'kind' in decided ? decided : undefined;
      }),
  };
}

interface Request {
  readonly guildId: string;
  readonly draftId: string;
  readonly publication: Omit<Publication, 'vectors'>;
}

async function publish(
  db: Queries,
  announce: Announce,
  { guildId, draftId, publication }: Request & { readonly publication: Publication },
): Promise<Published> {
  // All that follows sees what other moderators did before, and none does anything until it ends.
  if (!(await lockGuild(db, guildId))) return { kind: 'gone' };
  const { nowMs, vectors } = publication;
  await sweepAdditions(db, nowMs, guildId);
  const decided = await decide(db, { guildId, draftId, publication });
  if ('kind' in decided) return decided;
  const { draft, hash, target, place } = decided;
  const written = { guildId, hash, draft, nowMs };
  const article = target
    ? await replace(db, written, target)
    : await add(db, written, { id: draftId, place });
  await putVectors(db, guildId, article, vectors);
  await db.insertInto('addition').values({ guild_id: guildId, added_at: nowMs }).execute();
  await deleteDraft(db, guildId, draftId);
  await bump(db, guildId, announce);
  return { kind: target ? 'replaced' : 'added', article };
}

/** What is to be written. */
interface Decided {
  readonly draft: Draft;
  readonly hash: string;
  /** The article that it replaces. */
  readonly target: Pick<ArticleRow, 'article_id' | 'revision'> | undefined;
  /** Among the server's articles, where it replaces none. */
  readonly place: number;
}

/** Whether a draft can become an article, as things are. */
async function decide(
  db: Queries,
  { guildId, draftId, publication }: Request,
): Promise<Decided | Unpublished> {
  const row = await selectDraft(db, guildId, draftId);
  if (row === undefined) return { kind: 'gone' };
  const draft = draftOf(row);
  const articles = await db
    .selectFrom('article')
    .select([...SUMMARY_COLUMNS, 'text_hash', 'place'])
    .where('guild_id', '=', guildId)
    .execute();
  const target = articles.find(({ article_id: id }) => id === draft.replaces);
  if (draft.replaces !== undefined && target === undefined) return { kind: 'target-gone' };
  const { replacedRevision } = publication;
  if (target && replacedRevision !== undefined && target.revision !== replacedRevision)
    return { kind: 'target-changed' };
  const hash = createHash('sha256').update(normaliseText(draft.text)).digest('hex');
  const same = articles.find(
    (article) =>
      article.text_hash === hash &&
      // Only its title is replaced.
      !(article === target && article.title !== draft.title),
  );
  if (same) return { kind: 'same', article: summaryOf(same) };
  const others = articles.filter((article) => article !== target);
  const page = others.map(summaryOf).find(({ origin }) => isSamePage(origin, draft.origin));
  if (page) return { kind: 'page-known', article: page };

  const [limit] = limitsExceeded(
    { characters: draft.text.length },
    { others, replaced: target },
    publication.limits,
  );
  if (limit) return { kind: 'limit', limit };
  const refused = await rateLimit(db, guildId, publication);
  if (refused) return refused;
  return { draft, hash, target, place: Math.max(0, ...articles.map(({ place }) => place)) + 1 };
}

async function rateLimit(
  db: Queries,
  guildId: string,
  { limits: { perHour }, nowMs }: Pick<Publication, 'limits' | 'nowMs'>,
): Promise<Unpublished | undefined> {
  const additions = await db
    .selectFrom('addition')
    .select('added_at')
    .where('guild_id', '=', guildId)
    .where('added_at', '>', oldestAdditionMs(nowMs))
    .orderBy('added_at')
    .execute();
  if (additions.length < perHour) return undefined;
  const last = additions[additions.length - perHour];
  return {
    kind: 'limit',
    limit: 'perHour',
    ...(last && { retryAtMs: forgottenAtMs(last.added_at) }),
  };
}

interface Written {
  readonly guildId: string;
  readonly hash: string;
  readonly draft: Draft;
  readonly nowMs: number;
}

async function add(
  db: Queries,
  { guildId, hash, draft, nowMs }: Written,
  { id, place }: { readonly id: string; readonly place: number },
): Promise<ArticleSummary> {
  const row = await db
    .insertInto('article')
    .values({
      guild_id: guildId,
      article_id: id,
      place,
      revision: 1,
      ...articleColumns(draft, hash, nowMs),
    })
    .returning(SUMMARY_COLUMNS)
    .executeTakeFirstOrThrow();
  return summaryOf(row);
}

async function replace(
  db: Queries,
  { guildId, hash, draft, nowMs }: Written,
  target: Pick<ArticleRow, 'article_id' | 'revision'>,
): Promise<ArticleSummary> {
  const row = await db
    .updateTable('article')
    .set({ revision: target.revision + 1, ...articleColumns(draft, hash, nowMs) })
    .where('guild_id', '=', guildId)
    .where('article_id', '=', target.article_id)
    .returning(SUMMARY_COLUMNS)
    .executeTakeFirstOrThrow();
  return summaryOf(row);
}

function articleColumns(draft: Draft, hash: string, nowMs: number) {
  return {
    ...contentColumns(draft),
    text_hash: hash,
    characters: draft.text.length,
    added_by: draft.addedBy,
    added_at: nowMs,
  };
}
