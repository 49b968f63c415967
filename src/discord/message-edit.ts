import type { Message, PartialMessage } from 'discord.js';
import { isAddressed } from './mention.ts';

/** Within this time a person corrects what was just written; later edits belong to a conversation that has gone on. */
const MAX_EDIT_DELAY_MS = 60_000;

/**
 * A message that its author changed soon after writing it and that is now addressed to the bot; `undefined` for any
 * other. Discord announces as a change as well that it has added the preview of a link.
 */
export function recentEdit(message: Message | PartialMessage): Message | undefined {
  if (message.partial || message.editedTimestamp === null) return undefined;
  const isSoon = message.editedTimestamp - message.createdTimestamp <= MAX_EDIT_DELAY_MS;
  return isSoon && isAddressed(message) ? message : undefined;
}
