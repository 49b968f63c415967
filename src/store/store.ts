/**
 * What servers bring: their articles, drafts that wait to be confirmed, settings, and questions asked in vain.
 * Every method takes the server's id, and none gives what is another server's. Times are milliseconds since 1970.
 * Methods reject with `StoreError` when the database cannot be reached or refuses.
 */
export interface Store {
  /** Settings of a server; the defaults for one that made none. */
  readonly settings: (guildId: string) => Promise<GuildSettings>;
  readonly saveSettings: (guildId: string, changed: Partial<GuildSettings>) => Promise<void>;

  /** In the order they were added. */
  readonly list: (guildId: string) => Promise<readonly ArticleSummary[]>;
  readonly read: (guildId: string, articleId: string) => Promise<StoredArticle | undefined>;
  /** All articles of a server with their vectors, and the revision they are of, read in one transaction. */
  readonly readAll: (guildId: string) => Promise<GuildArticles>;
  /** Goes up with every change to a server's articles or settings; 0 for a server that has neither. */
  readonly revision: (guildId: string) => Promise<number>;
  /** Keeps vectors that were computed anew, if the article is still of that revision. */
  readonly saveVectors: (guildId: string, article: ArticleVersion, vectors: Uint8Array) => Promise<void>;

  /** Keeps what a moderator has yet to confirm; gives its id. A server has 20 at most: the oldest makes room. */
  readonly saveDraft: (guildId: string, draft: Draft) => Promise<string>;
  /** `undefined` when it was confirmed, discarded or has expired. */
  readonly readDraft: (guildId: string, draftId: string) => Promise<Draft | undefined>;
  readonly discardDraft: (guildId: string, draftId: string) => Promise<boolean>;
  /**
   * Makes an article of a draft, or puts it in place of the one it replaces, and removes the draft: all or nothing,
   * once, however often and wherever it is called.
   */
  readonly publish: (guildId: string, draftId: string, publication: Publication) => Promise<Published>;
  /**
   * Why `publish` would make no article of a draft as things are; `undefined` when nothing is in the way. For what takes
   * long to be left undone: whether it is published decides `publish` alone.
   */
  readonly refusal: (
    guildId: string,
    draftId: string,
    publication: Omit<Publication, 'vectors'>,
  ) => Promise<Unpublished | undefined>;
  /** Removes an article, if it is still of that revision. */
  readonly remove: (guildId: string, article: ArticleVersion) => Promise<Removed>;

  /** Keeps a question that was declined or answered with low confidence, if the server records them. */
  readonly recordUnanswered: (guildId: string, question: UnansweredQuestion) => Promise<void>;
  /** Since a time, oldest first. */
  readonly unanswered: (guildId: string, sinceMs: number) => Promise<readonly UnansweredQuestion[]>;
  /** Deletes a server's recorded questions; gives how many. */
  readonly forgetUnanswered: (guildId: string) => Promise<number>;

  /** Servers of which there is anything, with when the bot was removed from them, if it was. */
  readonly guilds: () => Promise<
    readonly { readonly guildId: string; readonly leftAtMs: number | undefined }[]
  >;
  /** Notes that the bot was removed from a server; the first time counts. */
  readonly markLeft: (guildId: string, atMs: number) => Promise<void>;
  /** The bot is there (again). */
  readonly markPresent: (guildId: string) => Promise<void>;
  /** Deletes everything of a server; gives whether there was anything. */
  readonly deleteGuild: (guildId: string) => Promise<boolean>;
  /** Deletes what has had its time: servers left, drafts, recorded questions. Gives the servers deleted. */
  readonly sweep: (limits: SweepLimits) => Promise<readonly string[]>;
  /** Everything of a server, as JSON can hold it; `undefined` when there is nothing. */
  readonly exportGuild: (guildId: string) => Promise<GuildExport | undefined>;

  /**
   * Calls `listener` with the id of a server whose articles or settings changed, in this process or another one;
   * with `undefined` when a connection is lost, as changes may be missed from then on, and when it is there again.
   * Gives a function that ends it.
   */
  readonly onChange: (listener: (guildId: string | undefined) => void) => () => void;
  /** Whether `onChange` tells of all changes at the moment. While it does not, what was read may be old at once. */
  readonly hearsChanges: () => boolean;
  /** Waits for what is under way. */
  readonly close: () => Promise<void>;
}

/** Which articles a server's questions are answered from. */
export type AnswersFrom = 'own' | 'host' | 'both';

export interface GuildSettings {
  /** `undefined`, as at first: from the server's own as soon as there is one, from the host's until then. */
  readonly answersFrom: AnswersFrom | undefined;
  /** Answers to `/preguntar` are for the asker alone unless the asker says otherwise. At first not. */
  readonly isPrivate: boolean;
  /** Channels where mentions are answered; none: in all. */
  readonly mentionChannels: readonly string[];
  /** Keeps the questions asked in vain. At first not. */
  readonly recordsUnanswered: boolean;
}

export const DEFAULT_SETTINGS: GuildSettings = {
  answersFrom: undefined,
  isPrivate: false,
  mentionChannels: [],
  recordsUnanswered: false,
};

/** Which articles a server's questions are answered from, when it has that many of its own. */
export function answersFromOf(
  { answersFrom }: Pick<GuildSettings, 'answersFrom'>,
  ownArticles: number,
): AnswersFrom {
  return answersFrom ?? (ownArticles > 0 ? 'own' : 'host');
}

