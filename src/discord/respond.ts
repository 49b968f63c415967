import {
  type BaseInteraction,
  type ButtonInteraction,
  GuildMember,
  InteractionContextType,
  MessageFlags,
  type RepliableInteraction,
} from 'discord.js';
import type { Question } from './answering.ts';
import type { MessageBody } from './render/message.ts';

/** The first response, or what a response that was put off becomes. */
export async function reply(
  interaction: RepliableInteraction,
  { body, isPrivate }: { body: MessageBody; isPrivate: boolean },
): Promise<void> {
  const message = isPrivate ? privately(body) : body;
  if (!interaction.deferred) await interaction.reply(message);
  // That the message with the button changes was announced, and no reply.
  else if (interaction.ephemeral === null) await interaction.followUp(message);
  else await interaction.editReply(body);
}

/** Changes the message with the button, which may have been announced. */
export async function update(interaction: ButtonInteraction, body: MessageBody): Promise<void> {
  if (interaction.deferred) await interaction.editReply(body);
  else await interaction.update(body);
}

/**
 * Tells Discord, which waits 3 s for a response, that it comes. Whether it is private is fixed with that: it is, except
 * where everything is to be public or nobody else reads along.
 */
export async function putOff(
  interaction: RepliableInteraction,
  visibility: Question['visibility'],
): Promise<'public' | 'private'> {
  if (interaction.deferred) return interaction.ephemeral === false ? 'public' : 'private';
  const isPublic = visibility === 'public' || (visibility !== 'private' && isDirect(interaction));
  await interaction.deferReply(isPublic ? {} : { flags: MessageFlags.Ephemeral });
  return isPublic ? 'public' : 'private';
}

/** The same message, for the person alone. */
export function privately(body: MessageBody) {
  return { ...body, flags: [MessageFlags.IsComponentsV2, MessageFlags.Ephemeral] as const };
}

export function isDirect({ context }: RepliableInteraction): boolean {
  return context === InteractionContextType.BotDM;
}

/** What a person is called where they are. */
export function nameOf({ member, user }: BaseInteraction): string {
  if (member instanceof GuildMember) return member.displayName;
  return member?.nick ?? user.displayName;
}
