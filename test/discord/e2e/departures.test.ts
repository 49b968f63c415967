import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { createClient } from '../../../src/discord/client.ts';
import { watchDepartures } from '../../../src/discord/departures.ts';
import { createLogger } from '../../../src/log.ts';
import { openStore } from '../../../src/store/open-store.ts';
import type { Store } from '../../../src/store/store.ts';
import { beesArticle } from '../render/fixtures.ts';
import { type Guild, type StandIn, startStandIn } from '../stand-in.ts';
import { type BotOptions, startBot } from './bot.ts';
import { cannedLibrary } from './canned-library.ts';
import { storeArticle } from './moderators-bot.ts';

const DAY_MS = 86_400_000;
/** What the tests' bot is set to. */
const GRACE_MS = 7 * DAY_MS;

/** One that no other test has: what a bot finds there are servers that it is or was in. */
async function openOwnStore(): Promise<Store> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'departures-'));
  const store = await openStore({ databaseUrl: undefined, dataDirectory });
  onTestFinished(async () => {
    await store.close();
    rmSync(dataDirectory, { recursive: true, force: true });
  });
  return store;
}

/** Moves the time of day on, for the bot and for Discord. */
function passes(ms: number): void {
  const now = Date.now.bind(Date);
  const spy = vi.spyOn(Date, 'now');
  const before = now();
  const startMs = performance.now();
  spy.mockImplementation(() => before + ms + Math.round(performance.now() - startMs));
}

async function start(options: BotOptions = {}) {
  onTestFinished(() => {
    vi.restoreAllMocks();
  });
  const store = await openOwnStore();
  const botOptions: BotOptions = {
    library: cannedLibrary([beesArticle], {}),
    discord: { waitMs: 30_000 },
    ...options,
    store,
  };
  const bot = await startBot(botOptions);
  const { discord } = bot;
  return {
    bot,
    discord,
    store,
    settled: async () => {
      await discord.settled();
      await bot.router.idle();
    },
    /** Another process, which finds what happened while there was none. */
    restarts: async (whileAway: () => void = () => {}) => {
      await bot.client.destroy();
      whileAway();
      await bot.restartWith(botOptions);
      await discord.settled();
      await bot.router.idle();
    },
  };
}

/** A server with everything that a server can have. */
async function fill(store: Store, guildId: string): Promise<void> {
  await storeArticle(store, guildId);
  await store.saveSettings(guildId, { recordsUnanswered: true, isPrivate: true });
  await store.recordUnanswered(guildId, {
    question: '¿hay osos?',
    locale: 'es',
    outcome: 'declined',
    askedAtMs: Date.now(),
  });
  await store.saveDraft(guildId, {
    title: 'Borrador',
    format: 'plain',
    text: 'Hola.',
    origin: { kind: 'text' },
    passages: 1,
    addedBy: '1',
    createdAtMs: Date.now(),
  });
}

const leftIn = async (store: Store) =>
  (await store.guilds()).filter(({ leftAtMs }) => leftAtMs !== undefined).map(({ guildId }) => guildId);
const idsIn = async (store: Store) => (await store.guilds()).map(({ guildId }) => guildId);

/** Two servers that have something. */
async function startWithTwo() {
  const started = await start();
  const { discord, store } = started;
  const other = discord.addGuild({ name: 'Otro' });
  await fill(store, discord.guild.id);
  await fill(store, other.id);
  await started.settled();
  return { ...started, guild: discord.guild, other };
}

