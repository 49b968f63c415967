import { Client, type ClientOptions, Events, GatewayIntentBits, Options, Partials } from 'discord.js';
import type { Shards } from '../config.ts';
import type { Log } from '../log.ts';
import { longestWaitMs } from './failure.ts';

export interface ConnectionOptions {
  /** The REST address, without version. */
  readonly apiUrl: string;
  readonly log: Log;
  /** The gateway connections of this process; absent: as many as Discord advises. */
  readonly shards?: Shards | undefined;
}

/**
 * The bot asks for no privileged intent: Discord hands over the content of the messages that mention it, of private
 * messages, and of those a command is used on.
 */
const INTENTS = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages];

/**
 * Nothing is looked up again later, since messages carry their own state. discord.js needs the bot itself, as user
 * and as member, to work out permissions; servers, channels and roles are always kept.
 */
const makeCache = Options.cacheWithLimits({
  ...Object.fromEntries(
    [
      'ApplicationCommandManager',
      'ApplicationEmojiManager',
      'AutoModerationRuleManager',
      'EntitlementManager',
      'GuildBanManager',
      'GuildEmojiManager',
      'GuildInviteManager',
      'GuildScheduledEventManager',
      'GuildSoundboardSoundManager',
      'GuildStickerManager',
      'MessageManager',
      'PresenceManager',
      'ReactionManager',
      'ReactionUserManager',
      'StageInstanceManager',
      'SubscriptionManager',
      'ThreadMemberManager',
      'VoiceStateManager',
    ].map((manager) => [manager, 0]),
  ),
  GuildMemberManager: { maxSize: 0, keepOverLimit: (member) => member.id === member.client.user.id },
  UserManager: { maxSize: 0, keepOverLimit: (user) => user.id === user.client.user.id },
});

/** A request that Discord asks to hold back for longer is given up: nobody waits for the answer any more. */
const MAX_HOLD_MS = 10_000;

/** discord.js keeps a queue a channel, and clears those that are empty this often. */
const QUEUE_SWEEP_MS = 60_000;

/** Far more than are in use at a time; discord.js itself would keep every private channel for ever. */
const MAX_PRIVATE_CHANNELS = 500;

/**
 * Interactions wait until the servers have come in, and they live 3 s, of which the router may wait 2 s for an answer;
 * a server that is down must not hold them up. Counted anew with each server that comes in.
 */
const WAIT_FOR_SERVERS_MS = 500;

/** A client that is not logged in yet. What `overrides` holds takes precedence; tests log in faster with it. */
export function createClient(
  { apiUrl, log, shards }: ConnectionOptions,
  overrides: Partial<ClientOptions> = {},
): Client {
  const client = new Client({
    intents: INTENTS,
    // Private channels are not announced beforehand; of messages none is kept, so those that change are not known.
    partials: [Partials.Channel, Partials.Message],
    allowedMentions: { parse: [], repliedUser: false },
    // A question deleted in the meantime is answered all the same, without the reference.
    failIfNotExists: false,
    makeCache,
    ...(shards ? { shards: [...shards.ids], shardCount: shards.count } : { shards: 'auto' as const }),
    waitGuildTimeout: WAIT_FOR_SERVERS_MS,
    ...overrides,
    rest: {
      api: apiUrl,
      handlerSweepInterval: QUEUE_SWEEP_MS,
      rejectOnRateLimit: (limit) => longestWaitMs(limit) > MAX_HOLD_MS,
      ...overrides.rest,
    },
  });
  guardPackets(client, log);
  logConnection(client, log);
  return client;
}

/** A packet of the gateway, as far as it matters here. */
interface Packet {
  readonly t: string;
  readonly d: { readonly channel_id?: string } | null;
}

/**
 * discord.js handles packets where nothing catches: one that is not as documented would end the process. The
 * connection itself is not affected.
 */
function guardPackets(client: Client, log: Log): void {
  const ws = client.ws as unknown as { handlePacket(packet?: Packet, shard?: unknown): boolean };
  const handlePacket = ws.handlePacket.bind(client.ws);
  const keepPrivateChannel = createPrivateChannelKeeper(client);
  ws.handlePacket = (packet, shard) => {
    try {
      return handlePacket(packet, shard);
    } catch (err) {
      log.error({ event: 'packet-failed', packet: packet?.t, err }, 'discord.js could not handle a packet');
      return false;
    } finally {
      if (packet?.d?.channel_id) keepPrivateChannel(packet.d.channel_id);
    }
  };
}

/** Keeps the private channels that were used last, and lets go of the others. */
function createPrivateChannelKeeper({ channels }: Client): (channelId: string) => void {
  const kept = new Set<string>();
  return (channelId) => {
    if (!channels.cache.get(channelId)?.isDMBased()) return;
    kept.delete(channelId);
    kept.add(channelId);
    const [oldest] = kept;
    if (kept.size <= MAX_PRIVATE_CHANNELS || oldest === undefined) return;
    kept.delete(oldest);
    channels.cache.delete(oldest);
  };
}

/** discord.js reconnects and resumes by itself, as often as it takes: one line when it begins, one when it is over. */
function logConnection(client: Client, log: Log): void {
  let dropped = false;
  const back = (event: string, details: object) => {
    if (dropped) log.info({ event, ...details }, 'connected again');
    dropped = false;
  };
  client.on(Events.ShardReconnecting, () => {
    if (!dropped) log.warn({ event: 'connection-dropped' }, 'connection dropped; reconnecting');
    dropped = true;
  });
  client.on(Events.ShardResume, (_, replayedEvents) => back('connection-resumed', { replayedEvents }));
  client.on(Events.ShardReady, () => back('connection-renewed', {}));
  client.on(Events.ShardError, (err) => log.debug({ event: 'connection-error', err }, 'connection error'));
  client.on(Events.Error, (err) => log.error({ event: 'discord.js', err }, 'error in discord.js'));
  client.on(Events.Warn, (warning) => log.warn({ event: 'discord.js' }, warning));
}
