import type { GuildLimits, Store } from '../../../src/store/store.ts';
import type { FetchedPage } from '../../../src/web/fetch-page.ts';
import { PageError } from '../../../src/web/page-error.ts';
import { openTestStore } from '../../resources.ts';
import { beesArticle } from '../render/fixtures.ts';
import type { Person, StandIn } from '../stand-in.ts';
import { type BotOptions, startBot } from './bot.ts';
import { cannedLibrary } from './canned-library.ts';

export interface ModeratorsOptions extends Pick<BotOptions, 'takeIn' | 'store' | 'patienceMs'> {
  readonly limits?: Partial<GuildLimits>;
  readonly locale?: 'es-ES' | 'en-GB';
}

export interface ModeratorsBot {
  readonly discord: StandIn;
  readonly store: Store;
  /** Manages the server. */
  readonly mod: Person;
  readonly member: Person;
  /** What is at an address; nothing is until it is set. */
  readonly pages: Map<string, Omit<FetchedPage, 'url'>>;
  /** What people did and how it ended, as `command: outcome`, when all of it is done. */
  handled(): Promise<string[]>;
  /** A new process in place of this one: what was only in memory is gone. */
  restarts(): Promise<void>;
}

/** The bot as it runs, in a server whose moderators bring articles; the host's own articles answer nothing. */
export async function startModeratorsBot({
  limits,
  locale = 'es-ES',
  ...options
}: ModeratorsOptions = {}): Promise<ModeratorsBot> {
  const store = options.store ?? (await openTestStore());
  const pages: ModeratorsBot['pages'] = new Map();
  const botOptions: BotOptions = {
    ...options,
    // Vectors take their time on a busy machine.
    discord: { waitMs: 30_000 },
    store,
    library: cannedLibrary([beesArticle], {}),
    guildLimits: { articles: 20, characters: 2_000_000, perHour: 30, ...limits },
    fetchPage: async (url) => {
      const page = pages.get(url);
      if (!page) throw new PageError('not-found');
      return { url, ...page };
    },
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
