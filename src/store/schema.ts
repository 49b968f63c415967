import type { Generated, Kysely, Selectable } from 'kysely';
import type { AnswersFrom, ArticleContent, ArticleOrigin, UnansweredQuestion } from './store.ts';

/**
 * The tables as the newest migration leaves them. Snowflakes are text, times milliseconds, truth values 0 or 1: what
 * SQLite and PostgreSQL, and their drivers, all keep as it is.
 */
export interface Tables {
  /** A server; all other tables but `migration` hang on it and go with it. */
  guild: GuildTable;
  article: ArticleTable;
  vectors: VectorsTable;
  draft: DraftTable;
  /** One row for each article added or replaced within the last hour; stays when the article is removed. */
  addition: { guild_id: string; added_at: number };
  unanswered: UnansweredTable;
  migration: { name: string };
}

export type Queries = Kysely<Tables>;

interface GuildTable {
  guild_id: string;
  revision: Generated<number>;
  answers_from: AnswersFrom | null;
  is_private: Generated<number>;
  /** JSON array of ids. */
  mention_channels: Generated<string>;
  records_unanswered: Generated<number>;
  left_at: number | null;
}

interface ContentColumns {
  title: string;
  format: ArticleContent['format'];
  text: string;
  origin_kind: ArticleOrigin['kind'];
  /** The file's name or the page's address. */
  origin: string | null;
  passages: number;
  added_by: string;
}

interface ArticleTable extends ContentColumns {
  guild_id: string;
  article_id: string;
  /** Order within the server. */
  place: number;
  revision: number;
  /** SHA-256 of the text, hexadecimal. */
  text_hash: string;
  characters: number;
  added_at: number;
}

interface VectorsTable {
  guild_id: string;
  article_id: string;
  /** Of the article that they are of. */
  revision: number;
  vectors: Uint8Array;
}

interface DraftTable extends ContentColumns {
  guild_id: string;
  draft_id: string;
  place: number;
  replaces: string | null;
  created_at: number;
}

interface UnansweredTable {
  guild_id: string;
  question: string;
  locale: UnansweredQuestion['locale'];
  outcome: UnansweredQuestion['outcome'];
  asked_at: number;
}

export type GuildRow = Selectable<GuildTable>;
export type ArticleRow = Selectable<ArticleTable>;
export type DraftRow = Selectable<DraftTable>;
