import {
  type AnySelectMenuInteraction,
  type BaseInteraction,
  type ButtonInteraction,
  MessageFlags,
} from 'discord.js';
import { messagesFor } from '../../messages/messages.ts';
import type { Context } from '../context.ts';
import { renderHint } from '../render/hint.ts';
import { refuseButton, reply } from '../reply.ts';
import { isModerator } from './moderator.ts';
import type { GuildContext } from './subcommand.ts';

/** How long those may go on to whom a server's administrators gave the command: whether they still do Discord does not say. */
const DELEGATED_MS = 3_600_000;

/**
 * The context of a person who may go on with what a command began at that time, by Discord's clock; or a line that says
 * why they may not. Who managed the server then must still do so.
 */
export function checkedGuild(
  interaction: Pick<BaseInteraction, 'memberPermissions' | 'createdTimestamp'>,
  { isDelegated, begunAtMs }: { readonly isDelegated: boolean; readonly begunAtMs: number },
  context: Context,
): { readonly guild: GuildContext } | { readonly refusal: string } {
  const { guildId, locale } = context;
  const { hints } = messagesFor(locale).moderators;
  if (guildId === undefined) return { refusal: hints.notMember };
  if (isDelegated && interaction.createdTimestamp - begunAtMs > DELEGATED_MS)
    return { refusal: hints.tooLate };
  if (!isDelegated && !isModerator(interaction)) return { refusal: hints.notModerator };
  return { guild: { ...context, guildId } };
}

/** The same for a button or select, of whose message it began; the person is told when they may not. */
export async function moderatedGuild(
  interaction: ButtonInteraction | AnySelectMenuInteraction,
  { isDelegated }: { readonly isDelegated: boolean },
  context: Context,
): Promise<GuildContext | undefined> {
  const { createdTimestamp: begunAtMs, flags } = interaction.message;
  const checked = checkedGuild(interaction, { isDelegated, begunAtMs }, context);
  if ('refusal' in checked) {
    await reply(interaction, { body: renderHint(checked.refusal), isPrivate: true });
    return undefined;
  }
  // What moderators do is shown to one person alone; what becomes of it would take the place of this message.
  if (flags.has(MessageFlags.Ephemeral)) return checked.guild;
  await refuseButton(interaction);
  return undefined;
}
