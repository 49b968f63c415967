import { type APIUser, ChannelType } from 'discord.js';
import type { Server } from '../server.ts';
import { guildPayload } from './guild-payload.ts';
import { everyonePermissions } from './permissions.ts';
import {
  addChannel,
  addUser,
  type ChannelState,
  type GuildState,
  type UserState,
  type World,
} from './world.ts';

/** A new server with everybody in it, the bot too unless `hasBot` is false. The bot is told. */
export function addGuild(
  { world, gateway }: Server,
  {
    id = world.snowflakes.next(),
    name,
    locale,
    hasBot,
    features,
    isDown,
    hasOnlyCommands,
  }: Pick<GuildState, 'name' | 'locale' | 'features' | 'isDown' | 'hasOnlyCommands'> & {
    id?: string | undefined;
    hasBot: boolean;
  },
): GuildState {
  const memberIds = [...world.users.keys()].filter((userId) => hasBot || userId !== world.botId);
  const guild: GuildState = {
    id,
    name,
    locale,
    features,
    isDown,
    hasOnlyCommands,
    ownerId: world.snowflakes.next(),
    roles: new Map([[id, { id, name: '@everyone', permissions: everyonePermissions }]]),
    members: new Map(memberIds.map((userId) => [userId, new Set<string>()])),
  };
  if (hasBot) addBotRole(world, guild);
  world.guilds.set(id, guild);
  gateway.dispatch('GUILD_CREATE', () => guildPayload(world, guild), { guildId: id });
  return guild;
}

/** Discord gives a bot that is added a role of its own. */
export function addBotRole({ application, botId, snowflakes }: World, guild: GuildState): void {
  const id = snowflakes.next();
  guild.roles.set(id, { id, name: application.name, permissions: 0n, botId });
  guild.members.get(botId)?.add(id);
}

/** A new person, member of every server there is. */
export function addPerson(
  world: World,
  person: { name?: string; locale?: string; bot?: boolean },
): UserState {
  const user = addUser(world, {
    name: person.name ?? `Persona${world.users.size}`,
    locale: person.locale ?? 'es-ES',
    isBot: person.bot ?? false,
  });
  for (const guild of world.guilds.values()) guild.members.set(user.id, new Set());
  return user;
}

export function addGroupDm(world: World, recipientIds: readonly string[]): ChannelState {
  return addChannel(world, { type: ChannelType.GroupDM, name: 'grupo', recipientIds });
}

/** The author of a webhook's messages. */
export function webhookAuthor(world: World): APIUser {
  return {
    id: world.snowflakes.next(),
    username: 'Webhook',
    discriminator: '0000',
    global_name: null,
    avatar: null,
    bot: true,
  };
}
