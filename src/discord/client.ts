import { Client, type ClientOptions, Events, GatewayIntentBits, Options, Partials } from 'discord.js';
import type { Log } from '../log.ts';

export interface ConnectionOptions {
  /** The REST address, without version. */
  readonly apiUrl: string;
  readonly log: Log;
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

/** Interactions wait until the servers have come in, and they live 3 s; one that is down must not hold them up. */
const WAIT_FOR_SERVERS_MS = 1_000;

/** A client that is not logged in yet. What `overrides` holds takes precedence; tests log in faster with it. */
export function createClient(
  { apiUrl, log }: ConnectionOptions,
  overrides: Partial<ClientOptions> = {},
): Client {
  const client = new Client({
    intents: INTENTS,
    // Private channels are not announced beforehand.
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    // A question deleted in the meantime is answered all the same, without the reference.
    failIfNotExists: false,
    makeCache,
    waitGuildTimeout: WAIT_FOR_SERVERS_MS,
    rest: { api: apiUrl },
    ...overrides,
  });
  logConnection(client, log);
  return client;
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
  client.on(Events.Warn, (warning) => log.warn({ event: 'discord.js' }, warning));
}
