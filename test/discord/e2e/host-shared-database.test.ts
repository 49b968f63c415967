import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { defineCommands } from '../../../src/discord/commands/index.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { type Postgres, startPostgres } from '../../store/postgres.ts';
import { startStandIn } from '../stand-in/start.ts';
import type { Channel, Guild, Person, StandIn } from '../stand-in.ts';
import { finished } from './finished.ts';
import { type HostProcess, startProgram } from './host-process.ts';

// Each test starts programs, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 60_000 });

const postgres: Postgres | undefined = await startPostgres();

const QUESTION = '¿cuánto cuesta la cuota mensual?';

function rules(euros: string): string {
  return `# Reglas del club\n\nLa cuota mensual cuesta ${euros} euros.\n\nEl club abre a las nueve de la mañana.\n`;
}

/** A process with a Discord of its own; where both have a server of the same id they play one Discord. */
interface Side {
  readonly discord: StandIn;
  readonly guild: Guild;
  readonly channel: Channel;
  readonly moderator: Person;
  start(): Promise<HostProcess>;
}

async function openSide(databaseUrl: string, id?: string): Promise<Side> {
  const discord = await startStandIn({ waitMs: 20_000 });
  onTestFinished(() => discord.close());
  discord.commands.register(defineCommands());
  const guild = discord.addGuild({ name: 'Club', ...(id !== undefined && { id }) });
  const channel = guild.addChannel('general');
  const moderator = discord.person({ name: 'Mora' }).in(channel);
  guild.gives(moderator, guild.addRole('moderación', ['ManageGuild']));
  const start = async () => {
    const bot = startProgram('main', {
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      DATABASE_URL: databaseUrl,
    });
    onTestFinished(() => bot.kill('SIGKILL'));
    await discord.gateway.ready();
    return bot;
  };
  return { discord, guild, channel, moderator, start };
}

async function publish({ moderator }: Side, euros: string): Promise<string> {
  const archivo = { name: 'reglas.md', content: rules(euros) };
  const preview = await moderator.runs('/articulos añadir', { archivo });
  return (await finished(moderator.presses(preview.button('Publicar')))).text;
}

async function answerOf({ moderator }: Side): Promise<string> {
  return (await moderator.runs('/preguntar', { pregunta: QUESTION })).text;
}

describe.runIf(postgres)('two processes and one PostgreSQL', () => {
  let url: string;

  beforeAll(async () => {
    url = await postgres!.createDatabase();
  });

  test('what is added on one is answered on the other within a second', async () => {
    const one = await openSide(url);
    const other = await openSide(url, one.guild.id);
    await Promise.all([one.start(), other.start()]);
    // The other one has looked, and found no article of this server.
    const askedMs = performance.now();
    expect(await answerOf(other)).not.toContain('doce euros');
    const answerMs = performance.now() - askedMs;
    expect(await publish(one, 'doce')).toContain('Publicado');
    const publishedMs = performance.now();
    await vi.waitUntil(async () => (await answerOf(other)).includes('doce euros'), {
      timeout: 30_000,
      interval: 50,
    });
    // A tenth of a second on a quiet machine; on a busy one answers take their time too.
    expect(performance.now() - publishedMs).toBeLessThan(1_000 + 30 * answerMs);
  });

  test('one that is killed while it writes leaves all or nothing', async () => {
    const one = await openSide(url);
    const store = await openStore({ databaseUrl: url, dataDirectory: '' });
    onTestFinished(() => store.close());
    let isHandedIn = 0;
    for (const delayMs of [0, 40, 80]) {
      const bot = await one.start();
      const archivo = { name: 'reglas.md', content: rules(`${100 + delayMs}`) };
      const preview = await one.moderator.runs('/articulos añadir', { archivo });
      isHandedIn++;
      one.moderator.presses(preview.button('Publicar')).catch(() => {});
      await sleep(delayMs);
      bot.kill('SIGKILL');
      await bot.exited.catch(() => {});
      // Discord lets a bot identify every five seconds.
      one.discord.passes({ seconds: 6 });
    }
    await vi.waitUntil(async () => {
      const { articles = [], drafts = [] } = (await store.exportGuild(one.guild.id)) ?? {};
      return articles.length + drafts.length === isHandedIn;
    });
    const { articles } = await store.readAll(one.guild.id);
    for (const article of articles) {
      expect(article.vectors?.length).toBeGreaterThan(0);
      expect(article.text).toContain('La cuota mensual cuesta');
    }
    await one.start();
    expect(await publish(one, 'quince')).toContain('Publicado');
    expect(await answerOf(one)).toContain('euros');
  });
});
