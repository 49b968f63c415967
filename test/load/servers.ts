import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createParser } from '../../src/article/submission/parser.ts';
import { defineCommands } from '../../src/discord/commands/index.ts';
import { messagesFor } from '../../src/messages/messages.ts';
import { createEmbedder, type VectorStorage } from '../../src/model/embedder.ts';
import { DIMENSIONS } from '../../src/model/encoder.ts';
import { startModels } from '../../src/model/models.ts';
import { textsToEmbed } from '../../src/search/meaning-index.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { finished } from '../discord/e2e/finished.ts';
import { startStandIn } from '../discord/stand-in/start.ts';
import type { Channel, Guild, Person, StandIn } from '../discord/stand-in.ts';
import { percentile } from '../eval/statistics.ts';
import { startBot } from './bot-process.ts';
import { type MadeUpText, makeText } from './texts.ts';

const USAGE = `npm run load:servers -- [options]

Fills a database with servers that bring an article each, starts the bot on it and measures: start, the first question
in a server, later ones, memory, and a moderator who adds an article.

  --servers <n>   how many (1000)
  --chars <n>     length of each article (30000)
  --asked <n>     in how many servers somebody asks (100)
  --json          figures as JSON`;

const { values } = parseArgs({
  options: {
    servers: { type: 'string', default: '1000' },
    chars: { type: 'string', default: '30000' },
    asked: { type: 'string', default: '100' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const dataFolder = `${resolve('data')}/`;
const BYTES_PER_MB = 1024 ** 2;
/** In so many of them the vectors are the encoder's own, so that the answers are right. */
const REAL_SERVERS = 20;
/** A moderator adds one while others ask. */
const LONG_CHARS = 200_000;

if (values.help) process.stdout.write(`${USAGE}\n`);
else await run(Number(values.servers), Number(values.chars), Number(values.asked));

async function run(count: number, chars: number, asked: number): Promise<void> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'servers-'));
  const discord = await startStandIn({ waitMs: 600_000 });
  discord.commands.register(defineCommands());
  const places = Array.from({ length: count }, (_, seed) => {
    const guild = discord.addGuild({ name: `Casa ${seed}` });
    return { guild, channel: guild.addChannel('general'), text: makeText(seed, chars) };
  });
  try {
    const store = await openStore({ databaseUrl: undefined, dataDirectory });
    await fill(store, places);
    await store.close();
    const figures = await measure(discord, dataDirectory, places.slice(0, Math.min(asked, count)));
    process.stdout.write(
      values.json
        ? `${JSON.stringify(figures)}\n`
        : `${Object.entries(figures)
            .map(([name, value]) => `${name}: ${value}`)
            .join('\n')}\n`,
    );
  } finally {
    await discord.close();
    rmSync(dataDirectory, { recursive: true, force: true });
  }
}

interface Place {
  readonly guild: Guild;
  readonly channel: Channel;
  readonly text: MadeUpText;
}

/** Stores each server's article as a moderator's confirmation does. */
async function fill(store: Store, places: readonly Place[]): Promise<void> {
  const models = startModels(`${dataFolder}model`);
  const parser = createParser({ languageDirectory: `${dataFolder}language` });
  const limits = { articles: 10, characters: 10_000_000, perHour: 10 };
  for (const [seed, { guild, text }] of places.entries()) {
    const encode = seed < REAL_SERVERS ? models.encode : async () => unitVector(seed);
    const submission = { kind: 'file', name: 'casa.md', bytes: Buffer.from(text.text) } as const;
    const intake = await parser.takeIn(submission, 'draft', 'x');
    let vectors: Uint8Array | undefined;
    const storage: VectorStorage = {
      read: () => undefined,
      write: (_, packed) => {
        vectors = packed;
      },
    };
    await createEmbedder({ encode }, `${dataFolder}model`).embedWith(storage)(textsToEmbed(intake.article), {
      name: 'draft',
    });
    const draft = await store.saveDraft(guild.id, {
      title: intake.article.title,
      format: intake.format,
      text: intake.text,
      origin: { kind: 'text' },
      passages: intake.article.passages.length,
      addedBy: '1',
      createdAtMs: Date.now(),
    });
    await store.publish(guild.id, draft, { vectors, nowMs: Date.now(), limits });
  }
  await Promise.all([models.close(), parser.close()]);
}

/** As good as any for memory and speed, and made at once. */
function unitVector(seed: number): Float32Array {
  const vector = new Float32Array(DIMENSIONS);
  vector[seed % DIMENSIONS] = 1;
  return vector;
}

async function measure(discord: StandIn, dataDirectory: string, places: readonly Place[]) {
  const startMs = performance.now();
  const bot = startBot(fileURLToPath(new URL(`file://${resolve('dist/main.js')}`)), {
    DISCORD_API_URL: discord.apiUrl,
    DISCORD_TOKEN: discord.token,
    DATA_DIR: dataDirectory,
    QUESTIONS_PER_WINDOW: '1000',
    ARTICLES_DIR: mkdtempSync(join(tmpdir(), 'no-articles-')),
  });
  await Promise.race([discord.gateway.ready(), bot.failed]);
  const readyMs = performance.now() - startMs;
  const ana = discord.person({ name: 'Ana' });
  const first = await ask(ana, places[0]!);
  const cold: number[] = [];
  const warm: number[] = [];
  let right = Number(first.isRight);
  for (const place of places.slice(1)) {
    const answered = await ask(ana, place);
    cold.push(answered.elapsedMs);
    right += Number(answered.isRight);
  }
  for (const place of places.slice(1, REAL_SERVERS)) warm.push((await ask(ana, place)).elapsedMs);
  const { residentBytes } = await bot.sample('sample');
  const short = await add(discord, places[0]!, makeText(5_001, 30_000));
  await bot.sample('reset');
  const long = await add(discord, places[1]!, makeText(5_002, LONG_CHARS));
  const { delayP99Ms } = await bot.sample('sample');
  await bot.stop();
  const realRight = `${right} of ${places.length}, the first ${REAL_SERVERS} with real vectors`;
  return {
    'start to ready, ms': Math.round(readyMs),
    'first question of the process, ms': Math.round(first.elapsedMs),
    'first question of a server, p50 and p95, ms': describe(cold),
    'later question, p50 and p95, ms': describe(warm),
    'right answers': realRight,
    'resident, MB': Math.round(residentBytes / BYTES_PER_MB),
    '30,000 characters, upload to answer, ms': Math.round(short),
    '200,000 characters, upload to answer, ms': Math.round(long),
    'event loop delay p99 while they are added, ms': delayP99Ms.toFixed(1),
  };
}

async function ask(person: Person, { channel, text }: Place) {
  const startMs = performance.now();
  const reply = await person.in(channel).runs('/preguntar', { pregunta: text.question });
  return { elapsedMs: performance.now() - startMs, isRight: reply.text.includes(text.answer) };
}

/** From the upload until a question about it is answered, the moderator's presses without a pause. */
async function add(discord: StandIn, { guild, channel }: Place, text: MadeUpText): Promise<number> {
  const { buttons } = messagesFor('es').adding;
  const moderator = discord.person({ name: 'Mora' });
  guild.gives(moderator, guild.addRole('moderación', ['ManageGuild']));
  const startMs = performance.now();
  const shown = await moderator
    .in(channel)
    .runs('/articulos añadir', { archivo: { name: `${text.title}.md`, content: text.text } });
  const published = await finished(moderator.in(channel).presses(shown.button(buttons.publish)));
  if (!published.text.includes(text.title)) throw new Error(`not published: ${published.text}`);
  const question = `¿cuál es la contraseña del servidor de ${text.title}?`;
  const answer = await moderator.in(channel).runs('/preguntar', { pregunta: question });
  if (!answer.text.includes(text.answer)) throw new Error(`not answered: ${answer.text}`);
  return performance.now() - startMs;
}

function describe(times: readonly number[]): string {
  return [50, 95].map((percent) => Math.round(percentile(times, percent))).join(', ');
}
