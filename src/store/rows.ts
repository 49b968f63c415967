import type { ArticleRow, DraftRow, GuildRow } from './schema.ts';
import {
  type ArticleContent,
  type ArticleOrigin,
  type ArticleSummary,
  DEFAULT_SETTINGS,
  type Draft,
  type GuildSettings,
  type StoredArticle,
} from './store.ts';

/** All columns of `article` but its text and the text's hash. */
export const SUMMARY_COLUMNS = [
  'article_id',
  'revision',
  'title',
  'format',
  'origin_kind',
  'origin',
  'passages',
  'characters',
  'added_by',
  'added_at',
] as const satisfies readonly (keyof ArticleRow)[];

export function settingsOf(row: GuildRow | undefined): GuildSettings {
  if (row === undefined) return DEFAULT_SETTINGS;
  return {
    answersFrom: row.answers_from ?? undefined,
    isPrivate: row.is_private === 1,
    mentionChannels: JSON.parse(row.mention_channels),
    recordsUnanswered: row.records_unanswered === 1,
  };
}

export function summaryOf(row: Pick<ArticleRow, (typeof SUMMARY_COLUMNS)[number]>): ArticleSummary {
  return {
    id: row.article_id,
    revision: row.revision,
    title: row.title,
    format: row.format,
    origin: originOf(row),
    passages: row.passages,
    characters: row.characters,
    addedBy: row.added_by,
    addedAtMs: row.added_at,
  };
}

export function articleOf(row: Pick<ArticleRow, (typeof SUMMARY_COLUMNS)[number] | 'text'>): StoredArticle {
  return { ...summaryOf(row), text: row.text };
}

export function draftOf(row: DraftRow): Draft {
  return {
    title: row.title,
    format: row.format,
    text: row.text,
    origin: originOf(row),
    passages: row.passages,
    ...(row.replaces !== null && { replaces: row.replaces }),
    addedBy: row.added_by,
    createdAtMs: row.created_at,
  };
}

/** The columns that an article and a draft share. */
export function contentColumns({ title, format, text, origin, passages }: ArticleContent) {
  return {
    title,
    format,
    text,
    passages,
    origin_kind: origin.kind,
    origin: origin.kind === 'file' ? origin.name : origin.kind === 'url' ? origin.url : null,
  };
}

function originOf({ origin_kind: kind, origin }: Pick<ArticleRow, 'origin_kind' | 'origin'>): ArticleOrigin {
  if (kind === 'text') return { kind };
  return kind === 'file' ? { kind, name: origin ?? '' } : { kind, url: origin ?? '' };
}
