import { type ButtonInteraction, DiscordAPIError, PermissionFlagsBits, RESTJSONErrorCodes } from 'discord.js';
import { messagesFor } from '../../messages/messages.ts';
import type { Context } from '../context.ts';
import type { Outcome } from '../outcome.ts';
import { renderHint } from '../render/hint.ts';
import { reply } from '../reply.ts';

/** Removes an answer from the channel, for the person who asked and for those who may manage messages. */
export async function deleteMessage(
  interaction: ButtonInteraction,
  action: { readonly asker: string },
  { asker, locale }: Context,
): Promise<Outcome> {
  const isModerator = interaction.memberPermissions?.has(PermissionFlagsBits.ManageMessages) ?? false;
  if (asker !== action.asker && !isModerator) {
    const { hints } = messagesFor(locale).members;
    await reply(interaction, { body: renderHint(hints.notYours), isPrivate: true });
    return { outcome: 'refused' };
  }
  await interaction.deferUpdate();
  try {
    await interaction.deleteReply();
    return { outcome: 'deleted' };
  } catch (error) {
    // Somebody was quicker.
    if (error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownMessage) {
      return { outcome: 'repeated' };
    }
    throw error;
  }
}
