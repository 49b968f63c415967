import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { defineCommands } from '../../src/discord/commands/index.ts';
import { messagesFor } from '../../src/messages/messages.ts';
import { openStore } from '../../src/store/open-store.ts';
import { finished } from '../discord/e2e/finished.ts';
import { startStandIn } from '../discord/stand-in/start.ts';
import type { Channel, Guild, Person, StandIn } from '../discord/stand-in.ts';
import { mulberry32 } from '../eval/random.ts';
import { rowsByTable } from '../store/tables.ts';
import { type BotProcess, startBot } from './bot-process.ts';
import { makeText, seedsIn } from './texts.ts';

const USAGE = `npm run soak -- [options]

Moderators of many servers add, replace and remove articles and members ask, all at once, while the bot is killed and
started again at random. In the end each server must have the articles that it was told it has, and no others.

  --minutes <n>    how long (10)
  --servers <n>    how many (200)
  --at-once <n>    how many people do something at a time (6)
  --kill <n>       seconds from one kill to the next, on average (20)
  --database <url> postgres://… instead of a file
  --seed <n>       what happens, but for its timing (1)`;

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    servers: { type: 'string', default: '200' },
    'at-once': { type: 'string', default: '6' },
    kill: { type: 'string', default: '20' },
    database: { type: 'string', default: '' },
    seed: { type: 'string', default: '1' },
    help: { type: 'boolean', default: false },
  },
});

const CHARS = 1_500;
const MAX_ARTICLES = 4;
const random = mulberry32(Number(values.seed));
const texts = messagesFor('es');

/** A server, and what its people were told. */
interface Room {
  readonly guild: Guild;
  readonly channel: Channel;
  readonly moderator: Person;
  readonly member: Person;
  /** By the seed of its text: published for certain, or perhaps, as the bot was killed meanwhile. */
  readonly articles: Map<number, 'certain' | 'perhaps'>;
  /** Every text that was ever handed in here. */
  readonly everHad: Set<number>;
  isBusy: boolean;
}

const counts = { added: 0, replaced: 0, removed: 0, answered: 0, interrupted: 0, kills: 0 };
const faults: string[] = [];
let nextSeed = 1;

if (values.help) process.stdout.write(`${USAGE}\n`);
else await run();

async function run(): Promise<void> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'soak-'));
  const discord = await startStandIn({ waitMs: 15_000 });
  discord.commands.register(defineCommands());
  const rooms = Array.from({ length: Number(values.servers) }, (_, i) => roomOf(discord, i));
  const settings = {
    ...{ DISCORD_API_URL: discord.apiUrl, DISCORD_TOKEN: discord.token, LOG_LEVEL: 'error' },
    ...{ DATA_DIR: dataDirectory, DATABASE_URL: values.database, ARTICLES_DIR: dataDirectory },
    ...{ QUESTIONS_PER_WINDOW: '1000', ADDITIONS_PER_HOUR: '10000' },
  };
  const start = async () => {
    const bot = startBot(resolve('dist/main.js'), settings);
    await Promise.race([discord.gateway.ready(), bot.failed]);
    return bot;
  };
  const endMs = performance.now() + Number(values.minutes) * 60_000;
  let bot = await start();
  const people = Promise.all(Array.from({ length: Number(values['at-once']) }, () => act(rooms, endMs)));
  while (performance.now() < endMs) {
    await setTimeout(Number(values.kill) * 1_000 * (0.5 + random()));
    await kill(bot);
    // Discord lets a bot identify every five seconds.
    discord.passes({ seconds: 6 });
    bot = await start();
  }
  await people;
  await bot.stop();
  await check(rooms, dataDirectory);
  discord.takeViolations();
  await discord.close();
  rmSync(dataDirectory, { recursive: true, force: true });
  const summary = Object.entries(counts).map(([name, count]) => `${count} ${name}`);
  process.stdout.write(`${rooms.length} servers: ${summary.join(', ')}\n`);
  process.stdout.write(faults.length === 0 ? 'Nothing lost, nothing wrong.\n' : `${faults.join('\n')}\n`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}

function roomOf(discord: StandIn, index: number): Room {
  const guild = discord.addGuild({ name: `Sala ${index}` });
  const channel = guild.addChannel('general');
  const moderator = discord.person({ name: `Mora ${index}` }).in(channel);
  guild.gives(moderator, guild.addRole('moderación', ['ManageGuild']));
  const member = discord.person({ name: `Ana ${index}` }).in(channel);
  return { guild, channel, moderator, member, articles: new Map(), everHad: new Set(), isBusy: false };
}

