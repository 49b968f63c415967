import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
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
