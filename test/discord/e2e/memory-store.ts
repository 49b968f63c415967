import {
  type ArticleSummary,
  DEFAULT_SETTINGS,
  type Draft,
  type GuildSettings,
  type Published,
  type Store,
  type StoredArticle,
} from '../../../src/store/store.ts';

interface Guild {
  revision: number;
  settings: GuildSettings;
  readonly articles: Map<string, StoredArticle & { vectors: Uint8Array | undefined }>;
  readonly drafts: Map<string, Draft>;
  /** When something was published. */
  readonly published: number[];
}

const HOUR_MS = 3_600_000;

/** A store for the tests in which only what is asked of it matters; what is not used there, it does not have. */
export function memoryStore(): Store {
  const guilds = new Map<string, Guild>();
  const listeners = new Set<(guildId: string | undefined) => void>();
  let lastId = 0;
  const nextId = () => `id-${++lastId}`;
  const guild = (id: string): Guild => {
    const found = guilds.get(id) ?? {
      revision: 0,
      settings: DEFAULT_SETTINGS,
      articles: new Map(),
      drafts: new Map(),
      published: [],
    };
    guilds.set(id, found);
    return found;
  };
  const changed = (id: string) => {
    guild(id).revision += 1;
    for (const listener of listeners) listener(id);
  };
  const store = {
    settings: async (id) => guild(id).settings,
    saveSettings: async (id, settings) => {
      guild(id).settings = { ...guild(id).settings, ...settings };
      changed(id);
    },
    list: async (id) => [...guild(id).articles.values()].map(summaryOf),
    read: async (id, articleId) => guild(id).articles.get(articleId),
    readAll: async (id) => {
      const { revision, settings, articles } = guild(id);
      return { revision, settings, articles: [...articles.values()] };
    },
    saveVectors: async () => {},
    saveDraft: async (id, draft) => {
      const draftId = nextId();
      guild(id).drafts.set(draftId, draft);
      return draftId;
    },
    readDraft: async (id, draftId) => guild(id).drafts.get(draftId),
    discardDraft: async (id, draftId) => guild(id).drafts.delete(draftId),
    publish: async (id, draftId, { vectors, nowMs, limits }): Promise<Published> => {
      const { articles, drafts, published } = guild(id);
      const draft = drafts.get(draftId);
      if (!draft) return { kind: 'gone' };
      const before = draft.replaces === undefined ? undefined : articles.get(draft.replaces);
      if (draft.replaces !== undefined && !before) return { kind: 'target-gone' };
      const same = [...articles.values()].find((other) => other !== before && other.text === draft.text);
      if (same) return { kind: 'same', article: summaryOf(same) };
      const others = [...articles.values()].filter((other) => other !== before);
      if (others.length + 1 > limits.articles) return { kind: 'limit', limit: 'articles' };
      const characters = others.reduce((sum, other) => sum + other.characters, draft.text.length);
      if (characters > limits.characters) return { kind: 'limit', limit: 'characters' };
      const recent = published.filter((atMs) => atMs > nowMs - HOUR_MS);
      if (recent.length >= limits.perHour)
        return { kind: 'limit', limit: 'perHour', retryAtMs: recent[0]! + HOUR_MS };
      const { replaces: _, createdAtMs: __, ...content } = draft;
      const article = {
        ...content,
        id: before?.id ?? nextId(),
        revision: (before?.revision ?? 0) + 1,
        characters: draft.text.length,
        addedAtMs: nowMs,
        vectors,
      };
      articles.set(article.id, article);
      drafts.delete(draftId);
      published.push(nowMs);
      changed(id);
      return { kind: before ? 'replaced' : 'added', article: summaryOf(article) };
    },
    remove: async (id, articleId) => {
      const article = guild(id).articles.get(articleId);
      guild(id).articles.delete(articleId);
      changed(id);
      return article && summaryOf(article);
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  } satisfies Partial<Store>;
  return store as unknown as Store;
}

function summaryOf(article: StoredArticle): ArticleSummary {
  const { id, revision, title, format, origin, passages, characters, addedBy, addedAtMs } = article;
  return { id, revision, title, format, origin, passages, characters, addedBy, addedAtMs };
}
