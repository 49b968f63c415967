import { existsSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { sql } from 'kysely';
import { afterAll, describe, expect, test } from 'vitest';
import { type Address, addressOf, connect, type StoreAddress } from '../../src/store/address.ts';
import { copyStore } from '../../src/store/copy.ts';
import { openStore } from '../../src/store/open-store.ts';
import { draft, NOW_MS, publication } from './drafts.ts';
import { startEngines } from './engines.ts';
import { rowsByTable } from './tables.ts';

const A = '100000000000000001';
const B = '100000000000000002';

const { engines, createDirectory, stop } = await startEngines();
afterAll(stop);

/** Two servers with something in every table, one of them more than goes into one statement. */
async function fill(address: StoreAddress): Promise<void> {
  const store = await openStore(address);
  for (const guildId of [A, B]) {
    await store.saveSettings(guildId, {
      recordsUnanswered: true,
      mentionChannels: ['1'],
      answersFrom: 'own',
    });
    for (const text of ['uno 🦤', `dos ${guildId}`]) {
      const id = await store.saveDraft(guildId, draft(text, { origin: { kind: 'file', name: 'ñ.md' } }));
      await store.publish(guildId, id, publication({ vectors: Uint8Array.of(0, 128, 255) }));
    }
    await store.saveDraft(guildId, draft('tres', { replaces: 'x' }));
  }
  for (let i = 0; i < 110; i++)
    await store.recordUnanswered(A, {
      question: `¿${i}?`,
      locale: 'es',
      outcome: 'maybe',
      askedAtMs: NOW_MS + i,
    });
  await store.markLeft(B, NOW_MS);
  await store.close();
}

/** Everything that a store tells of what is kept. */
async function contents(address: StoreAddress) {
  const store = await openStore(address);
  const servers = await store.guilds();
  const all = await Promise.all(
    servers.map(async ({ guildId }) => [
      await store.exportGuild(guildId),
      await store.readAll(guildId),
      await rowsByTable(address, guildId),
    ]),
  );
  await store.close();
  return { servers, all };
}

const routes = engines.flatMap((from) => engines.map((to) => ({ from, to })));

describe.each(routes)('$from.name to $to.name', ({ from, to }) => {
  test('everything is copied, once', async () => {
    const source = await from.createAddress();
    const target = await to.createAddress();
    await fill(source);
    const before = await contents(source);
    expect(await copyStore(addressOf(source), addressOf(target))).toEqual({ kind: 'copied', guilds: 2 });
    expect(await contents(target)).toEqual(before);
    expect(await contents(source)).toEqual(before);
    expect(await copyStore(addressOf(source), addressOf(target))).toEqual({ kind: 'not-empty' });
    expect(await contents(target)).toEqual(before);
  });
});

describe.each(engines)('to $name', ({ createAddress }) => {
  test('a copy that fails on its way leaves nothing', async () => {
    const source: StoreAddress = { databaseUrl: undefined, dataDirectory: createDirectory() };
    await fill(source);
    const target = await createAddress();
    const database = await connect(addressOf(target));
    await database.query((db) => sql`create unique index once on unanswered (outcome)`.execute(db));
    await database.close();
    await expect(copyStore(addressOf(source), addressOf(target))).rejects.toMatchObject({
      name: 'StoreError',
      code: 'failed',
    });
    expect(await contents(target)).toEqual({ servers: [], all: [] });
  });
});

test('a file that is not there is not made', async () => {
  const file = join(createDirectory(), 'articulo.db');
  const target: Address = { sqliteFile: join(createDirectory(), 'articulo.db') };
  await expect(copyStore({ sqliteFile: file }, target)).rejects.toMatchObject({
    code: 'bad-file',
    detail: 'ENOENT',
    file,
  });
  expect(existsSync(file)).toBe(false);
});

test.each(engines)('a database of $name that holds nothing of this bot stays as it is', async (engine) => {
  const address = addressOf(await engine.createAddress());
  // Without our tables, as `connect` would make them.
  const made = await connect(address);
  await made.query((db) => sql`alter table migration rename to photos`.execute(db));
  await made.close();
  const target: Address = { sqliteFile: join(createDirectory(), 'articulo.db') };
  await expect(copyStore(address, target)).rejects.toMatchObject({ name: 'StoreError', code: 'not-ours' });
});

test.each(engines)('a database of $name is not copied into itself', async (engine) => {
  const address = await engine.createAddress();
  await (await openStore(address)).close();
  expect(await copyStore(addressOf(address), addressOf(address))).toEqual({ kind: 'same' });
});

test('nor is it by another name', async () => {
  const directory = createDirectory();
  const file = join(directory, 'articulo.db');
  await (await openStore({ databaseUrl: undefined, dataDirectory: directory })).close();
  symlinkSync(directory, `${directory}-link`);
  for (const other of [relative('', file), join(`${directory}-link`, 'articulo.db')])
    expect(await copyStore({ sqliteFile: file }, { sqliteFile: other })).toEqual({ kind: 'same' });
});