describe('a server that the bot was removed from', () => {
  test('keeps everything until the grace has passed, and has nothing after that; others lose nothing', async () => {
    const { guild, other, store, settled, restarts } = await startWithTwo();
    const [held, others] = [await store.exportGuild(guild.id), await store.exportGuild(other.id)];
    expect(held).toMatchObject({ articles: [{}], drafts: [{}], unanswered: [{}] });
    guild.removesBot();
    await settled();
    expect(await leftIn(store)).toEqual([guild.id]);
    expect(await store.exportGuild(guild.id)).toEqual(held);
    passes(GRACE_MS - 60_000);
    await restarts();
    const { articles, settings } = (await store.exportGuild(guild.id))!;
    expect({ articles, settings }).toEqual({ articles: held!.articles, settings: held!.settings });
    vi.restoreAllMocks();
    passes(GRACE_MS + 1_000);
    await restarts();
    expect(await store.exportGuild(guild.id)).toBeUndefined();
    expect(await store.list(guild.id)).toEqual([]);
    expect(await store.unanswered(guild.id, 0)).toEqual([]);
    expect(await idsIn(store)).toEqual([other.id]);
    // But for the draft, which nobody confirmed for a week.
    expect(await store.exportGuild(other.id)).toEqual({ ...others, drafts: [] });
  });

  test('is logged by its number, not by what it had', async () => {
    const { bot, guild, settled, restarts } = await startWithTwo();
    guild.removesBot();
    await settled();
    passes(GRACE_MS + 1_000);
    await restarts();
    expect(bot.log.filter(({ event }) => event === 'servers-deleted')).toMatchObject([{ count: 1 }]);
    expect(bot.log.filter(({ level }) => level === 'error')).toEqual([]);
  });

  test('keeps everything where the bot comes back in time, and the grace begins anew the next time', async () => {
    const { guild, store, settled, restarts } = await startWithTwo();
    const held = (await store.exportGuild(guild.id))!;
    guild.removesBot();
    await settled();
    passes(GRACE_MS - DAY_MS);
    guild.invitesBot();
    await settled();
    expect(await leftIn(store)).toEqual([]);
    guild.removesBot();
    await settled();
    vi.restoreAllMocks();
    passes(GRACE_MS + DAY_MS);
    await restarts();
    expect(await leftIn(store)).toEqual([guild.id]);
    expect((await store.exportGuild(guild.id))!.articles).toEqual(held.articles);
  });

  test('that is back when its time has come keeps everything', async () => {
    const { guild, store, settled, restarts } = await startWithTwo();
    guild.removesBot();
    await settled();
    passes(GRACE_MS + 1_000);
    await restarts(() => guild.invitesBot());
    expect(await leftIn(store)).toEqual([]);
    expect((await store.exportGuild(guild.id))!.articles).toHaveLength(1);
  });

  test('is answered from the host’s articles once its own are deleted and the bot is invited again', async () => {
    const { discord, guild, store, settled, restarts } = await startWithTwo();
    const ana = discord.person({ name: 'Ana' });
    const asks = async () =>
      (await ana.runs('/preguntar', { pregunta: '¿cuánto cuesta la cuota mensual?' })).text;
    expect(await asks()).toContain('doce euros');
    guild.removesBot();
    await settled();
    passes(GRACE_MS + 1_000);
    await restarts();
    guild.invitesBot();
    await settled();
    vi.restoreAllMocks();
    expect(await asks()).not.toContain('doce euros');
    expect(await idsIn(store)).not.toContain(guild.id);
  });
});

describe('a removal while the bot was away', () => {
  test('is noticed when it is back, and the grace begins then', async () => {
    const { guild, other, store, restarts } = await startWithTwo();
    passes(GRACE_MS + DAY_MS);
    await restarts(() => guild.removesBot());
    expect(await leftIn(store)).toEqual([guild.id]);
    expect(await idsIn(store)).toEqual([guild.id, other.id].sort());
    vi.restoreAllMocks();
    passes(2 * GRACE_MS + 2 * DAY_MS);
    await restarts();
    expect(await idsIn(store)).toEqual([other.id]);
  });

  test('is noticed when the connection is resumed', async () => {
    const { discord, guild, store, settled } = await startWithTwo();
    discord.gateway.cut();
    guild.removesBot();
    await discord.gateway.resumed();
    await settled();
    expect(await leftIn(store)).toEqual([guild.id]);
  });

  test('is noticed in a new session of the same process, by READY alone', async () => {
    const { discord, guild, store, settled } = await startWithTwo();
    discord.gateway.invalidatesSession({ resumable: false });
    guild.removesBot();
    await discord.gateway.ready();
    await settled();
    expect(await leftIn(store)).toEqual([guild.id]);
  });

  test('and its return are noticed one after the other', async () => {
    const { guild, store, restarts } = await startWithTwo();
    await restarts(() => guild.removesBot());
    expect(await leftIn(store)).toEqual([guild.id]);
    await restarts(() => guild.invitesBot());
    expect(await leftIn(store)).toEqual([]);
  });
});

