import { ApplicationCommandOptionType, type ButtonInteraction, MessageFlags } from 'discord.js';
import { messagesFor } from '../../messages/messages.ts';
import type { ArticleSummary } from '../../store/store.ts';
import { localized } from '../commands/localize.ts';
import type { Context } from '../context.ts';
import type { Outcome } from '../outcome.ts';
import { patiently } from '../patiently.ts';
import { renderHint } from '../render/hint.ts';
import type { MessageBody } from '../render/message.ts';
import { renderRemoval, titleOrId } from '../render/own-articles.ts';
import { defer, deferInPlace, refuseButton, reply } from '../reply.ts';
import type { ActionOf } from '../state/custom-id.ts';
import { moderatedGuild } from './moderated-guild.ts';
import { isModerator } from './moderator.ts';
import { chosenArticle, ownArticleChoices, ownArticleOption } from './own-article.ts';
import type { Removal } from './results.ts';
import type { GuildContext, Subcommand } from './subcommand.ts';

type RemoveAction = ActionOf<'remove'>;

const NAME = 'quitar';

/** Asks whether an article is to be removed: nothing goes with one step. */
export const remove = {
  name: NAME,

  define: () => ({
    ...localized(NAME, ({ moderators }) => moderators.commands.remove),
    type: ApplicationCommandOptionType.Subcommand as const,
    options: [ownArticleOption(({ moderators }) => moderators.commands.remove.article)],
  }),

  async run(interaction, context) {
    const { store, guildId, patienceMs, locale } = context;
    const listed = patiently(store.list(guildId), patienceMs, () => defer(interaction, 'private'));
    const { result: articles } = await listed;
    const article = await chosenArticle(interaction, articles, context);
    if (!article) return { outcome: 'refused' };
    const isDelegated = !isModerator(interaction);
    const last = lastOf(articles, context);
    const body = renderRemoval(article, { last, isChanged: false, isDelegated, locale });
    await reply(interaction, { body, isPrivate: true });
    return { outcome: 'shown' };
  },

  complete: ownArticleChoices,
} satisfies Subcommand;

/** Removes an article that is still as it was shown. */
export async function removeArticle(
  interaction: ButtonInteraction,
  action: RemoveAction,
  context: Context,
): Promise<Outcome> {
  const guild = await moderatedGuild(interaction, action, context);
  if (!guild) return { outcome: 'refused' };
  await deferInPlace(interaction);
  const key = `${guild.guildId} ${action.article} ${action.revision}`;
  const before = guild.removals.get(key);
  const removing = before ?? remember(key, removeOnce(action, guild), guild);
  const { body, outcome } = await removing.then((removal) => told(removal, action, guild));
  await interaction.editReply(body);
  return before && outcome.outcome === 'deleted' ? { outcome: 'repeated' } : outcome;
}

/** A second press while the first is under way, or just after it, is told the same. */
function remember(key: string, removing: Promise<Removal>, { removals }: GuildContext): Promise<Removal> {
  removals.set(key, removing);
  removing.then(
    ({ kind }) => kind !== 'removed' && removals.forget(key),
    () => removals.forget(key),
  );
  return removing;
}

async function removeOnce({ article: id, revision }: RemoveAction, guild: GuildContext): Promise<Removal> {
  const { store, guildId } = guild;
  const removed = await store.remove(guildId, { id, revision });
  if (removed.kind !== 'changed') return removed;
  const articles = await store.list(guildId);
  const article = articles.find((candidate) => candidate.id === id);
  return article ? { kind: 'changed', article, last: lastOf(articles, guild) } : { kind: 'gone' };
}

function told(
  removal: Removal,
  { isDelegated }: RemoveAction,
  { locale }: GuildContext,
): { body: MessageBody; outcome: Outcome } {
  const { remove: texts } = messagesFor(locale).moderators;
  switch (removal.kind) {
    case 'removed':
      return { body: renderHint(texts.done(titleOrId(removal.article))), outcome: { outcome: 'deleted' } };
    case 'gone':
      return { body: renderHint(texts.gone), outcome: { outcome: 'repeated' } };
    case 'changed': {
      const { article, last } = removal;
      const body = renderRemoval(article, { last, isChanged: true, isDelegated, locale });
      return { body, outcome: { outcome: 'changed' } };
    }
  }
}

/** For a person who thinks better of it. */
export async function cancelRemoval(
  interaction: ButtonInteraction,
  _action: object,
  { locale }: Context,
): Promise<Outcome> {
  if (!interaction.message.flags.has(MessageFlags.Ephemeral)) return refuseButton(interaction);
  const { kept } = messagesFor(locale).moderators.remove;
  await interaction.update(renderHint(kept));
  return { outcome: 'shown' };
}

/** What is answered from once the only article is gone; `undefined` when that changes nothing to speak of. */
function lastOf(
  articles: readonly ArticleSummary[],
  { settings, host }: GuildContext,
): 'host' | 'none' | undefined {
  if (articles.length !== 1 || settings.answersFrom === 'host') return undefined;
  const hasOthers = settings.answersFrom !== 'own' && host.articles.length > 0;
  return hasOthers ? 'host' : 'none';
}
