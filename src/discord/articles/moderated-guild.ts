import { type AnySelectMenuInteraction, type ButtonInteraction, MessageFlags } from 'discord.js';
import { localeOf } from '../../messages/locale.ts';
import { messagesFor } from '../../messages/messages.ts';
import type { Context } from '../context.ts';
import { renderHint } from '../render/hint.ts';
import { refuseButton, reply } from '../reply.ts';
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
  if (guildId === undefined || !mayGoOn(interaction, begun, interaction.message.createdTimestamp)) {
    const line =
      guildId === undefined ? hints.notMember : begun.isDelegated ? hints.tooLate : hints.notModerator;
    await reply(interaction, { body: renderHint(line), isPrivate: true });
    return undefined;
  }
  // What moderators do is shown to one person alone; what becomes of it would take the place of this message.
  if (interaction.message.flags.has(MessageFlags.Ephemeral)) return { ...context, guildId };
  await refuseButton(interaction);
  return undefined;
}