describe('an outage', () => {
  test('is no removal', async () => {
    const { guild, other, store, settled, restarts } = await startWithTwo();
    guild.goesDown();
    await settled();
    expect(await leftIn(store)).toEqual([]);
    passes(GRACE_MS + DAY_MS);
    // READY lists servers that are down as well.
    await restarts();
    expect(await leftIn(store)).toEqual([]);
    expect(await idsIn(store)).toEqual([guild.id, other.id].sort());
    guild.comesBack();
    await settled();
    expect(await leftIn(store)).toEqual([]);
    expect((await store.exportGuild(guild.id))!.articles).toHaveLength(1);
  });

  test('in which the bot is removed is a removal once READY lists the server no longer', async () => {
    const { guild, store, settled, restarts } = await startWithTwo();
    guild.goesDown();
    await settled();
    await restarts(() => guild.removesBot());
    expect(await leftIn(store)).toEqual([guild.id]);
  });

  test('of the gateway deletes nothing', async () => {
    const { discord, store, settled, other, guild } = await startWithTwo();
    discord.gateway.cut();
    await discord.gateway.resumed();
    await settled();
    discord.gateway.invalidatesSession({ resumable: false });
    await discord.gateway.ready();
    await settled();
    expect(await leftIn(store)).toEqual([]);
    expect(await idsIn(store)).toEqual([guild.id, other.id].sort());
  });
});

/** Of a shard of two: the time in an id says which. */
function idOf(shard: 0 | 1, number: number): string {
  return String((BigInt(1_000_000_000 + 2 * number + shard) << 22n) + 1n);
}

describe('a process that has shard 0 of 2', () => {
  test('touches no server of shard 1, whether the bot is in it or not', async () => {
    const started = await start({
      shards: { ids: [0], count: 2 },
      discord: { waitMs: 30_000, shards: 2 },
    });
    const { discord, store, settled, restarts } = started;
    const mine: Guild = discord.addGuild({ id: idOf(0, 1), name: 'Uno' });
    const theirs: Guild = discord.addGuild({ id: idOf(1, 1), name: 'Dos' });
    const [gone, theirGone] = [idOf(0, 2), idOf(1, 2)];
    for (const id of [mine.id, theirs.id, gone, theirGone]) await fill(store, id);
    const held = await store.exportGuild(theirs.id);
    await settled();
    await restarts();
    expect(await leftIn(store)).toEqual([gone]);
    mine.removesBot();
    theirs.removesBot();
    await settled();
    expect((await leftIn(store)).sort()).toEqual([mine.id, gone].sort());
    passes(GRACE_MS + 1_000);
    await restarts();
    expect((await idsIn(store)).sort()).toEqual([theirs.id, theirGone].sort());
    expect(await leftIn(store)).toEqual([]);
    expect(await store.exportGuild(theirs.id)).toMatchObject({ articles: held!.articles });
  });

  test('deletes nothing that was noted as left for shard 1: whether the bot is back there it cannot know', async () => {
    const { store, restarts } = await start({
      shards: { ids: [0], count: 2 },
      discord: { waitMs: 30_000, shards: 2 },
    });
    const [own, theirs] = [idOf(0, 1), idOf(1, 1)];
    for (const id of [own, theirs]) {
      await fill(store, id);
      await store.markLeft(id, Date.now());
    }
    passes(GRACE_MS + 1_000);
    await restarts();
    expect(await idsIn(store)).toEqual([theirs]);
    expect((await store.exportGuild(theirs))!.articles).toHaveLength(1);
  });
});

