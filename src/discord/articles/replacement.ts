import type { Submission } from '../../article/submission/intake.ts';
import { textFormat } from '../../article/submission/submission-format.ts';
import { messagesFor } from '../../messages/messages.ts';
import {
  type ArticleOrigin,
  type ArticleSummary,
  isSamePage,
  type StoredArticle,
} from '../../store/store.ts';
import { otherTitle } from '../render/own-article-lines.ts';
import { Refusal } from './refusal-line.ts';
import type { GuildContext } from './subcommand.ts';

/** What a person hands in, and what they say of it. */
export interface Proposal {
  readonly submission: Submission;
  /** In place of the one that it states; nothing or empty: that one. */
  readonly title?: string | undefined;
  /** Id of the article that it is to replace. */
  readonly replaces: string | undefined;
  /** Of that article, as the person saw it. */
  readonly replacedRevision?: number | undefined;
  readonly isDelegated: boolean;
  /** Proposals of the same key are the same draft; each is another one without. */
  readonly key?: string;
}

export interface Replacement {
  readonly replaced: StoredArticle | undefined;
  /** What is proposed is the page that the article is of. */
  readonly isPage: boolean;
  /** What was to be replaced has been removed: the proposal becomes an article of its own. */
  readonly isTargetGone: boolean;
}

/** What a proposal takes the place of. A page is one article: it replaces no other one than its own. */
export async function replacedBy(
  { submission, replaces }: Proposal,
  articles: readonly ArticleSummary[],
  { store, guildId, locale }: GuildContext,
): Promise<Replacement> {
  const page = submission.kind === 'page' ? pageAmong(articles, submission) : undefined;
  if (page && replaces !== undefined && replaces !== page.id)
    throw new Refusal(messagesFor(locale).adding.hints.pageKnown(otherTitle(page.title)));
  const id = replaces ?? page?.id;
  const replaced = id === undefined ? undefined : await store.read(guildId, id);
  const isPage = page !== undefined && page.id === replaced?.id;
  return { replaced, isPage, isTargetGone: replaces !== undefined && !replaced };
}

/** The article that a page was before, also where the page has moved since. */
function pageAmong(
  articles: readonly ArticleSummary[],
  { url, redirectedFrom }: Extract<Submission, { kind: 'page' }>,
): ArticleSummary | undefined {
  const isOf = (address: string) => (article: ArticleSummary) =>
    isSamePage(article.origin, { kind: 'url', url: address });
  return [url, ...redirectedFrom].map((address) => articles.find(isOf(address))).find(Boolean);
}

/** A plain text that was opened in a window is read as one again, unless it looks like Markdown only now. */
export async function inItsFormat(
  { submission, replaces }: Proposal,
  { store, guildId }: GuildContext,
): Promise<Submission> {
  if (submission.kind !== 'text' || replaces === undefined) return submission;
  const replaced = await store.read(guildId, replaces);
  const isMarkedNow = textFormat(submission.text) === 'markdown';
  const isPlain = replaced?.format === 'plain' && (!isMarkedNow || textFormat(replaced.text) === 'markdown');
  return isPlain ? { ...submission, format: 'plain' } : submission;
}

/** What was typed in place of a page's text leaves it that page's: fetched again, it shows what would change. */
export function originOf(submission: Submission, replaced: StoredArticle | undefined): ArticleOrigin {
  switch (submission.kind) {
    case 'file':
      return { kind: 'file', name: submission.name };
    case 'page':
      return { kind: 'url', url: submission.url };
    case 'text':
      return replaced?.origin.kind === 'url' ? replaced.origin : { kind: 'text' };
  }
}
