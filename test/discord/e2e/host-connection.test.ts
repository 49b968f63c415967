import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { defineCommands } from '../../../src/discord/commands/index.ts';
import { type StandIn, startStandIn } from '../stand-in.ts';
import { type HostProcess, startProgram } from './host-process.ts';

// Each test starts programs, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

let discord: StandIn;
let bot: HostProcess;

beforeEach(async () => {
  discord = await startStandIn({ waitMs: 15_000 });
  discord.commands.register(defineCommands());
  bot = startProgram('main', { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl });
  await bot.prints('https://discord.com/oauth2/authorize');
});

afterEach(async () => {
  bot.kill('SIGKILL');
  await discord.close();
});

async function expectAnswer(): Promise<void> {
  const reply = await discord.person().runs('/preguntar', { pregunta: '¿cuándo se fundó Ant Financial?' });
  expect(reply.text).toContain('Ant Financial');
}

const eventsOf = (name: RegExp) =>
  bot.log.filter(({ event }) => name.test(String(event))).map(({ event }) => event);

test.each<[string, () => void]>([
  ['breaks', () => discord.gateway.cut()],
  ['is closed with 4000', () => discord.gateway.closes(4000)],
  ['is to be made anew', () => discord.gateway.asksToReconnect()],
])('a connection that %s resumes, with one line for each, and the bot answers', async (_, drop) => {
  drop();
  await discord.gateway.resumed();
  await expectAnswer();
  expect(discord.gateway.identifyCount).toBe(1);
  await bot.prints('connection-resumed');
  expect(eventsOf(/^connection/)).toEqual(['connection-dropped', 'connection-resumed']);
});

test('a session that Discord has forgotten is begun anew, and the bot answers', async () => {
  await discord.gateway.ready();
  discord.gateway.invalidatesSession({ resumable: false });
  await discord.gateway.ready();
  await expectAnswer();
  await bot.prints('connection-renewed');
  expect(eventsOf(/^connection/)).toEqual(['connection-dropped', 'connection-renewed']);
});