describe('a process with two connections', () => {
  test('concludes nothing of a server before its connection is there', async () => {
    const { discord, store, settled, restarts } = await start({ discord: { waitMs: 30_000, shards: 2 } });
    await discord.gateway.ready();
    const guilds = [0, 1].map((shard) => discord.addGuild({ id: idOf(shard as 0 | 1, 1) }));
    const ids = guilds.map(({ id }) => id);
    for (const id of ids) await fill(store, id);
    await settled();
    for (const guild of guilds) guild.removesBot();
    await settled();
    expect((await leftIn(store)).sort()).toEqual(ids);
    passes(GRACE_MS + 1_000);
    // The bot is back in both; the first connection is ready before the other one.
    await restarts(() => {
      for (const guild of guilds) guild.invitesBot();
    });
    await discord.gateway.ready();
    await settled();
    expect(await leftIn(store)).toEqual([]);
    expect(await idsIn(store)).toEqual(ids);
    for (const id of ids) expect((await store.exportGuild(id))!.articles).toHaveLength(1);
    guilds[1]!.removesBot();
    await settled();
    expect(await leftIn(store)).toEqual([ids[1]]);
  });
});

describe('while the bot runs', () => {
  /** Only what watches, with a sweep that comes often. */
  async function watch(discord: StandIn, store: Parameters<typeof watchDepartures>[1]['store']) {
    const log = createLogger('silent', new Writable());
    const client = createClient({ apiUrl: discord.apiUrl, log }, discord.clientOptions);
    const departures = watchDepartures(client, { store, log, guildGraceMs: GRACE_MS, sweepEveryMs: 20 });
    onTestFinished(async () => {
      await client.destroy();
      await departures.idle();
      await discord.close();
    });
    await client.login(discord.token);
    await discord.gateway.ready();
    return departures;
  }

  test('what has had its time is deleted without a restart: servers, drafts, questions', async () => {
    onTestFinished(() => {
      vi.restoreAllMocks();
    });
    const store = await openOwnStore();
    const discord = await startStandIn({ waitMs: 30_000 });
    const other = discord.addGuild({ name: 'Otro' });
    await watch(discord, store);
    await fill(store, discord.guild.id);
    await fill(store, other.id);
    other.removesBot();
    await vi.waitUntil(async () => (await leftIn(store)).length === 1, { timeout: 20_000 });
    passes(GRACE_MS + 1_000);
    await vi.waitUntil(async () => (await idsIn(store)).length === 1, { timeout: 20_000 });
    expect(await store.exportGuild(discord.guild.id)).toMatchObject({ drafts: [], unanswered: [{}] });
    vi.restoreAllMocks();
    passes(31 * DAY_MS);
    const isForgotten = async () => (await store.unanswered(discord.guild.id, 0)).length === 0;
    await vi.waitUntil(isForgotten, { timeout: 20_000 });
    expect(await store.list(discord.guild.id)).toHaveLength(1);
  });

  test('a database that fails for a while is tried again', async () => {
    const store = await openOwnStore();
    const discord = await startStandIn({ waitMs: 30_000 });
    await fill(store, '1100000000000000001');
    let failures = 2;
    const guilds: Store['guilds'] = () =>
      failures-- > 0 ? Promise.reject(new Error('down')) : store.guilds();
    await watch(discord, { ...store, guilds });
    await vi.waitUntil(async () => (await leftIn(store)).length === 1, { timeout: 20_000 });
    expect(failures).toBeLessThan(0);
  });
});
