import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Events } from 'discord.js';
import { describe, expect, onTestFinished, test } from 'vitest';
import { watchDepartures } from '../../../src/discord/departures.ts';
import { createLogger } from '../../../src/log.ts';
import { openStore } from '../../../src/store/open-store.ts';
import type { Store } from '../../../src/store/store.ts';
import { beesArticle } from '../render/fixtures.ts';
import { type BotOptions, startBot } from './bot.ts';
import { cannedLibrary } from './canned-library.ts';

const DAY_MS = 86_400_000;
const library = cannedLibrary([beesArticle], {});

/** A store of this test alone: whoever is not in its servers would be taken for gone. */
async function ownStore(): Promise<Store> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'departures-'));
  const store = await openStore({ databaseUrl: undefined, dataDirectory });
  onTestFinished(async () => {
    await store.close();
    rmSync(dataDirectory, { recursive: true, force: true });
  });
  return store;
}

/** Something of every kind. */
async function fill(store: Store, guildId: string): Promise<void> {
  const article = { title: 'Reglas', format: 'plain', text: 'Se entra a las nueve.', passages: 1 } as const;
  const draft = { ...article, origin: { kind: 'text' }, addedBy: '1', createdAtMs: Date.now() } as const;
  const limits = { articles: 9, characters: 1_000, perHour: 9 };
  await store.saveSettings(guildId, { recordsUnanswered: true });
  const id = await store.saveDraft(guildId, draft);
  await store.publish(guildId, id, { vectors: undefined, nowMs: Date.now(), limits });
  await store.saveDraft(guildId, { ...draft, text: 'Se sale a las diez.' });
  const asked = { question: '¿y los domingos?', locale: 'es', outcome: 'declined' } as const;
  await store.recordUnanswered(guildId, { ...asked, askedAtMs: Date.now() });
}

async function start(options: BotOptions = {}) {
  const store = options.store ?? (await ownStore());
  const botOptions = { library, ...options, store };
  const bot = await startBot(botOptions);
  const isDone = async () => void (await bot.handled());
  await isDone();
  return {
    ...bot,
    discord: bot.discord,
    store,
    isDone,
    restarts: async (changed: BotOptions = {}) => {
      await bot.restartWith({ ...botOptions, ...changed });
      await isDone();
    },
    leftAtMs: async (guildId: string) =>
      (await store.guilds()).find((guild) => guild.guildId === guildId)?.leftAtMs,
  };
}

const counts = async (store: Store, guildId: string) => {
  const all = await store.exportGuild(guildId);
  return all && [all.articles.length, all.drafts.length, all.unanswered.length];
};

/** A server's id that this connection of two brings. */
const idOfShard = (shard: bigint, near: string) => String(((BigInt(near) >> 23n) * 2n + shard) << 22n);

describe('of several connections', () => {
  test('a process deletes nothing of those of other processes, which may be away', async () => {
    const store = await ownStore();
    const near = '1100000000000000000';
    const [own, others] = [idOfShard(0n, near), idOfShard(1n, near)];
    await fill(store, own);
    await fill(store, others);
    await store.markLeft(own, Date.now() - 9 * DAY_MS);
    await store.markLeft(others, Date.now() - 9 * DAY_MS);
    await start({
      store,
      prepare: (discord) => void discord.addGuild({ id: idOfShard(0n, '1200000000000000000') }),
      shards: { ids: [0], count: 2 },
    });
    expect(await counts(store, own)).toBeUndefined();
    expect(await counts(store, others)).toEqual([1, 1, 1]);
  });

  test.each([0n, 1n])(
    'a server of connection %s that invited the bot in time, while it was away, stays',
    async (shard) => {
      const store = await ownStore();
      const id = idOfShard(shard, '1100000000000000000');
      await fill(store, id);
      // It was removed nine days ago, and invited again before its time was over.
      await store.markLeft(id, Date.now() - 9 * DAY_MS);
      const { isDone, leftAtMs, discord } = await start({
        store,
        discord: { shards: 2 },
        prepare: (prepared) => void prepared.addGuild({ id }),
      });
      if (discord.gateway.identifyCount < 2) await discord.gateway.ready();
      await isDone();
      expect(await counts(store, id)).toEqual([1, 1, 1]);
      expect(await leftAtMs(id)).toBeUndefined();
    },
  );
});

