import { randomUUID } from 'node:crypto';
import type { RepliableInteraction } from 'discord.js';
import type { Article } from '../../article/article.ts';
import type { Intake } from '../../article/submission/intake.ts';
import { titleOf } from '../../article/submission/submission-text.ts';
import { messagesFor } from '../../messages/messages.ts';
import { limitsExceeded } from '../../store/limits.ts';
import type { Draft, StoredArticle } from '../../store/store.ts';
import { normaliseText } from '../../text/normalise-text.ts';
import type { Outcome } from '../outcome.ts';
import { otherTitle } from '../render/own-article-lines.ts';
import { excessLine, type Preview, renderPreview } from '../render/preview.ts';
import { reply } from '../reply.ts';
import { previewOf } from './preview-of.ts';
import { Refusal } from './refusal-line.ts';
import { inItsFormat, originOf, type Proposal, replacedBy } from './replacement.ts';
import type { GuildContext } from './subcommand.ts';

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
  const { isDelegated, key } = proposal;
  const submission = await inItsFormat(proposal, context);
  const intake = await takeIn(submission, randomUUID(), guildId);
  const articles = await store.list(guildId);
  const { replaced, isPage, isTargetGone } = await replacedBy(proposal, articles, context);
  const title = titleOf(proposal.title ?? '');
  // Moderators may have called the page otherwise than it calls itself.
  const article = await entitled(intake, title || (isPage ? replaced?.title : undefined), context);
  const { text, format, warnings } = intake;
  const isSame = replaced && normaliseText(replaced.text) === normaliseText(text);
  if (isSame && replaced.title === article.title)
    throw new Refusal(messagesFor(locale).adding.preview.unchanged(otherTitle(replaced.title)));
  refuseHopeless(text.length, replaced, context);
  const draft: Draft = {
    ...{ title: article.title, format, text, passages: article.passages.length },
    origin: originOf(submission, replaced),
    ...(replaced && { replaces: replaced.id }),
    addedBy: context.asker,
    createdAtMs: Date.now(),
  };
  const { id, hourly } = await saveUnlessSame(draft, key, context);
  const preview = await previewOf({ draft, article, id, isDelegated }, { articles, replaced }, context);
  const shown = {
    ...preview,
    warnings,
    isTargetGone,
    hourly,
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

/** Keeps a draft, unless another article of the server has its text; says when it can be published, if not at once. */
async function saveUnlessSame(
  draft: Draft,
  key: string | undefined,
  context: GuildContext,
): Promise<{ id: string; hourly: Preview['hourly'] }> {
  const { store, guildId, typedDrafts, guildLimits: limits, locale } = context;
  const refusalOf = (id: string) => store.refusal(guildId, id, { nowMs: Date.now(), limits });
  let id = await saveOnce(draft, key, context);
  let refused = await refusalOf(id);
  if (refused?.kind === 'gone' && key !== undefined) {
    // Published or discarded since the window was first sent.
    typedDrafts.forget(key);
    id = await saveOnce(draft, key, context);
    refused = await refusalOf(id);
  }
  if (refused?.kind === 'same') {
    await store.discardDraft(guildId, id);
    throw new Refusal(messagesFor(locale).adding.hints.sameElsewhere(otherTitle(refused.article.title)));
  }
  if (refused?.kind !== 'limit' || refused.limit !== 'perHour') return { id, hourly: undefined };
  return { id, hourly: { retryAtMs: refused.retryAtMs } };
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
