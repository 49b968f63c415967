import { LRUCache } from 'lru-cache';
import type { Article } from '../article/article.ts';
import type { ParseStored } from '../article/submission/intake.ts';
import type { Embed, Embedder, VectorStorage } from '../model/embedder.ts';
import { DIMENSIONS } from '../model/encoder.ts';
import type { Vectors } from '../model/vectors.ts';
import { textsToEmbed } from '../search/meaning-index.ts';
import {
  type AnswersFrom,
  answersFromOf,
  type GuildArticles,
  type GuildSettings,
  type Store,
} from '../store/store.ts';
import type { Library } from './answer.ts';
import { askOnce } from './ask-once.ts';
import { createLibrary, type LibraryResources } from './library.ts';
import { limitShare, type Turns } from './turns.ts';

/** What a server's questions are answered from, as of one revision of it. */
export interface GuildLibrary {
  readonly library: Library;
  readonly settings: GuildSettings;
  /** Whose articles it answers from. */
  readonly answersFrom: AnswersFrom;
  /** Whether all of its articles could be parsed. */
  readonly isComplete: boolean;
}

/** Gives each server its own library: of its own articles, the host's, or both. */
export interface Libraries {
  /** As of the server's last change; what it gave before goes on as it was. Rejects with StoreError. */
  readonly of: (guildId: string) => Promise<GuildLibrary>;
  /** Vectors of an article that is about to be stored, packed. Takes seconds; rejects with ModelError. */
  readonly vectorsOf: (article: Article) => Promise<Uint8Array>;
  readonly close: () => void;
}

export interface LibrariesOptions {
  readonly store: Pick<Store, 'readAll' | 'saveVectors' | 'onChange' | 'hearsChanges'>;
  readonly parseStored: ParseStored;
  readonly resources: LibraryResources & { readonly embedder: Embedder; readonly turns: Turns };
  readonly host: Library;
  /** About how much the indexes of servers may hold in memory; the ones used least recently make room. */
  readonly maxBytes: number;
  /** How long a library serves of which an article could not be parsed, before it is tried again. Default a minute. */
  readonly retryMs?: number;
  /** Told of a stored article that cannot be parsed any more: the others serve. */
  readonly onArticleError: (error: unknown, articleId: string) => void;
}

const RETRY_MS = 60_000;

/** Of the turns that all share, so that a flood in one server leaves room for the others. */
const MAX_WAITING_PER_GUILD = 40;

/** Measured: an index takes 22 to 60 bytes a character, and a vector its numbers, scale and place. */
const BYTES_PER_CHAR = 60;
const BYTES_PER_VECTOR = DIMENSIONS + 16;
const BYTES_PER_GUILD = 20_000;

interface LoadedGuild extends GuildLibrary {
  readonly bytes: number;
}

export function createLibraries(options: LibrariesOptions): Libraries {
  const { store, resources, maxBytes, retryMs = RETRY_MS } = options;
  const ready = new LRUCache<string, LoadedGuild>({
    maxSize: maxBytes,
    // One that alone is over the limit is kept as the only one.
    sizeCalculation: ({ bytes }) => Math.min(bytes, maxBytes),
  });
  const loading = new Map<string, Promise<GuildLibrary>>();
  const hostVectors = new Map<Article, Promise<Vectors>>();

  const load = (guildId: string): Promise<GuildLibrary> => {
    let hasFailed = false;
    let given: LoadedGuild | undefined;
    // Whoever asked hears of the failure; the next one tries again.
    const onFailure = () => {
      hasFailed = true;
      if (given && ready.peek(guildId) === given) ready.delete(guildId);
    };
    const loaded = loadGuild(guildId, options, hostVectors, onFailure).then((guild) => {
      given = guild;
      // A change in the meantime took it from the list.
      if (loading.get(guildId) !== loaded) return guild;
      loading.delete(guildId);
      // With an article missing it is tried again after a while. And nobody would tell of a change while the connection is
      // lost: until it is back, each question reads the server anew.
      if (store.hearsChanges() && !hasFailed)
        ready.set(guildId, guild, guild.isComplete ? {} : { ttl: retryMs });
      return guild;
    });
    loading.set(guildId, loaded);
    loaded.catch(() => loading.get(guildId) === loaded && loading.delete(guildId));
    return loaded;
  };
  // Also what is being read, as when a connection is back: it may be from before a change that nobody told of.
  const stopListening = store.onChange((guildId) => {
    for (const known of [ready, loading]) {
      if (guildId === undefined) known.clear();
      else known.delete(guildId);
    }
  });

  return {
    of: async (guildId) => ready.get(guildId) ?? loading.get(guildId) ?? load(guildId),
    vectorsOf: (article) => packedVectors(article, resources.embedder),
    close: stopListening,
  };
}

