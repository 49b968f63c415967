import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { defineCommands } from '../../../src/discord/commands/index.ts';
import { rateLimited } from '../stand-in/faults.ts';
import { startStandIn } from '../stand-in/start.ts';
import type { StandIn } from '../stand-in.ts';
import { type HostProcess, startProgram } from './host-process.ts';

// Each test starts programs, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

/** A supervisor rarely kills sooner. `connection.test.ts` has the limits themselves. */
const KILLED_AFTER_MS = 10_000;

let discord: StandIn;
let bot: HostProcess;

beforeEach(async () => {
  discord = await startStandIn({ waitMs: 10_000 });
  discord.commands.register(defineCommands());
  bot = startProgram('main', { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl });
});

afterEach(async () => {
  bot.kill('SIGKILL');
  await discord.close();
});

const started = () => bot.prints('https://discord.com/oauth2/authorize');

test('SIGTERM while a question is under way: it is answered, then the bot leaves with 0', async () => {
  await started();
  const held = discord.faults.hold('callback');
  const asked = discord.person().runs('/preguntar', { pregunta: '¿cuándo se fundó Ant Financial?' });
  await held.arrived;
  const signalledAtMs = performance.now();
  bot.kill('SIGTERM');
  await bot.prints('Termina lo que está en curso');
  held.release();
  expect((await asked).text).toContain('Ant Financial');
  expect(await bot.exited).toBe(0);
  expect(performance.now() - signalledAtMs).toBeLessThan(KILLED_AFTER_MS);
  expect(await discord.gateway.disconnected()).toBe(1000);
  expect(bot.stderr).not.toContain('connection-dropped');
});

test('Ctrl-C while nothing is under way: the bot leaves with 0', async () => {
  await started();
  bot.kill('SIGINT');
  expect(await bot.exited).toBe(0);
  expect(await discord.gateway.disconnected()).toBe(1000);
  expect(bot.stderr).toBe('');
});

test('a signal before Discord has answered: the bot leaves with 0', async () => {
  const held = discord.faults.hold('gateway');
  await held.arrived;
  bot.kill('SIGTERM');
  expect(await bot.exited).toBe(0);
  held.release();
});

test('what never finishes does not keep the bot: it is given up before it is killed, with status 1', async () => {
  await started();
  const held = discord.faults.hold('callback');
  const asked = discord.person().runs('/preguntar', { pregunta: '¿cuándo se fundó Ant Financial?' });
  asked.catch(() => {});
  await held.arrived;
  const signalledAtMs = performance.now();
  bot.kill('SIGTERM');
  expect(await bot.exited).toBe(1);
  expect(performance.now() - signalledAtMs).toBeLessThan(KILLED_AFTER_MS);
  held.release();
});

test('what comes after the signal is not taken', async () => {
  await started();
  const ana = discord.person();
  const earlier = ana.says('¿cuándo se fundó Ant Financial?');
  const held = discord.faults.hold('callback');
  const asked = ana.runs('/preguntar', { pregunta: '¿cuándo se fundó Ant Financial?' });
  await held.arrived;
  bot.kill('SIGTERM');
  await bot.prints('Termina lo que está en curso');
  const late = ana.runs('/preguntar', { pregunta: '¿cuándo se fundó Ant Financial?' });
  ana.says(`${discord.bot.mention} ¿cuándo se fundó Ant Financial?`);
  ana.edits(earlier.message, `${discord.bot.mention} ¿cuándo se fundó Ant Financial?`);
  await discord.gateway.caughtUp();
  held.release();
  await asked;
  expect(await bot.exited).toBe(0);
  expect(late.callbacks).toEqual([]);
  expect(discord.channel.messages.filter(({ replyTo }) => replyTo !== undefined)).toEqual([]);
});

test('a request that Discord holds for an hour is not waited for', async () => {
  await started();
  discord.faults.next('createMessage', rateLimited({ seconds: 3_600 }));
  discord.person().says(`${discord.bot.mention} ¿cuándo se fundó Ant Financial?`);
  await bot.prints('"outcome":"given-up"');
  bot.kill('SIGTERM');
  expect(await bot.exited).toBe(0);
});

test('another signal ends the bot at once', async () => {
  await started();
  const held = discord.faults.hold('callback');
  discord
    .person()
    .runs('/preguntar', { pregunta: '¿cuándo se fundó Ant Financial?' })
    .catch(() => {});
  await held.arrived;
  // Signals that follow at once count as the same; these come until one counts as another.
  const impatience = setInterval(() => bot.kill('SIGTERM'), 100);
  // Were it to wait, or to give up, it would end by itself.
  await expect(bot.exited.finally(() => clearInterval(impatience))).rejects.toThrow('Killed by SIGTERM');
  held.release();
});
