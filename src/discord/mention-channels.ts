import type { Guild } from 'discord.js';

/** Those of the channels where mentions are answered that are still there; all, of a server that is down. */
export function presentChannels(guild: Guild | null, ids: readonly string[]): readonly string[] {
  return ids.filter((id) => !guild?.available || guild.channels.cache.has(id));
}