async function packedVectors(article: Article, { embedWith }: Embedder): Promise<Uint8Array> {
  let packed: Uint8Array = new Uint8Array();
  const storage: VectorStorage = {
    read: () => undefined,
    write: (_, bytes) => {
      packed = bytes;
    },
  };
  await embedWith(storage)(textsToEmbed(article), { name: article.id });
  return packed;
}

async function loadGuild(
  guildId: string,
  { store, parseStored, resources, host, onArticleError }: LibrariesOptions,
  hostVectors: Map<Article, Promise<Vectors>>,
  onFailure: () => void,
): Promise<LoadedGuild> {
  const stored = await store.readAll(guildId);
  const { settings } = stored;
  const answersFrom = answersFromOf(settings, stored.articles.length);
  if (answersFrom === 'host')
    return { library: shareOf(host), settings, answersFrom, bytes: BYTES_PER_GUILD, isComplete: true };
  const parsed = await Promise.all(
    stored.articles.map((article) =>
      parseStored(article, guildId).catch((error: unknown) => {
        onArticleError(error, article.id);
        return undefined;
      }),
    ),
  );
  const own = parsed.filter((article) => article !== undefined);
  const articles = answersFrom === 'both' ? [...own, ...host.articles] : own;
  const embedOwn = resources.embedder.embedWith(storageOf(guildId, stored, store));
  const embedHosts = embedOnce(resources.embed, hostVectors);
  const embed: Embed = (texts, options) => {
    const hosts = host.articles.find(({ id }) => id === options.name);
    const vectors = hosts ? embedHosts(hosts, texts, options) : embedOwn(texts, options);
    vectors.catch(onFailure);
    return vectors;
  };
  const inTurn = limitShare(resources.turns.of(guildId), MAX_WAITING_PER_GUILD);
  const library = await createLibrary(articles, { ...resources, embed, inTurn }, { isEager: true });
  const isComplete = own.length === parsed.length;
  return { library, settings, answersFrom, bytes: weightOf(articles), isComplete };
}

/** Shares the vectors of the host's articles among all servers that answer from them. */
function embedOnce(embed: Embed, known: Map<Article, Promise<Vectors>>) {
  return (article: Article, ...given: Parameters<Embed>): Promise<Vectors> => {
    const vectors = known.get(article) ?? embed(...given);
    known.set(article, vectors);
    vectors.catch(() => known.delete(article));
    return vectors;
  };
}

/** The host's articles for one of the servers that are answered from them: with a share of its own in the turns. */
function shareOf({ articles, ask, find }: Library): Library {
  const inTurn = limitShare((work) => work(), MAX_WAITING_PER_GUILD);
  return { articles, find, ask: askOnce((question, options) => inTurn(() => ask(question, options))) };
}

/** The vectors stored with a server's articles; those computed anew are stored for the next time. */
function storageOf(
  guildId: string,
  { articles }: GuildArticles,
  store: Pick<Store, 'saveVectors'>,
): VectorStorage {
  const byId = new Map(articles.map((article) => [article.id, article]));
  return {
    read: (id) => byId.get(id)?.vectors,
    write: (id, packed) => {
      const article = byId.get(id);
      // They serve all the same, and are computed again another time.
      if (article) store.saveVectors(guildId, article, packed).catch(() => {});
    },
  };
}

function weightOf(articles: readonly Article[]): number {
  return articles.reduce((bytes, article) => {
    const sentences = article.passages.reduce((sum, passage) => sum + passage.sentences.length, 0);
    const vectors = article.passages.length + sentences;
    return bytes + article.body.length * BYTES_PER_CHAR + vectors * BYTES_PER_VECTOR;
  }, BYTES_PER_GUILD);
}
