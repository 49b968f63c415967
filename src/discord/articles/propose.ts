import { randomUUID } from 'node:crypto';
import type { RepliableInteraction } from 'discord.js';
import type { Article } from '../../article/article.ts';
import type { Intake, Submission } from '../../article/intake.ts';
import { titleOf } from '../../article/submission-text.ts';
import { messagesFor } from '../../messages/messages.ts';
import { limitsExceeded } from '../../store/limits.ts';
import { type ArticleOrigin, type Draft, isSamePage, type StoredArticle } from '../../store/store.ts';
import type { Outcome } from '../outcome.ts';
import { cut } from '../render/cut.ts';
import { escapeLine } from '../render/escape.ts';
import { excessLine, renderPreview } from '../render/preview.ts';
import { reply } from '../reply.ts';
import { notOneLine } from './own-article.ts';
import { previewOf } from './preview-of.ts';
import { Refusal } from './refusal-line.ts';
import type { GuildContext } from './subcommand.ts';

const MAX_TITLE_CHARS = 80;

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

/**
 * Takes in what was handed in, keeps it as a draft and shows it to the person, who confirms or discards it. The
 * interaction was deferred. Rejects with ArticleError or Refusal when there is nothing to confirm.
 */
export async function propose(
  interaction: RepliableInteraction,
  proposal: Proposal,
  context: GuildContext,
): Promise<Outcome> {
  const { store, guildId, takeIn, locale } = context;
  const { submission, isDelegated, key } = proposal;
  const intake = await takeIn(submission, randomUUID(), guildId);
  const articles = await store.list(guildId);
  const origin = originOf(submission);
  const replaces = proposal.replaces ?? articles.find((other) => isSamePage(other.origin, origin))?.id;
  const replaced = replaces === undefined ? undefined : await store.read(guildId, replaces);
  if (replaces !== undefined && !replaced) throw new Refusal(notOneLine([], locale));
  // Moderators may have called the page otherwise than it calls itself.
  const kept = replaced && isSamePage(replaced.origin, origin) ? replaced.title : undefined;
  const title = titleOf(proposal.title ?? '');
  const article = await entitled(intake, title || kept, context);
  const { text, format, warnings } = intake;
  if (replaced?.text === text && replaced.title === article.title) {
    const shown = escapeLine(cut(replaced.title, MAX_TITLE_CHARS));
    throw new Refusal(messagesFor(locale).adding.preview.unchanged(shown));
  }
  refuseHopeless(text.length, replaced, context);
  const draft: Draft = {
    ...{ title: article.title, format, text, origin, passages: article.passages.length },
    ...(replaces !== undefined && { replaces }),
    addedBy: context.asker,
    createdAtMs: Date.now(),
  };
  const id = await saveOnce(draft, key, context);
  const preview = await previewOf({ draft, article, id, isDelegated }, { articles, replaced }, context);
  const shown = {
    ...preview,
    warnings,
    isChanged: isOther(replaced, proposal),
    ...(!title && intake.article.title !== article.title && { ownTitle: intake.article.title }),
  };
  await reply(interaction, { body: renderPreview(shown, locale), isPrivate: true });
  return { outcome: 'drafted' };
}

/** Refuses what would not fit if the server had nothing else: no draft of it is kept. */
function refuseHopeless(
  characters: number,
  replaced: StoredArticle | undefined,
  { guildLimits: limits, locale }: GuildContext,
): void {
  const [limit] = limitsExceeded({ characters }, { others: [], replaced }, limits);
  if (limit) throw new Refusal(excessLine(limit, { characters, limits }, messagesFor(locale).adding.limit));
}

/** Whether what is to be replaced is not what the person saw. */
function isOther(replaced: StoredArticle | undefined, { replacedRevision: seen }: Proposal): boolean {
  return seen !== undefined && replaced?.revision !== seen;
}

/** The article under another title, if one is given. */
async function entitled(
  { article, text, format }: Intake,
  title: string | undefined,
  { parseStored, guildId }: GuildContext,
): Promise<Article> {
  if (!title || title === article.title) return article;
  return parseStored({ id: article.id, title, text, format }, guildId);
}

function originOf(submission: Submission): ArticleOrigin {
  switch (submission.kind) {
    case 'file':
      return { kind: 'file', name: submission.name };
    case 'page':
      return { kind: 'url', url: submission.url };
    case 'text':
      return { kind: 'text' };
  }
}

async function saveOnce(
  draft: Draft,
  key: string | undefined,
  { store, guildId, typedDrafts }: GuildContext,
): Promise<string> {
  if (key === undefined) return store.saveDraft(guildId, draft);
  const saved = typedDrafts.get(key);
  if (saved) return saved;
  const saving = store.saveDraft(guildId, draft);
  typedDrafts.set(key, saving);
  try {
    return await saving;
  } catch (error) {
    typedDrafts.forget(key);
    throw error;
  }
}
