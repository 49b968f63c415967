import { type BaseInteraction, PermissionFlagsBits } from 'discord.js';

/** Whether this person manages the server. */
export function isModerator({ memberPermissions }: Pick<BaseInteraction, 'memberPermissions'>): boolean {
  return memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false;
}

/**
 * Whether this person may go on with what a command began. Who managed the server then must still do so; for those to
 * whom its administrators gave the command itself Discord does not say whether they still have it.
 */
export function mayGoOn(
  interaction: Pick<BaseInteraction, 'memberPermissions'>,
  { isDelegated }: { readonly isDelegated: boolean },
): boolean {
  return isDelegated || isModerator(interaction);
}
