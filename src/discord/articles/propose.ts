import { randomUUID } from 'node:crypto';
import type { RepliableInteraction } from 'discord.js';
import type { Intake, Submission } from '../../article/intake.ts';
import { localeOf } from '../../messages/locale.ts';
import { messagesFor } from '../../messages/messages.ts';
import type { ArticleOrigin, ArticleSummary, Draft } from '../../store/store.ts';
import type { Outcome } from '../context.ts';
import { cut } from '../render/cut.ts';
import { escapeLine } from '../render/escape.ts';
import { renderPreview } from '../render/preview.ts';
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
  const { store, guildId } = context;
  const locale = localeOf(interaction.locale);
  const { submission, isDelegated, key } = proposal;
  const { article, text, format, warnings } = await takeInAs(proposal, context);
  const articles = await store.list(guildId);
  const origin = originOf(submission);
  const replaces = proposal.replaces ?? articles.find((other) => isSamePage(other, origin))?.id;
  const replaced = replaces === undefined ? undefined : await store.read(guildId, replaces);
  if (replaces !== undefined && !replaced) throw new Refusal(notOneLine([], locale));
  // A page may have been given another title when it was fetched first.
  const isRefresh = proposal.replaces === undefined && !proposal.title;
  if (replaced?.text === text && (isRefresh || replaced.title === article.title)) {
    const title = escapeLine(cut(replaced.title, MAX_TITLE_CHARS));
    throw new Refusal(messagesFor(locale).adding.preview.unchanged(title));
  }
  const draft: Draft = {
    ...{ title: article.title, format, text, origin, passages: article.passages.length },
    ...(replaces !== undefined && { replaces }),
    addedBy: interaction.user.id,
    createdAtMs: Date.now(),
  };
  const id = await saveOnce(draft, key, context);
  const drafted = { draft, article, id, isDelegated };
  const preview = await previewOf(drafted, { articles, replaced }, context);
  await reply(interaction, { body: renderPreview({ ...preview, warnings }, locale), isPrivate: true });
  return { outcome: 'drafted' };
}

async function takeInAs(
  { submission, title }: Proposal,
  { takeIn, parseStored, guildId }: GuildContext,
): Promise<Intake> {
  const id = randomUUID();
  const intake = await takeIn(submission, id, guildId);
  if (!title) return intake;
  const { text, format } = intake;
  return { ...intake, article: await parseStored({ id, title, text, format }, guildId) };
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

/** The same page fetched again replaces what it was before; a file of the same name may be another article. */
export function isSamePage({ origin }: ArticleSummary, fetched: ArticleOrigin): boolean {
  return origin.kind === 'url' && fetched.kind === 'url' && origin.url === fetched.url;
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
