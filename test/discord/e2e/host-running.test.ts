import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { defineCommands } from '../../../src/discord/commands/index.ts';
import { startStandIn } from '../stand-in/start.ts';
import type { Channel, Person, StandIn, StandInOptions } from '../stand-in.ts';
import { type HostProcess, startProgram } from './host-process.ts';

// What a program does takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const question = '¿cuándo se fundó Ant Financial?';
let discord: StandIn;
let bot: HostProcess | undefined;

async function standIn(options: StandInOptions = {}): Promise<void> {
  discord = await startStandIn({ waitMs: 10_000, ...options });
  discord.commands.register(defineCommands());
}

async function start(settings: Record<string, string> = {}): Promise<HostProcess> {
  bot = startProgram('main', { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl, ...settings });
  await bot.prints('https://discord.com/oauth2/authorize');
  return bot;
}

async function stop(): Promise<void> {
  bot?.kill('SIGKILL');
  await discord.close();
}

const asks = async (person: Person) => (await person.runs('/preguntar', { pregunta: question })).text;

const codeUrls = async () => (await discord.person().runs('/ayuda')).buttons.flatMap(({ url }) => url ?? []);

describe('as it comes', () => {
  let downChannel: Channel;

  beforeAll(async () => {
    await standIn();
    downChannel = discord.addGuild({ name: 'Caído', down: true }).addChannel('general');
    await start();
  });
  afterAll(stop);

  test('it answers who mentions it, and who writes to it in private', async () => {
    const ana = discord.person();
    expect((await ana.says(`${discord.bot.mention} ${question}`).reply()).text).toContain('2014');
    expect((await ana.in(ana.dm()).says(question).reply()).text).toContain('2014');
  });

  test('it answers who mentions it only on second thoughts', async () => {
    const ana = discord.person();
    const said = ana.says(question);
    ana.edits(said.message, `${discord.bot.mention} ${question}`);
    expect((await said.reply()).text).toContain('2014');
  });

  test('it tells nobody where its code is, when it does not know', async () => {
    expect(await codeUrls()).toEqual([]);
  });

  test('a server that is down, and in which it is mentioned, does not end it', async () => {
    const reply = await discord.person().in(downChannel).says(`${discord.bot.mention} ${question}`).reply();
    expect(reply.text).toContain('2014');
  });
});

describe('with settings of its own', () => {
  beforeAll(async () => {
    await standIn({ token: 'contraseña-de-nadie'.normalize('NFD').replace(/\p{M}/gu, '') });
    await start({
      CODE_URL: 'https://example.org/codigo',
      LOG_LEVEL: 'debug',
      QUESTIONS_PER_WINDOW: '2',
      WINDOW_SECONDS: '3600',
    });
  });
  afterAll(stop);

  test('it tells where its code is', async () => {
    expect(await codeUrls()).toEqual(['https://example.org/codigo']);
  });

  test('its token is not in the log, whatever it looks like', async () => {
    await discord.person().runs('/preguntar', { pregunta: `¿qué es ${discord.token}?` });
    await bot!.prints('¿qué es [redacted]?');
    expect(bot!.stderr).toContain('¿qué es [redacted]?');
    expect(bot!.stderr).not.toContain(discord.token);
  });

  test('it allows as many questions as they say, for as long as they say, whatever the time of day', async () => {
    const ana = discord.person();
    expect(await asks(ana)).toContain('2014');
    await bot!.meets({ setsClockMs: -86_400_000 });
    expect(await asks(ana)).toContain('2014');
    expect(await asks(ana)).toContain('Son muchas preguntas seguidas.');
    await bot!.meets({ setsClockMs: 2 * 86_400_000 });
    expect(await asks(ana)).toContain('Son muchas preguntas seguidas.');
    await bot!.meets({ passesMs: 3_600_000 });
    expect(await asks(ana)).toContain('2014');
  });
});

describe('one each', () => {
  afterEach(stop);

  test.each(['throws', 'rejects'] as const)(
    'what %s unforeseen is logged, and ends it with 1',
    async (breaks) => {
      await standIn();
      const process = await start();
      await process.meets({ breaks });
      expect(await process.exited).toBe(1);
      expect(process.log.at(-1)).toMatchObject({ level: 'fatal', err: { message: 'se rompió' } });
    },
  );

  test('a server that is down holds up the others for a second at most', async () => {
    await standIn();
    discord.addGuild({ name: 'Caído', down: true });
    bot = startProgram('main', { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl });
    await discord.gateway.ready();
    const asked = discord.person().runs('/preguntar', { pregunta: question });
    expect((await asked).text).toContain('2014');
    // On a quiet machine 1.3 s. discord.js waits for 15 s unless it is told otherwise.
    expect(discord.latencies.at(-1)!.elapsedMs).toBeLessThan(10_000);
  });
});
