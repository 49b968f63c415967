import type { ArticleOrigin, ArticleSummary, Store } from '../../../src/store/store.ts';

/** Puts an article into a server as a moderator does, without the preview. */
export async function putArticle(
  store: Store,
  guildId: string,
  given: {
    readonly title: string;
    readonly text?: string;
    readonly origin?: ArticleOrigin;
    readonly format?: 'markdown' | 'plain';
    readonly addedBy?: string;
    readonly replaces?: string;
    readonly atMs?: number;
  },
): Promise<ArticleSummary> {
  const {
    title,
    text = `Este es el texto de ${title}.`,
    origin = { kind: 'text' },
    format = 'markdown',
  } = given;
  const { addedBy = '1100000000000000777', replaces, atMs = Date.now() } = given;
  const draft = {
    ...{ title, text, format, origin, passages: 1, addedBy, createdAtMs: atMs },
    ...(replaces !== undefined && { replaces }),
  };
  const draftId = await store.saveDraft(guildId, draft);
  const limits = { articles: 1_000, characters: 10_000_000, perHour: 1_000 };
  const published = await store.publish(guildId, draftId, { vectors: undefined, nowMs: atMs, limits });
  if (published.kind !== 'added' && published.kind !== 'replaced') throw new Error(published.kind);
  return published.article;
}
