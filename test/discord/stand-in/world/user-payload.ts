import type { APIGuildMember, APIUser, GuildMemberFlags } from 'discord.js';
import type { GuildState, UserState, World } from './world.ts';

/** When everybody joined and every thread began: it plays no part. */
export const longAgo = new Date(0).toISOString();

export function userPayload(user: UserState): APIUser {
  return {
    id: user.id,
    username: user.name.toLowerCase(),
    discriminator: '0',
    global_name: user.isBot ? null : user.name,
    avatar: null,
    banner: null,
    accent_color: null,
    public_flags: 0,
    flags: 0,
    primary_guild: null,
    ...(user.isBot && { bot: true }),
  } as unknown as APIUser;
}

export function applicationPayload(world: World): object {
  return {
    id: world.application.id,
    name: world.application.name,
    icon: null,
    description: '',
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: '0'.repeat(64),
    flags: 0,
    integration_types_config: { 0: {}, 1: {} },
    bot: userPayload(world.users.get(world.botId)!),
  };
}

/** A member without its `user`, as it comes with messages. */
export function memberPayload(guild: GuildState, userId: string): Omit<APIGuildMember, 'user'> {
  return {
    roles: [...(guild.members.get(userId) ?? [])],
    joined_at: longAgo,
    deaf: false,
    mute: false,
    nick: null,
    avatar: null,
    banner: null,
    premium_since: null,
    communication_disabled_until: null,
    pending: false,
    flags: 0 as GuildMemberFlags,
  };
}
