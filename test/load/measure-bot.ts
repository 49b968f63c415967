import { setInterval, setTimeout } from 'node:timers/promises';
import { defineCommands } from '../../src/discord/commands/index.ts';
import { percentile } from '../../src/measure/metrics/statistics.ts';
import { type Person, type StandIn, startStandIn } from '../discord/stand-in.ts';
import { type BotProcess, startBot } from './bot-process.ts';
import type { MemorySample } from './memory-probe.ts';
import { type MemoryTrend, trendOf } from './memory-trend.ts';
import type { LoadOptions } from './options.ts';

export interface Measurement {
  readonly answered: number;
  /** What the bot's log says it did, the questions of the warm-up left out; nothing from a bot without a log. */
  readonly outcomes: Readonly<Record<string, number>>;
  /** From dispatch to callback, what the stand-in does in between included. */
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly maxMs: number;
  readonly memory: MemoryTrend;
}

export interface Bot {
  /** Path of the built program. */
  readonly program: string;
  readonly settings: Readonly<Record<string, string>>;
}

/** Until the code is compiled and the heap has found its size, by experience. */
const WARM_UP_SECONDS = 10;
const SAMPLE_SECONDS = 0.5;

/** Starts a bot in a Discord of its own, asks it all questions, warmed up with the same, and stops it. */
export async function measureBot(
  { program, settings }: Bot,
  questions: readonly string[],
  { seconds, people: peopleCount }: LoadOptions,
): Promise<Measurement> {
  const discord = await startStandIn({ waitMs: 10_000 });
  discord.commands.register(defineCommands([]));
  const { apiUrl, token } = discord;
  const bot = startBot(program, { ...settings, DISCORD_API_URL: apiUrl, DISCORD_TOKEN: token });
  await Promise.race([discord.gateway.ready(), bot.failed]);
  const people = Array.from({ length: peopleCount }, (_, index) => discord.person({ name: `P${index}` }));

  const perSecond = questions.length / seconds;
  const warmUp = questions.slice(-Math.ceil(perSecond * Math.min(WARM_UP_SECONDS, seconds)));
  await askAll(people, warmUp, perSecond);
  const before = { alive: await settledHeap(discord, bot), outcomes: { ...bot.outcomes } };

  const stop = new AbortController();
  const sampling = sampleMemory(bot, stop.signal);
  const answered = await askAll(people, questions, perSecond);
  stop.abort();
  const samples = await sampling;
  const alive = { before: before.alive, after: await settledHeap(discord, bot) };

  await bot.stop();
  const elapsedMs = discord.latencies.slice(-answered).map((latency) => latency.elapsedMs);
  await discord.close();
  return {
    answered,
    outcomes: difference(bot.outcomes, before.outcomes),
    p50Ms: percentile(elapsedMs, 50),
    p99Ms: percentile(elapsedMs, 99),
    maxMs: Math.max(...elapsedMs),
    memory: trendOf(samples, SAMPLE_SECONDS, alive),
  };
}

/** People ask in turn, at a steady pace whatever the bot does; how many questions were answered. */
async function askAll(
  people: readonly Person[],
  questions: readonly string[],
  perSecond: number,
): Promise<number> {
  const startMs = performance.now();
  const asked: Promise<boolean>[] = [];
  for (const [index, question] of questions.entries()) {
    const dueMs = startMs + (index / perSecond) * 1_000;
    await setTimeout(Math.max(0, dueMs - performance.now()));
    asked.push(
      people[index % people.length]!.runs('/preguntar', { pregunta: question }).then(
        () => true,
        () => false,
      ),
    );
  }
  return (await Promise.all(asked)).filter(Boolean).length;
}

/** What is alive when nothing is under way. */
async function settledHeap(discord: StandIn, bot: BotProcess): Promise<MemorySample> {
  await discord.settled();
  return bot.memory('collect');
}

async function sampleMemory(bot: BotProcess, signal: AbortSignal): Promise<MemorySample[]> {
  const samples = [await bot.memory('sample')];
  try {
    for await (const _ of setInterval(SAMPLE_SECONDS * 1_000, undefined, { signal })) {
      samples.push(await bot.memory('sample'));
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
  return samples;
}

function difference(after: Readonly<Record<string, number>>, before: Readonly<Record<string, number>>) {
  const counts = Object.entries(after).map(([name, count]) => [name, count - (before[name] ?? 0)] as const);
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}
