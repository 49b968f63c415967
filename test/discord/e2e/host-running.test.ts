import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { defineCommands } from '../../../src/discord/commands/index.ts';
import { type Person, type StandIn, type StandInOptions, startStandIn } from '../stand-in.ts';
import { type HostProcess, startProgram } from './host-process.ts';

// Each test starts programs, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const question = '¿cuándo se fundó Ant Financial?';
let discord: StandIn;
let bot: HostProcess | undefined;

beforeEach(() => standIn());

afterEach(async () => {
  bot?.kill('SIGKILL');
  await discord.close();
});

async function standIn(options: StandInOptions = {}): Promise<void> {
  discord = await startStandIn({ waitMs: 10_000, ...options });
  discord.commands.register(defineCommands());
}

async function start(settings: Record<string, string> = {}): Promise<HostProcess> {
  bot = startProgram('main', { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl, ...settings });
  await bot.prints('https://discord.com/oauth2/authorize');
  return bot;
}

const asks = async (person: Person) => (await person.runs('/preguntar', { pregunta: question })).text;

test('it answers who mentions it, and who writes to it in private', async () => {
  await start();
  const ana = discord.person();
  expect((await ana.says(`${discord.bot.mention} ${question}`).reply()).text).toContain('2014');
  expect((await ana.in(ana.dm()).says(question).reply()).text).toContain('2014');
});

test('it answers who mentions it only on second thoughts', async () => {
  await start();
  const ana = discord.person();
  const said = ana.says(question);
  ana.edits(said.message, `${discord.bot.mention} ${question}`);
  expect((await said.reply()).text).toContain('2014');
});

test('it allows as many questions as the settings say, for as long as they say, whatever the time of day', async () => {
  const process = await start({ QUESTIONS_PER_WINDOW: '2', WINDOW_SECONDS: '3600' });
  const ana = discord.person();
  expect(await asks(ana)).toContain('2014');
  await process.meets({ setsClockMs: -86_400_000 });
  expect(await asks(ana)).toContain('2014');
  expect(await asks(ana)).toContain('Son muchas preguntas seguidas.');
  await process.meets({ setsClockMs: 2 * 86_400_000 });
  expect(await asks(ana)).toContain('Son muchas preguntas seguidas.');
  await process.meets({ passesMs: 3_600_000 });
  expect(await asks(ana)).toContain('2014');
});

test.each(['throws', 'rejects'] as const)(
  'what %s unforeseen is logged, and ends it with 1',
  async (breaks) => {
    const process = await start();
    await process.meets({ breaks });
    expect(await process.exited).toBe(1);
    expect(process.log.at(-1)).toMatchObject({ level: 'fatal', err: { message: 'se rompió' } });
  },
);

test('its token is not in the log, whatever it looks like', async () => {
  await discord.close();
  await standIn({ token: 'contraseña-de-nadie'.normalize('NFD').replace(/\p{M}/gu, '') });
  const process = await start({ LOG_LEVEL: 'debug' });
  await discord.person().runs('/preguntar', { pregunta: `¿qué es ${discord.token}?` });
  await process.prints('"msg":"interaction"');
  expect(process.stderr).toContain('¿qué es [redacted]?');
  expect(process.stderr).not.toContain(discord.token);
});

test.each([
  ['tells where its code is', { CODE_URL: 'https://example.org/codigo' }, ['https://example.org/codigo']],
  ['tells nobody where its code is, when it does not know', {}, []],
])('it %s', async (_, settings, urls) => {
  await start(settings);
  const help = await discord.person().runs('/ayuda');
  expect(help.buttons.flatMap(({ url }) => url ?? [])).toEqual(urls);
});

test('a server that is down holds up the others for a second at most', async () => {
  discord.addGuild({ name: 'Caído', down: true });
  bot = startProgram('main', { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl });
  await discord.gateway.ready();
  const asked = discord.person().runs('/preguntar', { pregunta: question });
  expect((await asked).text).toContain('2014');
  expect(discord.latencies.at(-1)!.elapsedMs).toBeLessThan(3_000);
});

test('a server that is down, and in which it is mentioned, does not end it', async () => {
  const guild = discord.addGuild({ name: 'Caído', down: true });
  const channel = guild.addChannel('general');
  await start();
  const reply = await discord.person().in(channel).says(`${discord.bot.mention} ${question}`).reply();
  expect(reply.text).toContain('2014');
});
