import { type APIChannel, ChannelType } from 'discord.js';
import { permissionsIn } from './permissions.ts';
import { longAgo, userPayload } from './user-payload.ts';
import { type ChannelState, isThread, isVoice, type World } from './world.ts';

export function channelPayload(world: World, channel: ChannelState): APIChannel {
  const lastMessageId = [...channel.messages.keys()].at(-1) ?? null;
  const common = { id: channel.id, type: channel.type, last_message_id: lastMessageId, flags: 0 };
  if (channel.guildId === undefined) {
    const others = channel.recipientIds.filter((id) => id !== world.botId);
    const recipients = others.map((id) => userPayload(world.users.get(id)!));
    return {
      ...common,
      recipients,
      ...(channel.type === ChannelType.GroupDM && { name: null }),
    } as APIChannel;
  }
  const placed = { ...common, guild_id: channel.guildId, name: channel.name, rate_limit_per_user: 0 };
  return (
    isThread(channel) ? { ...placed, ...threadFields(channel) } : { ...placed, ...textFields(channel) }
  ) as APIChannel;
}

function textFields(channel: ChannelState): object {
  const overwrites = [...channel.overwrites].map(([id, overwrite]) => ({
    id,
    type: overwrite.type === 'role' ? 0 : 1,
    allow: overwrite.allow.toString(),
    deny: overwrite.deny.toString(),
  }));
  return {
    parent_id: null,
    position: 0,
    topic: null,
    nsfw: false,
    permission_overwrites: overwrites,
    ...(isVoice(channel) && { bitrate: 64_000, user_limit: 0, rtc_region: null }),
    ...(channel.type === ChannelType.GuildForum && { available_tags: [], default_reaction_emoji: null }),
  };
}

function threadFields(channel: ChannelState): object {
  return {
    parent_id: channel.parentId,
    owner_id: null,
    message_count: channel.messages.size,
    total_message_sent: channel.messages.size,
    member_count: 1,
    thread_metadata: {
      archived: channel.isArchived,
      auto_archive_duration: 4320,
      archive_timestamp: longAgo,
      locked: channel.isLocked,
      create_timestamp: longAgo,
    },
  };
}

type InteractionChannel = Partial<APIChannel> & Pick<APIChannel, 'id' | 'type'>;

/** The part of a channel that comes with an interaction: with the person's permissions, without overwrites. */
export function interactionChannelPayload(
  world: World,
  channel: ChannelState,
  userId: string,
): InteractionChannel {
  const payload = channelPayload(world, channel);
  if (channel.guildId === undefined) return payload;
  const { permission_overwrites: _, ...fields } = payload as unknown as Record<string, unknown>;
  const permissions = permissionsIn(world, userId, channel).toString();
  return { ...fields, permissions } as unknown as InteractionChannel;
}
