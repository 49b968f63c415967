import {
  type APIApplicationCommand,
  DiscordAPIError,
  type RESTGetAPIApplicationCommandsResult,
  type RESTGetAPIApplicationGuildCommandsResult,
  type RESTGetAPICurrentUserGuildsResult,
  Routes,
} from 'discord.js';
import { keyOf, nameOf } from './command-changes.ts';
import { failureOf } from './failure.ts';
import type { Registry } from './register.ts';

/** Commands that are registered in a server although they are there everywhere: its people see them twice. */
export interface Duplicates {
  readonly guildId: string;
  readonly commands: readonly APIApplicationCommand[];
  /** As people see them: `/ask`. */
  readonly names: readonly string[];
}

/** Discord names no more servers at once. A server to try things in is among the first to be joined. */
const MAX_SERVERS = 200;

/**
 * Looks for duplicates in these servers; in those that the bot joined first when none are named.
 *
 * @throws DiscordFailure
 */
export async function findDuplicates(
  { rest, applicationId }: Registry,
  guildIds?: readonly string[],
): Promise<Duplicates[]> {
  try {
    const everywhere = (await rest.get(
      Routes.applicationCommands(applicationId),
    )) as RESTGetAPIApplicationCommandsResult;
    if (everywhere.length === 0) return [];
    const keys = new Set(everywhere.map(keyOf));
    const found = (guildIds ?? (await joinedServers(rest))).map(async (guildId) => {
      const commands = (await commandsOf(rest, applicationId, guildId)).filter((one) => keys.has(keyOf(one)));
      return { guildId, commands, names: commands.map(nameOf) };
    });
    return (await Promise.all(found)).filter(({ commands }) => commands.length > 0);
  } catch (error) {
    throw failureOf(error);
  }
}

/**
 * Removes them from their server; they stay everywhere.
 *
 * @throws DiscordFailure
 */
export async function removeDuplicates(
  { rest, applicationId }: Registry,
  { guildId, commands }: Duplicates,
): Promise<void> {
  try {
    for (const { id } of commands) {
      await rest.delete(Routes.applicationGuildCommand(applicationId, guildId, id));
    }
  } catch (error) {
    throw failureOf(error);
  }
}

async function joinedServers(rest: Registry['rest']): Promise<string[]> {
  const query = new URLSearchParams({ limit: String(MAX_SERVERS) });
  const guilds = (await rest.get(Routes.userGuilds(), { query })) as RESTGetAPICurrentUserGuildsResult;
  return guilds.map(({ id }) => id);
}

/** None where the bot was added without its commands. */
async function commandsOf(rest: Registry['rest'], applicationId: string, guildId: string) {
  try {
    const route = Routes.applicationGuildCommands(applicationId, guildId);
    return (await rest.get(route)) as RESTGetAPIApplicationGuildCommandsResult;
  } catch (error) {
    if (error instanceof DiscordAPIError && (error.status === 403 || error.status === 404)) return [];
    throw error;
  }
}
