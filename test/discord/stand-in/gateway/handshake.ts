import { GatewayOpcodes } from 'discord.js';
import { guildPayload } from '../world/guild-payload.ts';
import { userPayload } from '../world/user-payload.ts';
import type { World } from '../world/world.ts';
import type { Connection } from './connection.ts';
import { intentFor, type PrivilegedIntent, refuseIntents } from './intents.ts';
import { isOfShard, Session, type Shard } from './session.ts';

export interface HandshakeRules {
  readonly token: string;
  readonly privilegedIntents: readonly PrivilegedIntent[];
  /** Where clients resume: `ws://127.0.0.1:<port>`. */
  readonly url: string;
  /** Close code for every IDENTIFY, on demand; 4004, which is about the token, for every RESUME as well. */
  readonly refusal?: number | undefined;
}

interface Identify {
  readonly token?: unknown;
  readonly intents?: unknown;
  readonly shard?: readonly unknown[];
  readonly properties?: unknown;
}

interface Resume {
  readonly token?: unknown;
  readonly session_id?: unknown;
  readonly seq?: unknown;
}

/** Close codes and reasons as the real gateway gives them. */
const refusals: Readonly<Record<number, string>> = {
  4002: 'Error while decoding payload.',
  4004: 'Authentication failed.',
  4005: 'Already authenticated.',
  4007: 'Invalid seq.',
  4010: 'Invalid shard.',
  4013: 'Invalid intent(s).',
  4014: 'Disallowed intent(s).',
};

/** IDENTIFY or RESUME. Says how it went; after a refusal the connection is closing. */
export function authenticate(
  world: World,
  rules: HandshakeRules,
  sessions: Map<string, Session>,
  connection: Connection,
  op: GatewayOpcodes,
  data: unknown,
): 'ready' | 'resumed' | undefined {
  const body = (data ?? {}) as Identify & Resume;
  const code = connection.hasAuthenticated ? 4005 : refuse(rules, op, body);
  if (code !== undefined) {
    connection.close(code, refusals[code] ?? '');
    return undefined;
  }
  if (op === GatewayOpcodes.Identify) {
    const { intents, shard = [0, 1] } = body as { intents: number; shard?: Shard };
    const session = new Session(world.snowflakes.next(), { intents, shard }, connection);
    sessions.set(session.id, session);
    connection.hasAuthenticated = true;
    greet(world, rules, session);
    return 'ready';
  }
  return resume(sessions, connection, body);
}

function refuse(rules: HandshakeRules, op: GatewayOpcodes, body: Identify): number | undefined {
  const isIdentify = op === GatewayOpcodes.Identify;
  if (rules.refusal !== undefined && (isIdentify || rules.refusal === 4004)) return rules.refusal;
  if (body.token !== rules.token) return 4004;
  if (!isIdentify) return undefined;
  if (typeof body.properties !== 'object') return 4002;
  if (body.shard && !isShard(body.shard)) return 4010;
  return refuseIntents(Number(body.intents), rules.privilegedIntents);
}

function isShard(shard: readonly unknown[]): boolean {
  const [id, count] = shard;
  return (
    shard.length === 2 &&
    Number.isInteger(id) &&
    Number.isInteger(count) &&
    0 <= Number(id) &&
    Number(id) < Number(count)
  );
}

function resume(sessions: Map<string, Session>, connection: Connection, body: Resume): 'resumed' | undefined {
  const session = sessions.get(String(body.session_id));
  const sequence = Number(body.seq);
  if (!session) {
    connection.send({ op: GatewayOpcodes.InvalidSession, d: false });
    return undefined;
  }
  if (!(sequence <= session.sequence)) {
    connection.close(4007, refusals[4007] ?? '');
    return undefined;
  }
  connection.hasAuthenticated = true;
  session.resume(connection, sequence);
  return 'resumed';
}

/** READY, then every server of the connection that the bot is in. */
function greet(world: World, rules: HandshakeRules, session: Session): void {
  const guilds = [...world.guilds.values()].filter(
    (guild) => guild.members.has(world.botId) && isOfShard(session.shard, guild.id),
  );
  session.dispatch('READY', {
    v: 10,
    user: { ...userPayload(world.users.get(world.botId)!), verified: true, mfa_enabled: false, email: null },
    guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
    session_id: session.id,
    session_type: 'normal',
    resume_gateway_url: rules.url,
    shard: session.shard,
    application: { id: world.application.id, flags: 0 },
    private_channels: [],
    relationships: [],
    presences: [],
    user_settings: {},
    geo_ordered_rtc_regions: [],
  });
  if (!session.wants(intentFor('GUILD_CREATE', false))) return;
  for (const guild of guilds.filter(({ isDown }) => !isDown))
    session.dispatch('GUILD_CREATE', guildPayload(world, guild));
}
