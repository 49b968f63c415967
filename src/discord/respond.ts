import {
  type BaseInteraction,
  GuildMember,
  InteractionContextType,
  MessageFlags,
  type RepliableInteraction,
} from 'discord.js';
import type { MessageBody } from './render/message.ts';

export async function reply(
  interaction: RepliableInteraction,
  { body, isPrivate }: { body: MessageBody; isPrivate: boolean },
): Promise<void> {
  await interaction.reply(isPrivate ? privately(body) : body);
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
