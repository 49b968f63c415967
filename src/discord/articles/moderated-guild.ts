import type { AnySelectMenuInteraction, ButtonInteraction } from 'discord.js';
import { localeOf } from '../../messages/locale.ts';
import { messagesFor } from '../../messages/messages.ts';
import type { Context } from '../context.ts';
import { renderHint } from '../render/hint.ts';
import { reply } from '../respond.ts';
import { mayGoOn } from './moderator.ts';
import type { GuildContext } from './subcommand.ts';

/** The context of a person who may go on with what they began in this server; they are told when they may not. */
export async function moderatedGuild(
  interaction: ButtonInteraction | AnySelectMenuInteraction,
  begun: { readonly isDelegated: boolean },
  context: Context,
): Promise<GuildContext | undefined> {
  const { guildId } = context;
  const { hints } = messagesFor(localeOf(interaction.locale)).moderators;
  if (guildId !== undefined && mayGoOn(interaction, begun)) return { ...context, guildId };
  const line = guildId === undefined ? hints.notMember : hints.notModerator;
  await reply(interaction, { body: renderHint(line), isPrivate: true });
  return undefined;
}
