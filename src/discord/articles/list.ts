import { ApplicationCommandOptionType, type ButtonInteraction } from 'discord.js';
import { localized } from '../commands/localize.ts';
import type { Context } from '../context.ts';
import type { Outcome } from '../outcome.ts';
import { patiently } from '../patiently.ts';
import type { MessageBody } from '../render/message.ts';
import { renderOwnArticles } from '../render/own-articles.ts';
import { defer, deferInPlace, reply, update } from '../reply.ts';
import type { ActionOf } from '../state/custom-id.ts';
import { moderatedGuild } from './moderated-guild.ts';
import { isModerator } from './moderator.ts';
import type { GuildContext, Subcommand } from './subcommand.ts';

const NAME = 'lista';

/** What the server has, page by page. */
export const list = {
  name: NAME,

  define: () => ({
    ...localized(NAME, ({ moderators }) => moderators.commands.list),
    type: ApplicationCommandOptionType.Subcommand as const,
  }),

  async run(interaction, context) {
    const isDelegated = !isModerator(interaction);
    const page = listPage({ page: 0, isDelegated }, context);
    const { result: body } = await patiently(page, context.patienceMs, () => defer(interaction, 'private'));
    await reply(interaction, { body, isPrivate: true });
    return { outcome: 'shown' };
  },
} satisfies Subcommand;

/** Shows another page in place of this one. */
export async function turnList(
  interaction: ButtonInteraction,
  action: ActionOf<'ownArticles'>,
  context: Context,
): Promise<Outcome> {
  const guild = await moderatedGuild(interaction, action, context);
  if (!guild) return { outcome: 'refused' };
  const page = listPage(action, guild);
  const { result: body } = await patiently(page, guild.patienceMs, () => deferInPlace(interaction));
  await update(interaction, body);
  return { outcome: 'shown' };
}

async function listPage(
  { page, isDelegated }: { page: number; isDelegated: boolean },
  { store, guildId, answersFrom, guildLimits: limits, locale }: GuildContext,
): Promise<MessageBody> {
  const articles = await store.list(guildId);
  return renderOwnArticles({ articles, answersFrom, limits }, { page, isDelegated, locale });
}
