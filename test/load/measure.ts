import { setTimeout } from 'node:timers/promises';
import { defineCommands } from '../../src/discord/commands/index.ts';
import { messagesFor } from '../../src/messages/messages.ts';
import { startStandIn } from '../discord/stand-in/start.ts';
import type { Person } from '../discord/stand-in.ts';
import { percentile } from '../eval/statistics.ts';
import { type BotProcess, startBot } from './bot-process.ts';

export interface Load {
  readonly seconds: number;
  readonly perSecond: number;
  readonly people: number;
  /** How many questions come at once at the end. */
  readonly burst: number;
}

export interface Bot {
  /** Path of the built program. */
  readonly program: string;
  readonly settings: Readonly<Record<string, string>>;
}

/** How one phase went; times from the question to what the person sees, the stand-in's part included. */
export interface Phase {
  readonly asked: number;
  readonly answered: number;
  /** Told that there are too many questions. */
  readonly refused: number;
  /** Told nothing, or that something broke. */
  readonly lost: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly delayP99Ms: number;
}

export interface Measurement {
  readonly steady: Phase;
  readonly burst: Phase;
  readonly residentMb: readonly [before: number, after: number];
  readonly heapMb: readonly [before: number, after: number];
}

/** Until the code is compiled and the heap has found its size, by experience. */
const WARM_UP_SECONDS = 10;
const BYTES_PER_MB = 1024 ** 2;
const { busy, failed } = messagesFor('es').members.hints;

/** Starts a bot in a Discord of its own, asks it all the questions at an even pace and then many at once. */
export async function measure(
  { program, settings }: Bot,
  questions: readonly string[],
  { seconds, perSecond, people: peopleCount, burst }: Load,
): Promise<Measurement> {
  const discord = await startStandIn({ waitMs: 30_000 });
  discord.commands.register(defineCommands());
  const { apiUrl, token } = discord;
  const bot = startBot(program, { ...settings, DISCORD_API_URL: apiUrl, DISCORD_TOKEN: token });
  await Promise.race([discord.gateway.ready(), bot.failed]);
  const people = Array.from({ length: peopleCount }, (_, index) => discord.person({ name: `P${index}` }));

  const steadyCount = Math.round(seconds * perSecond);
  await ask(bot, people, questions.slice(0, Math.min(WARM_UP_SECONDS, seconds) * perSecond), perSecond);
  const before = await bot.sample('collect');
  const steady = await ask(bot, people, questions.slice(0, steadyCount), perSecond);
  const after = await bot.sample('collect');
  const atOnce = await ask(bot, people, questions.slice(-burst), Number.POSITIVE_INFINITY);
  await bot.stop();
  await discord.close();
  return {
    steady,
    burst: atOnce,
    residentMb: [before.residentBytes / BYTES_PER_MB, after.residentBytes / BYTES_PER_MB],
    heapMb: [before.heapBytes / BYTES_PER_MB, after.heapBytes / BYTES_PER_MB],
  };
}

/** People ask in turn, at a steady pace whatever the bot does. */
async function ask(
  bot: BotProcess,
  people: readonly Person[],
  questions: readonly string[],
  perSecond: number,
): Promise<Phase> {
  await bot.sample('reset');
  const startMs = performance.now();
  const pending: Promise<{ text: string | undefined; elapsedMs: number }>[] = [];
  for (const [index, pregunta] of questions.entries()) {
    const dueMs = startMs + (index / perSecond) * 1_000 - performance.now();
    if (dueMs > 0) await setTimeout(dueMs);
    const askedMs = performance.now();
    const asked = people[index % people.length]!.runs('/preguntar', { pregunta });
    const seen = asked.then(({ text }) => text).catch(() => undefined);
    pending.push(seen.then((text) => ({ text, elapsedMs: performance.now() - askedMs })));
  }
  const results = await Promise.all(pending);
  const { delayP99Ms } = await bot.sample('sample');
  const refused = results.filter(({ text }) => text === busy).length;
  const lost = results.filter(({ text }) => text === undefined || text === failed).length;
  const times = results.map(({ elapsedMs }) => elapsedMs);
  return {
    asked: results.length,
    answered: results.length - refused - lost,
    refused,
    lost,
    p50Ms: percentile(times, 50),
    p99Ms: percentile(times, 99),
    delayP99Ms,
  };
}
