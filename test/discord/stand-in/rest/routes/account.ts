import type { Server } from '../../server.ts';
import { guildPayload } from '../../world/guild-payload.ts';
import { applicationPayload, userPayload } from '../../world/user-payload.ts';
import { refusal } from '../discord-error.ts';
import type { Routes } from '../router.ts';

const oneDayMs = 24 * 60 * 60_000;

/** Who the bot is, and where its gateway is. */
export function accountRoutes(server: Server): Routes {
  const { world } = server;
  const application = () => applicationPayload(world);
  return {
    'GET /gateway/bot': () => ({
      url: server.gatewayUrl,
      shards: server.gateway.advisedShards,
      session_start_limit: {
        total: 1000,
        remaining: server.gateway.sessionStartsLeft,
        reset_after: oneDayMs,
        max_concurrency: 1,
      },
    }),
    'GET /users/@me': () => userPayload(world.users.get(world.botId)!),
    'GET /users/@me/guilds': ({ query }) => {
      const limit = Math.min(Number(query.get('limit') ?? 200), 200);
      const after = BigInt(query.get('after') ?? 0);
      const joined = [...world.guilds.values()].filter(({ members }) => members.has(world.botId));
      return joined
        .filter(({ id }) => BigInt(id) > after)
        .slice(0, limit)
        .map(({ id, name, features }) => ({
          id,
          name,
          icon: null,
          owner: false,
          permissions: '0',
          features,
        }));
    },
    'GET /users/:user': ({ params }) => {
      const user = world.users.get(params.user ?? '');
      if (!user) throw refusal('unknownUser');
      return userPayload(user);
    },
    'GET /applications/@me': application,
    'GET /oauth2/applications/@me': application,
    'GET /guilds/:guild': ({ params }) => {
      const guild = world.guilds.get(params.guild ?? '');
      if (!guild) throw refusal('unknownGuild');
      if (!guild.members.has(world.botId)) throw refusal('missingAccess');
      return guildPayload(world, guild);
    },
  };
}