async function kill(bot: BotProcess): Promise<void> {
  counts.kills++;
  await bot.kill();
}

/** One pair of hands: does one thing after the other, each in a server where nobody else does anything. */
async function act(rooms: readonly Room[], endMs: number): Promise<void> {
  while (performance.now() < endMs) {
    const room = pick(rooms.filter(({ isBusy }) => !isBusy));
    room.isBusy = true;
    try {
      await actIn(room);
    } catch {
      counts.interrupted++;
      await setTimeout(500);
    } finally {
      room.isBusy = false;
    }
  }
}

function pick<T>(things: readonly T[]): T {
  return things[Math.floor(random() * things.length)]!;
}

async function actIn(room: Room): Promise<void> {
  const seeds = [...room.articles.keys()];
  const what = random();
  if (seeds.length === 0 || (what < 0.3 && seeds.length < MAX_ARTICLES)) return add(room);
  const seed = pick(seeds);
  if (what < 0.45) return replace(room, seed);
  if (what < 0.55) return remove(room, seed);
  return ask(room, seed);
}

async function add({ moderator, articles, everHad }: Room): Promise<void> {
  const seed = nextSeed++;
  everHad.add(seed);
  articles.set(seed, 'perhaps');
  const preview = await moderator.runs('/articulos añadir', { archivo: fileOf(seed) });
  const done = await finished(moderator.presses(preview.button(texts.adding.buttons.publish)));
  if (!done.text.includes(makeText(seed, CHARS).title)) throw new Error(done.text);
  articles.set(seed, 'certain');
  counts.added++;
}

async function replace({ moderator, articles, everHad }: Room, old: number): Promise<void> {
  const seed = nextSeed++;
  everHad.add(seed);
  articles.set(old, 'perhaps').set(seed, 'perhaps');
  const reemplaza = makeText(old, CHARS).title;
  const preview = await moderator.runs('/articulos añadir', { archivo: fileOf(seed), reemplaza });
  const done = await finished(moderator.presses(preview.button(texts.adding.buttons.replace)));
  if (!done.text.includes(makeText(seed, CHARS).title)) throw new Error(done.text);
  articles.delete(old);
  articles.set(seed, 'certain');
  counts.replaced++;
}

async function remove({ moderator, articles }: Room, seed: number): Promise<void> {
  articles.set(seed, 'perhaps');
  const asked = await moderator.runs('/articulos quitar', { articulo: makeText(seed, CHARS).title });
  await finished(moderator.presses(asked.button(texts.moderators.buttons.remove)));
  articles.delete(seed);
  counts.removed++;
}

async function ask({ guild, member, articles, everHad }: Room, seed: number): Promise<void> {
  const { question, answer, title } = makeText(seed, CHARS);
  const isCertain = articles.get(seed) === 'certain';
  const reply = await member.runs('/preguntar', { pregunta: `${question.slice(0, -1)} de la ${title}?` });
  const strangers = seedsIn(reply.text).filter((found) => !everHad.has(found));
  if (strangers.length > 0) faults.push(`${guild.name} was shown texts of other servers: ${strangers}`);
  if (reply.text.includes(texts.members.hints.failed)) throw new Error('failed');
  if (isCertain && articles.size === 1 && !reply.text.includes(answer))
    faults.push(`${guild.name} was not answered from ${seed}: ${reply.text}`);
  counts.answered++;
}

function fileOf(seed: number) {
  return { name: `casa-${seed}.md`, content: makeText(seed, CHARS).text };
}

/** Compares what the database has with what people were told. */
async function check(rooms: readonly Room[], dataDirectory: string): Promise<void> {
  const address = { databaseUrl: values.database, dataDirectory };
  const store = await openStore(address);
  for (const { guild, articles, everHad } of rooms) {
    const had = await store.readAll(guild.id);
    const stored = had.articles.flatMap(({ text }) => seedsIn(text));
    for (const [seed, state] of articles)
      if (state === 'certain' && !stored.includes(seed)) faults.push(`${guild.name} lost ${seed}`);
    for (const seed of stored) {
      if (!everHad.has(seed)) faults.push(`${guild.name} has ${seed} of another server`);
      else if (!articles.has(seed)) faults.push(`${guild.name} still has ${seed}`);
    }
    if (new Set(stored).size < stored.length) faults.push(`${guild.name} has an article twice`);
    const rows = await rowsByTable(address, guild.id);
    if ((rows.vectors ?? 0) > had.articles.length) faults.push(`${guild.name} has vectors of no article`);
  }
  await store.close();
}
