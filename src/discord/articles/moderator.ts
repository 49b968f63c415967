import { type BaseInteraction, PermissionFlagsBits } from 'discord.js';

/** Whether this person manages the server. */
export function isModerator({ memberPermissions }: Pick<BaseInteraction, 'memberPermissions'>): boolean {
  return memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false;
}
