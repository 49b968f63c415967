import {
  type RESTPostAPIApplicationCommandsJSONBody as CommandDefinition,
  REST,
  type RESTGetAPIApplicationCommandsResult,
  type RESTGetCurrentApplicationResult,
  Routes,
} from 'discord.js';
import type { Config } from '../config.ts';
import { type CommandChange, commandChanges } from './command-changes.ts';
import { failureOf, longestWaitMs } from './failure.ts';

/** Where commands are registered: in one server, or everywhere without one. */
export interface Registry {
  readonly rest: REST;
  readonly applicationId: string;
  readonly guildId?: string | undefined;
}

/** Discord allows few registrations a day; past them it asks to wait for hours, which nobody would sit through. */
const MAX_WAIT_MS = 60_000;

/**
 * Finds out whose commands they are; the token says so.
 *
 * @throws DiscordFailure
 */
export async function openRegistry({
  apiUrl,
  token,
  guildId,
}: Pick<Config, 'apiUrl' | 'token' | 'guildId'>): Promise<Registry> {
  const rest = new REST({ api: apiUrl, rejectOnRateLimit: (limit) => longestWaitMs(limit) > MAX_WAIT_MS });
  try {
    const application = await rest.setToken(token).get(Routes.currentApplication());
    return { rest, applicationId: (application as RESTGetCurrentApplicationResult).id, guildId };
  } catch (error) {
    throw failureOf(error);
  }
}

/**
 * What registering these commands would change; empty when they are registered as they are.
 *
 * @throws DiscordFailure
 */
export async function pendingChanges(
  registry: Registry,
  commands: readonly CommandDefinition[],
): Promise<CommandChange[]> {
  const { rest, guildId } = registry;
  try {
    const query = new URLSearchParams({ with_localizations: 'true' });
    const registered = await rest.get(routeOf(registry), { query });
    return commandChanges(registered as RESTGetAPIApplicationCommandsResult, forScope(commands, guildId));
  } catch (error) {
    throw failureOf(error);
  }
}

/**
 * Registers these commands and no others, if that changes anything.
 *
 * @returns what changed; empty when nothing had to be done.
 * @throws DiscordFailure
 */
export async function register(
  registry: Registry,
  commands: readonly CommandDefinition[],
): Promise<CommandChange[]> {
  const changes = await pendingChanges(registry, commands);
  if (changes.length === 0) return changes;
  try {
    await registry.rest.put(routeOf(registry), { body: forScope(commands, registry.guildId) });
    return changes;
  } catch (error) {
    throw failureOf(error);
  }
}

const routeOf = ({ applicationId, guildId }: Registry) =>
  guildId === undefined
    ? Routes.applicationCommands(applicationId)
    : Routes.applicationGuildCommands(applicationId, guildId);

/** A server's own commands are for that server: Discord knows these two fields on global commands only. */
function forScope(
  commands: readonly CommandDefinition[],
  guildId: string | undefined,
): readonly CommandDefinition[] {
  if (guildId === undefined) return commands;
  return commands.map(({ contexts, integration_types, ...command }) => command);
}
