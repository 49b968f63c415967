import { channelPayload } from './channel-payload.ts';
import { longAgo, memberPayload, userPayload } from './user-payload.ts';
import { type GuildState, isThread, type RoleState, type World } from './world.ts';

export function rolePayload(guild: GuildState, role: RoleState, position: number): object {
  return {
    id: role.id,
    name: role.id === guild.id ? '@everyone' : role.name,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    icon: null,
    unicode_emoji: null,
    position,
    permissions: role.permissions.toString(),
    managed: role.botId !== undefined,
    ...(role.botId !== undefined && { tags: { bot_id: role.botId } }),
    mentionable: false,
    flags: 0,
  };
}

/** What GUILD_CREATE says; without the GuildMembers and GuildPresences intents the only member in it is the bot. */
export function guildPayload(world: World, guild: GuildState): object {
  const channels = [...world.channels.values()].filter((channel) => channel.guildId === guild.id);
  const bot = world.users.get(world.botId)!;
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    splash: null,
    discovery_splash: null,
    banner: null,
    description: null,
    owner_id: guild.ownerId,
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    mfa_level: 0,
    nsfw_level: 0,
    premium_tier: 0,
    premium_progress_bar_enabled: false,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    public_updates_channel_id: null,
    safety_alerts_channel_id: null,
    vanity_url_code: null,
    application_id: null,
    preferred_locale: guild.locale,
    features: guild.features,
    emojis: [],
    stickers: [],
    roles: [...guild.roles.values()].map((role, position) => rolePayload(guild, role, position)),
    joined_at: longAgo,
    large: false,
    unavailable: false,
    member_count: guild.members.size,
    members: [{ ...memberPayload(guild, bot.id), user: userPayload(bot) }],
    channels: channels
      .filter((channel) => !isThread(channel))
      .map((channel) => channelPayload(world, channel)),
    threads: channels.filter(isThread).map((channel) => channelPayload(world, channel)),
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}
