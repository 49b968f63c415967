import { OAuth2Scopes, PermissionFlagsBits } from 'discord.js';

/**
 * The least the bot needs. Commands and their replies need no permission at all; these are for people who mention
 * it in a channel.
 */
const PERMISSIONS =
  // to be told of the message,
  PermissionFlagsBits.ViewChannel |
  // to reply to it, which Discord allows only to those who may read the message's history,
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.ReadMessageHistory |
  // and to do the same in threads and forum posts.
  PermissionFlagsBits.SendMessagesInThreads;

/** The page where a person adds the bot to a server of theirs. */
export function inviteLink(applicationId: string): string {
  const query = new URLSearchParams({
    client_id: applicationId,
    scope: `${OAuth2Scopes.Bot} ${OAuth2Scopes.ApplicationsCommands}`,
    permissions: String(PERMISSIONS),
  });
  return `https://discord.com/oauth2/authorize?${query}`;
}