describe('while a connection is interrupted', () => {
  const near = '1100000000000000000';
  const [own, others] = [idOfShard(0n, near), idOfShard(1n, near)];

  /** Both connections of a process, which were ready before the first one broke; the server is new since then. */
  async function interrupted(interrupt: (client: Client) => void) {
    const store = await ownStore();
    const client = new Client({ intents: [] });
    const log = createLogger('error', { write: (line) => expect.unreachable(line) });
    const { idle } = watchDepartures(client, { store, log, guildGraceMs: 7 * DAY_MS });
    const ready = async (shard: 0 | 1, ...ids: string[]) => {
      client.ws.emit('READY', { guilds: ids.map((id) => ({ id })), shard: [shard, 2] }, shard);
      await idle();
    };
    await ready(0);
    await ready(1, others);
    interrupt(client);
    await fill(store, own);
    const leftAtMs = async () => (await store.guilds()).find(({ guildId }) => guildId === own)?.leftAtMs;
    const resumes = async () => {
      client.ws.emit('RESUMED', {}, 0);
      await idle();
    };
    return { store, client, ready, resumes, idle, leftAtMs };
  }

  test.each([
    ['and is made again', (client: Client) => client.emit(Events.ShardReconnecting, 0)],
    [
      'for good',
      (client: Client) => client.emit(Events.ShardDisconnect, { code: 4004, reason: '', wasClean: true }, 0),
    ],
  ])('%s, none of its servers is taken for left, nor deleted', async (_, interrupt) => {
    const { store, ready, leftAtMs } = await interrupted(interrupt);
    // Each time the other connection is ready, servers are checked.
    await ready(1, others);
    expect(await leftAtMs()).toBeUndefined();
    await store.markLeft(own, Date.now() - 9 * DAY_MS);
    await ready(1, others);
    expect(await counts(store, own)).toEqual([1, 1, 1]);
    await ready(0, own);
    expect(await leftAtMs()).toBeUndefined();
    expect(await counts(store, own)).toEqual([1, 1, 1]);
  });

  test('what is told once it is there again counts', async () => {
    const { store, client, resumes, idle, leftAtMs } = await interrupted((lost) =>
      lost.emit(Events.ShardReconnecting, 0),
    );
    await store.markLeft(own, Date.now() - 9 * DAY_MS);
    // Told again, as what was missed is.
    client.ws.emit('GUILD_CREATE', { id: own }, 0);
    await idle();
    await resumes();
    expect(await leftAtMs()).toBeUndefined();
    client.emit(Events.ShardReconnecting, 0);
    client.ws.emit('GUILD_DELETE', { id: own }, 0);
    await idle();
    expect(await leftAtMs()).toBeUndefined();
    await resumes();
    expect(await leftAtMs()).toBeGreaterThan(0);
  });
});

test('drafts of yesterday and questions of a month ago end at the start', async () => {
  const { discord, store, restarts } = await start();
  const { id } = discord.guild;
  await fill(store, id);
  const draft = {
    title: 'Viejo',
    format: 'plain',
    text: 'Viejo.',
    passages: 1,
    origin: { kind: 'text' },
    addedBy: '1',
    createdAtMs: Date.now() - DAY_MS - 1,
  } as const;
  await store.saveDraft(id, draft);
  const asked = { question: '¿y antes?', locale: 'es', outcome: 'maybe' } as const;
  await store.recordUnanswered(id, { ...asked, askedAtMs: Date.now() - 30 * DAY_MS - 1 });
  expect(await counts(store, id)).toEqual([1, 2, 2]);
  await restarts();
  expect(await counts(store, id)).toEqual([1, 1, 1]);
});
