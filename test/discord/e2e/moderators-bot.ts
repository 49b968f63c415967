import type { Library } from '../../../src/answer/answer.ts';
import type { ArticleContent, ArticleSummary, GuildLimits, Store } from '../../../src/store/store.ts';
import type { FetchedPage } from '../../../src/web/fetch-page.ts';
import { PageError } from '../../../src/web/page-error.ts';
import { openTestStore } from '../../resources.ts';
import { beesArticle } from '../render/fixtures.ts';
import type { Person, StandIn } from '../stand-in.ts';
import { type BotOptions, startBot } from './bot.ts';
import { cannedLibrary } from './canned-library.ts';

export interface ModeratorsOptions
  extends Pick<BotOptions, 'takeIn' | 'parseStored' | 'fetchPage' | 'store' | 'patienceMs'> {
  readonly limits?: Partial<GuildLimits>;
  readonly locale?: 'es-ES' | 'en-GB';
  /** Answers from the host's articles; by default it knows nothing. */
  readonly host?: Library;
}

export interface ModeratorsBot {
  readonly discord: StandIn;
  readonly store: Store;
  /** Manages the server. */
  readonly mod: Person;
  readonly member: Person;
  /** What is at an address; nothing is until it is set. */
  readonly pages: Map<string, Partial<FetchedPage> & Pick<FetchedPage, 'contentType' | 'bytes'>>;
  /** What people did and how it ended, as `command: outcome`, when all of it is done. */
  handled(): Promise<string[]>;
  /** A new process in place of this one: what was only in memory is gone. */
  restarts(): Promise<void>;
}

/** The bot as it runs, in a server whose moderators bring articles; the host's own articles answer nothing. */
export async function startModeratorsBot({
  limits,
  locale = 'es-ES',
  host = cannedLibrary([beesArticle], {}),
  ...options
}: ModeratorsOptions = {}): Promise<ModeratorsBot> {
  const store = options.store ?? (await openTestStore());
  const pages: ModeratorsBot['pages'] = new Map();
  const botOptions: BotOptions = {
    // Vectors take their time on a busy machine.
    discord: { waitMs: 30_000 },
    store,
    library: host,
    guildLimits: { articles: 20, characters: 2_000_000, perHour: 30, ...limits },
    fetchPage: async (url) => {
      const page = pages.get(url);
      if (!page) throw new PageError('not-found');
      return { url, redirectedFrom: [], ...page };
    },
    ...options,
  };
  const bot = await startBot(botOptions);
  const { discord } = bot;
  return {
    discord,
    store,
    pages,
    mod: discord.person({ name: 'Mora', locale, permissions: ['ManageGuild'] }),
    member: discord.person({ name: 'Ana', locale }),
    handled: async () => (await bot.handled()).map(({ command, outcome }) => `${command}: ${outcome}`),
    restarts: () => bot.restartWith(botOptions),
  };
}

/** Puts an article of a server into the store, or in place of another one, as a moderator's press does in the end. */
export async function storeArticle(
  store: Store,
  guildId: string,
  article: Partial<ArticleContent> & { replaces?: string; addedBy?: string; addedAtMs?: number } = {},
): Promise<ArticleSummary> {
  const { addedAtMs = Date.now(), ...content } = article;
  const draft = await store.saveDraft(guildId, {
    title: 'Reglas del club',
    format: 'markdown',
    text: rules,
    origin: { kind: 'file', name: 'reglas.md' },
    passages: 3,
    addedBy: '1100000000000000001',
    createdAtMs: addedAtMs,
    ...content,
  });
  const limits = { articles: 100, characters: 10_000_000, perHour: 1_000 };
  const published = await store.publish(guildId, draft, { vectors: undefined, nowMs: addedAtMs, limits });
  if (published.kind !== 'added' && published.kind !== 'replaced') throw new Error(published.kind);
  return published.article;
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
