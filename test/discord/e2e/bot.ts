import { once } from 'node:events';
import { Writable } from 'node:stream';
import { type Client, Events } from 'discord.js';
import { onTestFinished } from 'vitest';
import type { Library } from '../../../src/answer/answer.ts';
import type { Article } from '../../../src/article/article.ts';
import { MEDIA_TYPES } from '../../../src/article/format.ts';
import { MAX_SUBMISSION_BYTES } from '../../../src/article/submission/intake.ts';
import type { Config } from '../../../src/config.ts';
import { type BotParts, createBot } from '../../../src/discord/bot.ts';
import { defineCommands } from '../../../src/discord/commands/index.ts';
import type { RateLimit } from '../../../src/discord/rate-limit.ts';
import type { Router } from '../../../src/discord/router.ts';
import { createLogger } from '../../../src/log.ts';
import type { GuildLimits, Store } from '../../../src/store/store.ts';
import { attachmentOrigins, createAttachmentFetcher } from '../../../src/web/fetch-attachment.ts';
import { createPageFetcher } from '../../../src/web/fetch-page.ts';
import { libraryOf, openTestStore, parser, resources } from '../../resources.ts';
import { beesArticle } from '../render/fixtures.ts';
import { startStandIn } from '../stand-in/start.ts';
import type { StandIn, StandInOptions } from '../stand-in.ts';

export interface BotOptions {
  readonly articles?: readonly Article[];
  /** In place of the one that searches those articles. */
  readonly library?: Library;
  readonly rateLimit?: RateLimit;
  readonly guildLimits?: GuildLimits;
  readonly store?: Store;
  /** Default: 7 days. */
  readonly guildGraceMs?: number;
  /** The connections of this process, where it does not have all. */
  readonly shards?: Config['shards'];
  readonly fetchPage?: BotParts['fetchPage'];
  readonly takeIn?: BotParts['takeIn'];
  readonly parseStored?: BotParts['parseStored'];
  readonly nowMs?: () => number;
  /** Default: longer than any test, so that no busy machine puts a reply off by chance. */
  readonly patienceMs?: number;
  readonly remembered?: number;
  /** What to do in Discord before the bot logs in. */
  readonly prepare?: (discord: StandIn) => void;
  readonly discord?: StandInOptions;
}

export interface LogLine {
  readonly level: string;
  readonly msg: string;
  readonly [field: string]: unknown;
}

export interface Bot {
  readonly discord: StandIn;
  readonly client: Client;
  readonly router: Router;
  /** Every line of the log, oldest first. */
  readonly log: readonly LogLine[];
  /** The same of what people did, without how long it took, when all of it is done. */
  handled(): Promise<Pick<LogLine, 'level' | 'command' | 'locale' | 'outcome'>[]>;
  /** Puts a bot with other articles in the place of this one, as an upgrade does; messages stay. */
  restartWith(options: BotOptions): Promise<void>;
}

/** The bot as it runs, but for the command line, in a Discord of its own; both end with the test. */
export async function startBot(options: BotOptions = {}): Promise<Bot> {
  const discord = await startStandIn(options.discord);
  options.prepare?.(discord);
  const log: LogLine[] = [];
  let running = await logIn(discord, options, log);
  onTestFinished(async () => {
    await running.client.destroy();
    await discord.close();
  });
  return {
    discord,
    log,
    get client() {
      return running.client;
    },
    get router() {
      return running.router;
    },
    async handled() {
      await discord.settled();
      await running.router.idle();
      return log
        .filter(({ msg }) => msg === 'interaction')
        .map(({ level, command, locale, outcome }) => ({ level, command, locale, outcome }));
    },
    async restartWith(next) {
      await running.client.destroy();
      running = await logIn(discord, next, log);
    },
  };
}

async function logIn(discord: StandIn, options: BotOptions, lines: LogLine[]) {
  const { articles = [beesArticle], rateLimit = { questions: 100, windowMs: 60_000 } } = options;
  const library = options.library ?? (await libraryOf(...articles));
  const destination = new Writable({
    write(line, _, done) {
      lines.push(JSON.parse(String(line)));
      done();
    },
  });
  const log = createLogger('debug', destination);
  const store = options.store ?? (await openTestStore());
  const { takeIn = parser.takeIn, parseStored = parser.parseStored } = options;
  const fetchPage = options.fetchPage ?? createPageFetcher({ mediaTypes: MEDIA_TYPES });
  const fetchAttachment = createAttachmentFetcher({
    maxBytes: MAX_SUBMISSION_BYTES,
    origins: attachmentOrigins(discord.apiUrl),
  });
  const config = {
    apiUrl: discord.apiUrl,
    rateLimit,
    codeUrl: 'https://example.org/code',
    guildLimits: options.guildLimits ?? { articles: 25, characters: 1_000_000, perHour: 30 },
    guildGraceMs: options.guildGraceMs ?? 7 * 86_400_000,
    ...(options.shards && { shards: options.shards }),
    indexBytes: 64 * 1024 ** 2,
  };
  // A test that prepares a server that is down need not wait for it.
  const clientOptions = { ...discord.clientOptions, ...(options.prepare && { waitGuildTimeout: 0 }) };
  const { client, router } = createBot(
    { config, host: library, resources, log, store, takeIn, parseStored, fetchPage, fetchAttachment },
    {
      client: clientOptions,
      patienceMs: options.patienceMs ?? 60_000,
      ...(options.nowMs && { nowMs: options.nowMs }),
      ...(options.remembered !== undefined && { remembered: options.remembered }),
    },
  );
  discord.commands.register(defineCommands());
  await client.login(discord.token);
  await discord.gateway.ready();
  // Before that discord.js keeps what comes in a queue, and the stand-in takes the bot for settled.
  if (!client.isReady()) await once(client, Events.ClientReady);
  return { client, router };
}
