import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { defineCommands } from '../../../src/discord/commands/index.ts';
import { startStandIn } from '../stand-in/start.ts';
import type { StandIn } from '../stand-in.ts';
import { type HostProcess, startProgram } from './host-process.ts';

// What a program does takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let discord: StandIn;
let bot: HostProcess;

// One bot for all: a connection that was lost and is back is as good as new.
beforeAll(async () => {
  discord = await startStandIn({ waitMs: 15_000 });
  discord.commands.register(defineCommands());
  bot = startProgram('main', { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl });
  await bot.prints('https://discord.com/oauth2/authorize');
  await discord.gateway.ready();
});

afterAll(async () => {
  bot.kill('SIGKILL');
  await discord.close();
});

async function expectAnswer(): Promise<void> {
  const reply = await discord.person().runs('/preguntar', { pregunta: '¿cuándo se fundó Ant Financial?' });
  expect(reply.text).toContain('Ant Financial');
}

const connectionEvents = () =>
  bot.log.map(({ event }) => String(event)).filter((event) => event.startsWith('connection'));

/** Waits until the log has these since it had so many, and no other. */
async function expectEventsAfter(count: number, events: readonly string[]): Promise<void> {
  await vi.waitFor(() => expect(connectionEvents().slice(count)).toEqual(events), { timeout: 15_000 });
}

test.each<[string, () => void]>([
  ['breaks', () => discord.gateway.cut()],
  ['is closed with 4000', () => discord.gateway.closes(4000)],
  ['is to be made anew', () => discord.gateway.asksToReconnect()],
])('a connection that %s resumes, with one line for each, and the bot answers', async (_, drop) => {
  const { length } = connectionEvents();
  const { identifyCount } = discord.gateway;
  drop();
  await discord.gateway.resumed();
  await expectAnswer();
  expect(discord.gateway.identifyCount).toBe(identifyCount);
  await expectEventsAfter(length, ['connection-dropped', 'connection-resumed']);
});

test('a session that Discord has forgotten is begun anew, and the bot answers', async () => {
  const { length } = connectionEvents();
  discord.gateway.invalidatesSession({ resumable: false });
  await discord.gateway.ready();
  await expectAnswer();
  await expectEventsAfter(length, ['connection-dropped', 'connection-renewed']);
});
