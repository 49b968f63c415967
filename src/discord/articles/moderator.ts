import { type BaseInteraction, PermissionFlagsBits } from 'discord.js';

/** Whether this person manages the server. */
export function isModerator({ memberPermissions }: Pick<BaseInteraction, 'memberPermissions'>): boolean {
  return memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false;
}

/** How long those may go on to whom a server's administrators gave the command: whether they still do Discord does not say. */
const DELEGATED_MS = 3_600_000;

/**
 * Whether this person may go on with what a command began at that time, by Discord's clock. Who managed the server then
 * must still do so.
 */
export function mayGoOn(
  interaction: Pick<BaseInteraction, 'memberPermissions' | 'createdTimestamp'>,
  { isDelegated }: { readonly isDelegated: boolean },
  begunAtMs: number,
): boolean {
  if (!isDelegated) return isModerator(interaction);
  return interaction.createdTimestamp - begunAtMs <= DELEGATED_MS;
}
