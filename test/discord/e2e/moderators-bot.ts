import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { onTestFinished } from 'vitest';
import type { Article } from '../../../src/article/article.ts';
import { createParser } from '../../../src/article/parser.ts';
import { createBot, type Bot as Running } from '../../../src/discord/bot.ts';
import { defineCommands } from '../../../src/discord/commands/index.ts';
import type { FetchedPage, Intake } from '../../../src/discord/context.ts';
import { createLogger } from '../../../src/log.ts';
import { openStore } from '../../../src/store/open-store.ts';
import type { GuildLimits, Store } from '../../../src/store/store.ts';
import { createAttachmentFetcher } from '../../../src/web/fetch-attachment.ts';
import { PageError } from '../../../src/web/page-error.ts';
import { resources } from '../../resources.ts';
import { beesArticle } from '../render/fixtures.ts';
import { type Person, type StandIn, startStandIn } from '../stand-in.ts';
import type { LogLine } from './bot.ts';
import { cannedLibrary } from './canned-library.ts';

export interface ModeratorsOptions extends Partial<Pick<Intake, 'takeIn' | 'fetchPage'>> {
  readonly limits?: Partial<GuildLimits>;
  readonly locale?: 'es-ES' | 'en-GB';
  readonly hostArticles?: readonly Article[];
  /** Changed before the bot gets it, to fail or to wait. */
  readonly store?: Store;
}

export interface ModeratorsBot {
  readonly discord: StandIn;
  readonly store: Store;
  /** Manages the server. */
  readonly mod: Person;
  readonly member: Person;
  /** What is at an address; nothing is until it is set. */
  readonly pages: Map<string, Omit<FetchedPage, 'url'>>;
  /** Of interactions, as `command: outcome`, when all is done. */
  handled(): Promise<string[]>;
  /** A new process in place of this one: what was only in memory is gone. */
  restarts(): Promise<void>;
}

const parser = createParser({
  languageDirectory: new URL('../../../data/language/', import.meta.url).pathname,
});

/** The bot as it runs, in a server whose moderators bring articles. */
export async function startModeratorsBot(options: ModeratorsOptions = {}): Promise<ModeratorsBot> {
  const discord = await startStandIn();
  const store = options.store ?? (await temporaryStore());
  const log: LogLine[] = [];
  const pages: ModeratorsBot['pages'] = new Map();
  const start = () => logIn(discord, { store, pages, log, options });
  let running = await start();
  onTestFinished(async () => {
    await running.client.destroy();
    await discord.close();
  });
  const locale = options.locale ?? 'es-ES';
  return {
    discord,
    store,
    pages,
    mod: discord.person({ name: 'Mora', locale, permissions: ['ManageGuild'] }),
    member: discord.person({ name: 'Ana', locale }),
    async handled() {
      await discord.settled();
      await running.router.idle();
      return log
        .filter(({ msg }) => msg === 'interaction')
        .map(({ command, outcome }) => `${command}: ${outcome}`);
    },
    async restarts() {
      await running.client.destroy();
      running = await start();
    },
  };
}

interface Parts {
  readonly store: Store;
  readonly pages: ModeratorsBot['pages'];
  readonly log: LogLine[];
  readonly options: ModeratorsOptions;
}

async function logIn(discord: StandIn, { store, pages, log: lines, options }: Parts): Promise<Running> {
  const destination = new Writable({
    write(line, _, done) {
      lines.push(JSON.parse(String(line)));
      done();
    },
  });
  const running = createBot(
    {
      config: {
        apiUrl: discord.apiUrl,
        rateLimit: { questions: 100, windowMs: 60_000 },
        codeUrl: 'https://example.org/code',
        guildLimits: { articles: 20, characters: 2_000_000, perHour: 30, ...options.limits },
        guildGraceMs: 1_000,
        indexBytes: 64 * 1024 ** 2,
      },
      host: cannedLibrary(options.hostArticles ?? [beesArticle], {}),
      resources,
      log: createLogger('debug', destination),
      store,
      takeIn: options.takeIn ?? parser.takeIn,
      parseStored: parser.parseStored,
      fetchPage: options.fetchPage ?? (async (url) => pageAt(url, pages)),
      fetchAttachment: createAttachmentFetcher({ origins: [new URL(discord.apiUrl).origin] }),
    },
    { client: discord.clientOptions, patienceMs: 60_000 },
  );
  discord.commands.register(defineCommands());
  await running.client.login(discord.token);
  await discord.gateway.ready();
  return running;
}

/** A file of its own, which goes with the test. */
export async function temporaryStore(): Promise<Store> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'articulo-'));
  const store = await openStore({ databaseUrl: undefined, dataDirectory });
  onTestFinished(async () => {
    await store.close();
    await rm(dataDirectory, { recursive: true });
  });
  return store;
}

function pageAt(url: string, pages: ModeratorsBot['pages']): FetchedPage {
  const page = pages.get(url);
  if (!page) throw new PageError('not-found');
  return { url, ...page };
}

/** A text as a file that people attach. */
export const rules = `---
title: Reglas del club
starterQuestions:
  - ¿A qué hora abre el club?
---

# Horario

El club abre a las nueve de la mañana y cierra a las ocho de la tarde.

# Cuotas

La cuota mensual es de doce euros y se paga por adelantado.

# Invitados

Cada socio puede traer dos invitados los domingos.
`;
