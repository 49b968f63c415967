import { PermissionFlagsBits, type PermissionsString } from 'discord.js';
import { type ChannelState, type GuildState, isThread, isVoice, type World } from './world.ts';

export function bitsOf(names: readonly PermissionsString[]): bigint {
  return names.reduce((bits, name) => bits | PermissionFlagsBits[name], 0n);
}

const all = Object.values(PermissionFlagsBits).reduce((bits, bit) => bits | bit, 0n);

/** What @everyone has in a new server, as far as it concerns bots and their users. */
export const everyonePermissions = bitsOf([
  'ViewChannel',
  'SendMessages',
  'SendMessagesInThreads',
  'CreatePublicThreads',
  'EmbedLinks',
  'AttachFiles',
  'AddReactions',
  'ReadMessageHistory',
  'UseExternalEmojis',
  'UseApplicationCommands',
  'UseExternalApps',
  'Connect',
]);

/** What an app has in private conversations (interaction field `app_permissions`), plus custom emojis with its own bot. */
const privatePermissions = bitsOf(['AttachFiles', 'EmbedLinks', 'MentionEveryone']);

/** Discord's algorithm: owner, roles, then the channel's overwrites for @everyone, roles, member. */
export function permissionsIn(world: World, userId: string, channel: ChannelState): bigint {
  const guild = channel.guildId === undefined ? undefined : world.guilds.get(channel.guildId);
  if (!guild) {
    if (!channel.recipientIds.includes(userId)) return 0n;
    return bitsOf([
      'ViewChannel',
      'SendMessages',
      'ReadMessageHistory',
      'UseApplicationCommands',
      'UseExternalApps',
    ]);
  }
  const roleIds = guild.members.get(userId);
  if (!roleIds) return 0n;
  if (guild.ownerId === userId) return all;
  const base = basePermissions(guild, roleIds);
  if (base & PermissionFlagsBits.Administrator) return all;
  const source = isThread(channel) ? world.channels.get(channel.parentId ?? '') : channel;
  const permissions = withOverwrites(base, guild, source ?? channel, userId, roleIds);
  if (!(permissions & PermissionFlagsBits.ViewChannel)) return 0n;
  // The chat of a voice channel is for those who may enter it.
  const mayEnter = !isVoice(source ?? channel) || (permissions & PermissionFlagsBits.Connect) !== 0n;
  return mayEnter ? permissions : permissions & ~PermissionFlagsBits.SendMessages;
}

function basePermissions(guild: GuildState, roleIds: ReadonlySet<string>): bigint {
  let bits = guild.roles.get(guild.id)?.permissions ?? 0n;
  for (const roleId of roleIds) bits |= guild.roles.get(roleId)?.permissions ?? 0n;
  return bits;
}

function withOverwrites(
  base: bigint,
  guild: GuildState,
  channel: ChannelState,
  userId: string,
  roleIds: ReadonlySet<string>,
): bigint {
  const everyone = channel.overwrites.get(guild.id);
  let bits = (base & ~(everyone?.deny ?? 0n)) | (everyone?.allow ?? 0n);
  let allow = 0n;
  let deny = 0n;
  for (const roleId of roleIds) {
    allow |= channel.overwrites.get(roleId)?.allow ?? 0n;
    deny |= channel.overwrites.get(roleId)?.deny ?? 0n;
  }
  bits = (bits & ~deny) | allow;
  const member = channel.overwrites.get(userId);
  return (bits & ~(member?.deny ?? 0n)) | (member?.allow ?? 0n);
}

/** The permission to write: threads have one of their own. */
export function writePermission(channel: ChannelState): bigint {
  return isThread(channel) ? PermissionFlagsBits.SendMessagesInThreads : PermissionFlagsBits.SendMessages;
}

/** The interaction field `app_permissions`. */
export function appPermissions(world: World, channel: ChannelState): bigint {
  if (channel.guildId === undefined) {
    const withBot = channel.recipientIds.includes(world.botId);
    return privatePermissions | (withBot ? PermissionFlagsBits.UseExternalEmojis : 0n);
  }
  const isMember = world.guilds.get(channel.guildId)?.members.has(world.botId) ?? false;
  return isMember ? permissionsIn(world, world.botId, channel) : privatePermissions;
}