export type ArticleOrigin =
  | { readonly kind: 'file'; readonly name: string }
  | { readonly kind: 'text' }
  /** As it was fetched, after redirects. */
  | { readonly kind: 'url'; readonly url: string };

/** A page fetched again is the article that it was before; a file of the same name may be another one. */
export function isSamePage(one: ArticleOrigin, other: ArticleOrigin): boolean {
  return one.kind === 'url' && other.kind === 'url' && one.url === other.url;
}

/** An article's text as the parser takes it, and where it is from. */
export interface ArticleContent {
  readonly title: string;
  readonly format: 'markdown' | 'plain';
  /** Well-formed, without NUL: other text cannot be stored everywhere. */
  readonly text: string;
  readonly origin: ArticleOrigin;
  /** Of the parsed article, for lists. */
  readonly passages: number;
}

export interface Draft extends ArticleContent {
  /** The article that it is to replace. */
  readonly replaces?: string | undefined;
  readonly addedBy: string;
  readonly createdAtMs: number;
}

export interface ArticleVersion {
  readonly id: string;
  /** From 1; goes up when the article is replaced. */
  readonly revision: number;
}

export interface ArticleSummary extends ArticleVersion, Omit<ArticleContent, 'text'> {
  /** UTF-16 code units of the text. */
  readonly characters: number;
  /** Id of the member who added or last replaced it. */
  readonly addedBy: string;
  readonly addedAtMs: number;
}

export interface StoredArticle extends ArticleSummary {
  readonly text: string;
}

export interface GuildArticles {
  readonly revision: number;
  readonly settings: GuildSettings;
  readonly articles: readonly (StoredArticle & {
    /** As `createEmbedder` packs them; `undefined` when none are kept. */
    readonly vectors: Uint8Array | undefined;
  })[];
}

export interface Publication {
  readonly vectors: Uint8Array | undefined;
  readonly nowMs: number;
  readonly limits: GuildLimits;
  /** Of the article that is to be replaced, as the moderator saw it. Nothing is written when it is another one. */
  readonly replacedRevision?: number | undefined;
}

/** Per server. */
export interface GuildLimits {
  readonly articles: number;
  /** UTF-16 code units of all its articles together. */
  readonly characters: number;
  /** Articles added or replaced within an hour. */
  readonly perHour: number;
}

export type Published =
  | { readonly kind: 'added'; readonly article: ArticleSummary }
  | { readonly kind: 'replaced'; readonly article: ArticleSummary }
  | Unpublished;

export type Unpublished =
  /** Confirmed before: by a double click, or by another moderator. */
  | { readonly kind: 'gone' }
  /** The article it was to replace is of another revision than expected; the draft stays. */
  | { readonly kind: 'target-changed' }
  /** The article it was to replace was removed in the meantime; the draft stays. */
  | { readonly kind: 'target-gone' }
  /** The server has that very text already, perhaps with other line ends; the draft stays. */
  | { readonly kind: 'same'; readonly article: ArticleSummary }
  /** The server has another article of the same page, with another text; the draft stays. */
  | { readonly kind: 'page-known'; readonly article: ArticleSummary }
  /** The draft stays. `retryAtMs` with `perHour`. */
  | { readonly kind: 'limit'; readonly limit: keyof GuildLimits; readonly retryAtMs?: number };

export type Removed =
  | { readonly kind: 'removed'; readonly article: ArticleSummary }
  | { readonly kind: 'gone' }
  /** It is of another revision. */
  | { readonly kind: 'changed' };

/** Nobody's name: who asked is not kept. */
export interface UnansweredQuestion {
  /** Cut, and without personal marks, before it comes here. */
  readonly question: string;
  readonly locale: 'es' | 'en';
  readonly outcome: 'declined' | 'maybe';
  readonly askedAtMs: number;
}

export interface SweepLimits {
  readonly nowMs: number;
  /** Since the bot was removed from a server. */
  readonly guildGraceMs: number;
  /**
   * Whether the bot is known not to be in a server by now: one that was noted as left may have invited it again while
   * nobody looked. Of others nothing is deleted.
   */
  readonly isGone: (guildId: string) => boolean;
  readonly draftLifeMs: number;
  readonly unansweredLifeMs: number;
}

export interface GuildExport {
  readonly guildId: string;
  readonly settings: GuildSettings;
  readonly articles: readonly StoredArticle[];
  readonly drafts: readonly Draft[];
  readonly unanswered: readonly UnansweredQuestion[];
}

export type StoreErrorCode =
  /** Nobody answers at the address; `detail` is the system's code. */
  | 'unreachable'
  /** The SQLite file cannot be used where it is; `detail` is the code of the system or of SQLite, `file` the path. */
  | 'bad-file'
  /** The schema is of a newer version of this program; `detail` is the migration it does not know. */
  | 'too-new'
  /** What is to be read holds no tables of this program. */
  | 'not-ours'
  /** The address is none that is known. */
  | 'bad-address'
  /** Anything else; `detail` is what the database says. */
  | 'failed';

export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: StoreErrorCode;
  readonly detail: string | undefined;
  readonly file: string | undefined;

  constructor(code: StoreErrorCode, detail?: string, options?: ErrorOptions & { readonly file?: string }) {
    super([code, detail, options?.file].filter(Boolean).join(': '), options);
    this.code = code;
    this.detail = detail;
    this.file = options?.file;
  }
}
