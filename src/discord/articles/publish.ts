import type { ButtonInteraction } from 'discord.js';
import { localeOf } from '../../messages/locale.ts';
import { messagesFor } from '../../messages/messages.ts';
import type { Draft } from '../../store/store.ts';
import type { Context, Outcome, Publishing } from '../context.ts';
import { renderHint } from '../render/hint.ts';
import type { MessageBody } from '../render/message.ts';
import { renderLimit, renderPublished, renderSame, renderTargetGone } from '../render/published.ts';
import { reply } from '../respond.ts';
import type { Action } from '../state/custom-id.ts';
import { mayGoOn } from './moderator.ts';
import type { GuildContext } from './subcommand.ts';

type DraftAction = Extract<Action, { kind: 'publish' | 'discard' }>;

/** Makes an article of a draft, and says what became of it in place of the draft. */
export async function publishDraft(
  interaction: ButtonInteraction,
  action: DraftAction,
  context: Context,
): Promise<Outcome> {
  const guild = await guildOf(interaction, action, context);
  if (!guild) return { outcome: 'refused' };
  await interaction.deferUpdate();
  const isRepeated = guild.publications.get(keyOf(action, guild)) !== undefined;
  const publishing = await publishOnce(action, guild);
  await interaction.editReply(bodyOf(publishing, action, interaction, guild));
  if (isRepeated) return { outcome: 'repeated' };
  return { outcome: isDone(publishing) ? 'published' : 'refused' };
}

/** Forgets a draft, unless it was published before. */
export async function discardDraft(
  interaction: ButtonInteraction,
  action: DraftAction,
  context: Context,
): Promise<Outcome> {
  const guild = await guildOf(interaction, action, context);
  if (!guild) return { outcome: 'refused' };
  await interaction.deferUpdate();
  const { discarded, hints } = messagesFor(localeOf(interaction.locale)).moderators;
  const publishing = await guild.publications.get(keyOf(action, guild));
  if (publishing) {
    await interaction.editReply(bodyOf(publishing, action, interaction, guild));
    return { outcome: 'repeated' };
  }
  const isThere = await guild.store.discardDraft(guild.guildId, action.draft);
  await interaction.editReply(renderHint(isThere ? discarded : hints.gone));
  return { outcome: isThere ? 'deleted' : 'repeated' };
}

/** The context of a person who may do this; they are told when they may not. */
async function guildOf(
  interaction: ButtonInteraction,
  action: DraftAction,
  context: Context,
): Promise<GuildContext | undefined> {
  const { guildId } = context;
  const { hints } = messagesFor(localeOf(interaction.locale)).moderators;
  if (guildId !== undefined && mayGoOn(interaction, action)) return { ...context, guildId };
  const line = guildId === undefined ? hints.notMember : hints.notModerator;
  await reply(interaction, { body: renderHint(line), isPrivate: true });
  return undefined;
}

const keyOf = ({ draft }: DraftAction, { guildId }: GuildContext) => `${guildId} ${draft}`;

/** However often it is called; `undefined` when the draft is not there any more. */
async function publishOnce(action: DraftAction, guild: GuildContext): Promise<Publishing | undefined> {
  const key = keyOf(action, guild);
  const known = guild.publications.get(key);
  if (known) return known;
  const publishing = publish(action.draft, guild);
  guild.publications.set(key, publishing);
  let isFinal = false;
  try {
    const result = await publishing;
    isFinal = result !== undefined && result.published.kind !== 'limit';
    return result;
  } finally {
    // What could not be done can be done later.
    if (!isFinal) guild.publications.forget(key);
  }
}

async function publish(draftId: string, guild: GuildContext): Promise<Publishing | undefined> {
  const { store, guildId, parseStored, vectorsOf, guildLimits: limits } = guild;
  const draft = await store.readDraft(guildId, draftId);
  if (!draft) return undefined;
  const article = await parseStored({ ...draft, id: draftId });
  const vectors = await vectorsOf(article);
  const published = await store.publish(guildId, draftId, { vectors, nowMs: Date.now(), limits });
  if (published.kind === 'gone') return undefined;
  if (published.kind === 'same') await store.discardDraft(guildId, draftId);
  const isFirst = published.kind === 'added' && (await store.list(guildId)).length === 1;
  return {
    published,
    article: { ...article, id: 'article' in published ? published.article.id : draftId },
    isFirst,
    draftId: published.kind === 'target-gone' ? await asNewDraft(draft, draftId, guild) : draftId,
  };
}

/** The same draft, to be added instead of replacing an article. */
async function asNewDraft(
  { replaces: _, ...draft }: Draft,
  draftId: string,
  { store, guildId }: GuildContext,
): Promise<string> {
  const id = await store.saveDraft(guildId, draft);
  await store.discardDraft(guildId, draftId);
  return id;
}

function isDone(publishing: Publishing | undefined): boolean {
  const kind = publishing?.published.kind;
  return kind === 'added' || kind === 'replaced';
}

function bodyOf(
  publishing: Publishing | undefined,
  { isDelegated }: DraftAction,
  { locale: tag }: ButtonInteraction,
  guild: GuildContext,
): MessageBody {
  const locale = localeOf(tag);
  if (!publishing) return renderHint(messagesFor(locale).moderators.hints.gone);
  const { published, draftId } = publishing;
  const draft = { id: draftId, isDelegated };
  switch (published.kind) {
    case 'same':
      return renderSame(published.article.title, locale);
    case 'limit':
      return renderLimit(published, { limits: guild.guildLimits, draft, locale });
    case 'target-gone':
      return renderTargetGone(draft, locale);
    default:
      return renderPublished({ ...publishing, published }, { ...guild, locale });
  }
}
