import { type Client, type ClientOptions, Events } from 'discord.js';
import type { Library } from '../answer/answer.ts';
import { createLibraries, type LibrariesOptions } from '../answer/libraries.ts';
import { createQuestionWords } from '../answer/unanswered.ts';
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import { createClient } from './client.ts';
import type { OwnArticleServices } from './context.ts';
import { watchDepartures } from './departures.ts';
import { createRateLimiter } from './rate-limit.ts';
import { createRouter, type Router } from './router.ts';

export interface BotParts
  extends Pick<OwnArticleServices, 'store' | 'takeIn' | 'parseStored' | 'fetchPage' | 'fetchAttachment'> {
  readonly config: Pick<
    Config,
    'apiUrl' | 'shards' | 'rateLimit' | 'codeUrl' | 'guildLimits' | 'guildGraceMs' | 'indexBytes'
  >;
  /** Answers from the host's articles. */
  readonly host: Library;
  readonly resources: LibrariesOptions['resources'];
  readonly log: Log;
}

/** What tests set otherwise than the bot has it. */
export interface BotOverrides {
  readonly client?: Partial<ClientOptions>;
  readonly nowMs?: () => number;
  readonly patienceMs?: number;
  readonly remembered?: number;
}

export interface Bot {
  /** Not logged in yet. */
  readonly client: Client;
  readonly router: Router;
}

/** Puts the bot together: a client of Discord whose events go to a router. */
export function createBot(parts: BotParts, { client: clientOptions, ...overrides }: BotOverrides = {}): Bot {
  const { config, host, resources, log, store, parseStored } = parts;
  const libraries = createLibraries({
    store,
    parseStored,
    resources,
    host,
    maxBytes: config.indexBytes,
    onArticleError: (err, articleId) => log.error({ err, articleId }, 'a stored article cannot be read'),
  });
  const router = createRouter({
    ...parts,
    libraryOf: libraries.of,
    vectorsOf: libraries.vectorsOf,
    encode: (question) => resources.models.encode(question, 'query', 'question'),
    questionWords: createQuestionWords(resources.languages),
    guildLimits: config.guildLimits,
    guildGraceMs: config.guildGraceMs,
    limiter: createRateLimiter(config.rateLimit),
    nowMs: () => performance.now(),
    detectLanguage: resources.languages.detect,
    codeUrl: config.codeUrl,
    ...overrides,
  });
  const client = createClient({ apiUrl: config.apiUrl, shards: config.shards, log }, clientOptions);
  client.on(Events.InteractionCreate, router.onInteraction);
  client.on(Events.MessageCreate, router.onMessage);
  client.on(Events.MessageUpdate, router.onMessageUpdate);
  const departures = watchDepartures(client, { store, log, guildGraceMs: config.guildGraceMs });
  const idle = async () => {
    await router.idle();
    await departures.idle();
  };
  return { client, router: { ...router, idle } };
}
