import {
  type APIApplicationCommand,
  ApplicationCommandType,
  ChannelType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord.js';
import { contextOf } from '../interactions/opening.ts';
import type { Server } from '../server.ts';
import { permissionsIn } from '../world/permissions.ts';
import type { ChannelState, UserState } from '../world/world.ts';

export interface UsableCommand {
  readonly command: APIApplicationCommand;
  readonly owners: Readonly<Record<string, string>>;
}

/** The command a person finds under that name, default or localized, in that channel. Throws when they do not see it. */
export function findCommand(
  server: Server,
  user: UserState,
  channel: ChannelState,
  name: string,
  type: ApplicationCommandType.ChatInput | ApplicationCommandType.Message,
): UsableCommand {
  const { registry } = server;
  const registered = [
    ...(channel.guildId === undefined ? [] : registry.list(channel.guildId)),
    ...registry.list('global'),
  ];
  const named = registered.filter((command) => command.type === type && isNamed(command, name));
  const shown = type === ApplicationCommandType.ChatInput ? `/${name}` : `"${name}"`;
  if (named.length === 0) {
    const names = registered.map((command) => command.name).join(', ') || 'nothing';
    throw new Error(`No command ${shown} is registered here; there is ${names}.`);
  }
  const refusals: string[] = [];
  for (const command of named) {
    const owners = ownersFor(server, user, channel, command);
    const refusal = refusalOf(server, user, channel, command, owners);
    if (!refusal) return { command, owners };
    refusals.push(refusal);
  }
  throw new Error(`${user.name} cannot use ${shown} here: ${refusals.join('; ')}.`);
}

function isNamed(command: APIApplicationCommand, name: string): boolean {
  return command.name === name || Object.values(command.name_localizations ?? {}).includes(name);
}

function ownersFor(
  { world }: Server,
  user: UserState,
  channel: ChannelState,
  command: APIApplicationCommand,
): Record<string, string> {
  const types: readonly number[] = command.integration_types ?? [0];
  const owners: Record<string, string> = {};
  const guild = channel.guildId === undefined ? undefined : world.guilds.get(channel.guildId);
  const isInServer = guild && (guild.members.has(world.botId) || guild.hasOnlyCommands);
  const isBotDm = contextOf(world, channel) === InteractionContextType.BotDM;
  if (types.includes(0) && (isInServer || isBotDm)) owners['0'] = channel.guildId ?? '0';
  if (types.includes(1) && user.hasInstalledApp) owners['1'] = user.id;
  return owners;
}

function refusalOf(
  { world, registry }: Server,
  user: UserState,
  channel: ChannelState,
  command: APIApplicationCommand,
  owners: Readonly<Record<string, string>>,
): string | undefined {
  if (Object.keys(owners).length === 0)
    return 'the app is neither in this server nor in their account for it';
  const context = contextOf(world, channel);
  if (command.contexts && !command.contexts.includes(context))
    return `its contexts leave out ${InteractionContextType[context]}`;
  if (command.guild_id !== undefined && command.guild_id !== channel.guildId)
    return 'it belongs to another server';
  if (channel.type === ChannelType.GuildForum) return 'a forum itself has no messages';
  const permissions = permissionsIn(world, user.id, channel);
  if (!(permissions & PermissionFlagsBits.ViewChannel)) return 'they do not see the channel';
  if (!(permissions & PermissionFlagsBits.UseApplicationCommands)) return 'they lack UseApplicationCommands';
  return mayUse({ world, registry }, user, channel, { command, permissions })
    ? undefined
    : 'they lack the default member permissions';
}

/**
 * Administrators always may. For others what the server's settings say of them, then of their roles, takes the place of
 * the default, which with no permission at all ("0") is nobody.
 */
function mayUse(
  { world, registry }: Pick<Server, 'world' | 'registry'>,
  user: UserState,
  { guildId }: ChannelState,
  { command, permissions }: { command: APIApplicationCommand; permissions: bigint },
): boolean {
  if (guildId === undefined) return true;
  if (permissions & PermissionFlagsBits.Administrator) return true;
  const overrides = registry.overridesOf(command.id);
  const ofUser = overrides.get(user.id);
  if (ofUser !== undefined) return ofUser;
  const roleIds = [...(world.guilds.get(guildId)?.members.get(user.id) ?? [])];
  const ofRoles = roleIds.flatMap((id) => overrides.get(id) ?? []);
  if (ofRoles.length > 0) return ofRoles.includes(true);
  if (overrides.has(guildId)) return overrides.get(guildId)!;
  const needed = command.default_member_permissions;
  if (needed === null || needed === undefined) return true;
  return needed !== '0' && (permissions & BigInt(needed)) === BigInt(needed);
}
