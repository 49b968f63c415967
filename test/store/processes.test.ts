import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import net from 'node:net';
import { resolve } from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { build } from 'esbuild';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StoreAddress } from '../../src/store/address.ts';
import { openDatabase } from '../../src/store/database.ts';
import { openStore } from '../../src/store/open-store.ts';
import { openPostgres } from '../../src/store/postgres.ts';
import type { Store } from '../../src/store/store.ts';
import { draft, publication } from './drafts.ts';
import { startEngines } from './engines.ts';
import { rowsByTable } from './tables.ts';

const A = '100000000000000001';
const CHILD = resolve('node_modules/.cache/articulo/store/child.mjs');

const { engines, postgres, stop } = await startEngines();
afterAll(stop);

beforeAll(async () => {
  await build({
    entryPoints: ['test/store/child.ts'],
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    format: 'esm',
    outdir: 'node_modules/.cache/articulo/store',
    outExtension: { '.js': '.mjs' },
    logLevel: 'warning',
  });
}, 60_000);

interface Child {
  readonly process: ChildProcess;
  readonly lines: readonly string[];
  /** Gives the exit status; fails when the process was killed. */
  readonly exited: Promise<number>;
}

function start(job: 'open' | 'count' | 'stayInside' | 'write' | 'race', address: StoreAddress): Child {
  const child = spawn(process.execPath, [CHILD, job, JSON.stringify(address)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  // A line may come in two parts.
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
  });
  return {
    process: child,
    get lines() {
      return printed.split('\n').slice(0, -1);
    },
    exited: once(child, 'close').then(([status]) => status as number),
  };
}

async function kill(child: Child): Promise<void> {
  child.process.kill('SIGKILL');
  await child.exited;
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await sleep(5);
}

describe.each(engines)('$name', ({ createAddress }) => {
  test('several processes open a new database at once', async () => {
    const address = await createAddress();
    const children = Array.from({ length: 6 }, () => start('open', address));
    expect(await Promise.all(children.map(({ exited }) => exited))).toEqual(Array(6).fill(0));
    const store = await openStore(address);
    expect((await store.exportGuild(A))?.drafts).toHaveLength(6);
    await store.close();
  });

  test('a process that is killed in a transaction leaves nothing of it, and holds nobody up', async () => {
    const address = await createAddress();
    const child = start('stayInside', address);
    await until(() => child.lines.includes('inside'));
    await kill(child);
    const store = await openStore(address);
    expect(await rowsByTable(address, A)).toEqual({});
    const id = await store.saveDraft(A, draft('uno'));
    expect(await store.publish(A, id, publication())).toMatchObject({ kind: 'added' });
    await store.close();
  });

  test('a process that is killed anywhere leaves whole articles, and all that it said it had added', async () => {
    const address = await createAddress();
    let published = 0;
    let added = 0;
    for (const afterMs of [0, 20, 45, 80]) {
      const child = start('write', address);
      await until(() => child.lines.length > 1);
      await sleep(afterMs);
      await kill(child);
      const said = child.lines.filter((line) => line !== 'inside');
      published += said.length;
      added += said.filter((line) => line === 'added').length;
      const store = await openStore(address);
      // Waits for PostgreSQL, which may be at the commit that it was asked for last.
      await store.saveVectors(A, { id: 'none', revision: 0 }, new Uint8Array());
      const { articles, revision } = await store.readAll(A);
      // The last one may have been written and not said any more.
      expect([published, published + 1]).toContain(revision);
      expect([added, added + 1]).toContain(articles.length);
      published = revision;
      added = articles.length;
      for (const article of articles) {
        expect(article.vectors?.length).toBe(200_000);
        expect(article.text.length).toBe(article.characters);
      }
      const drafts = (await store.exportGuild(A))?.drafts ?? [];
      const texts = new Set(articles.map(({ text }) => text));
      expect(drafts.filter(({ text }) => texts.has(text))).toEqual([]);
      const { addition = 0 } = await rowsByTable(address, A);
      expect(addition).toBe(revision);
      await store.close();
    }
    expect(published).toBeGreaterThan(0);
  });

  test('processes that add at once keep to the limit', async () => {
    const address = await createAddress();
    const children = [start('race', address), start('race', address), start('race', address)];
    expect(await Promise.all(children.map(({ exited }) => exited))).toEqual([0, 0, 0]);
    const said = children.flatMap(({ lines }) => lines);
    expect(said.toSorted()).toEqual([...Array(30).fill('added'), ...Array(30).fill('limit')]);
    const store = await openStore(address);
    expect(await store.revision(A)).toBe(30);
    await store.close();
  });
});

test('on SQLite, transactions that read before they write do so one after the other', async () => {
  const address = await engines[0]!.createAddress();
  const store = await openStore(address);
  await store.saveDraft(A, draft('uno'));
  const children = [start('count', address), start('count', address), start('count', address)];
  expect(await Promise.all(children.map(({ exited }) => exited))).toEqual([0, 0, 0]);
  expect(await store.revision(A)).toBe(60);
  await store.close();
});

describe.skipIf(!postgres)('two stores on one PostgreSQL', () => {
  let address: StoreAddress;
  let here: Store;
  let there: Store;
  const told: (string | undefined)[] = [];
  beforeAll(async () => {
    address = { databaseUrl: await postgres!.createDatabase(), dataDirectory: '' };
    here = await openStore(address);
    there = await openStore(address);
    there.onChange((guildId) => told.push(guildId));
  });
  afterAll(async () => {
    await here.close();
    await there.close();
  });

  /** Nothing but a notification tells them, so that it may take as long as a busy machine does. */
  async function nextTold(): Promise<readonly (string | undefined)[]> {
    await until(() => told.length > 0);
    return told.splice(0);
  }
  const terminate = (name: string) =>
    postgres!.run(
      address.databaseUrl!,
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = '${name}'`,
    );

  test('hear of one another, once', async () => {
    await here.saveSettings(A, { isPrivate: true });
    expect(await nextTold()).toEqual([A]);
    const id = await here.saveDraft(A, draft('uno'));
    await here.publish(A, id, publication());
    expect(await nextTold()).toEqual([A]);
    await there.saveSettings(A, { isPrivate: false });
    expect(told.splice(0)).toEqual([A]);
    await sleep(100);
    expect(told).toEqual([]);
  });

  test('bring the tables of a new database up to date at once', async () => {
    for (let round = 0; round < 3; round++) {
      const fresh = { databaseUrl: await postgres!.createDatabase(), dataDirectory: '' };
      const stores = await Promise.all(Array.from({ length: 6 }, () => openStore(fresh)));
      expect(await Promise.all(stores.map((store) => store.guilds()))).toEqual(Array(6).fill([]));
      await Promise.all(stores.map((store) => store.close()));
    }
  });

  test('are told nothing of what fails', async () => {
    await expect(here.saveSettings('x\0', { isPrivate: true })).rejects.toMatchObject({
      name: 'StoreError',
      code: 'failed',
    });
    await here.saveSettings(A, { isPrivate: true });
    expect(await nextTold()).toEqual([A]);
  });

  test('drop everything when a connection is lost and when it is back, and hear again', async () => {
    const heard: boolean[] = [];
    const end = there.onChange(() => heard.push(there.hearsChanges()));
    expect(there.hearsChanges()).toBe(true);
    expect(await terminate('articulo-bot listen')).toHaveLength(2);
    await until(() => heard.length === 2);
    end();
    expect(heard).toEqual([false, true]);
    expect(told.splice(0)).toEqual([undefined, undefined]);
    await here.saveSettings(A, { isPrivate: false });
    expect(await nextTold()).toEqual([A]);
  });

  test('go on after every connection of the pool was lost', async () => {
    expect((await terminate('articulo-bot')).length).toBeGreaterThan(0);
    await sleep(50);
    await here.saveSettings(A, { isPrivate: true });
    expect(await nextTold()).toEqual([A]);
  });

  test('a connection that breaks within a transaction fails that alone, and ends nothing', async () => {
    const unhandled: unknown[] = [];
    const note = (error: unknown) => unhandled.push(error);
    process.on('uncaughtException', note);
    // Holds the server's row, so that the change waits within its transaction.
    const holder = new pg.Client({ connectionString: address.databaseUrl });
    await holder.connect();
    await holder.query('begin');
    await holder.query('update guild set revision = revision');
    const waiting = here.saveSettings(A, { isPrivate: false });
    const failed = expect(waiting).rejects.toMatchObject({ name: 'StoreError' });
    await sleep(100);
    expect((await terminate('articulo-bot')).length).toBeGreaterThan(0);
    await failed;
    await holder.query('rollback');
    await holder.end();
    await sleep(50);
    await here.saveSettings(A, { isPrivate: true });
    expect((await here.settings(A)).isPrivate).toBe(true);
    process.off('uncaughtException', note);
    expect(unhandled).toEqual([]);
    await sleep(100);
    told.splice(0);
  });

  test('a connection that falls silent is given up, the next is used, and closing does not wait for it', async () => {
    const url = new URL(address.databaseUrl!);
    const directory = url.searchParams.get('host');
    const sockets: net.Socket[] = [];
    let isMute = true;
    const proxy = net.createServer((client) => {
      const server = net.connect(`${directory}/.s.PGSQL.5432`);
      sockets.push(client, server);
      for (const [from, to] of [
        [client, server],
        [server, client],
      ] as const) {
        from.on('data', (bytes) => isMute || to.write(bytes));
        from.on('error', () => {});
        from.on('close', () => to.destroy());
      }
    });
    await new Promise<void>((ready) => proxy.listen(0, '127.0.0.1', ready));
    isMute = false;
    const { port } = proxy.address() as net.AddressInfo;
    const databaseUrl = `postgres://${url.username}@127.0.0.1:${port}${url.pathname}`;
    const database = await openDatabase(openPostgres(databaseUrl, 1_000));
    const ask = () => database.query((db) => sql`select 1`.execute(db));
    await ask();
    isMute = true;
    await expect(ask()).rejects.toMatchObject({ name: 'StoreError', code: 'unreachable' });
    isMute = false;
    await ask();
    isMute = true;
    void ask().catch(() => {});
    const closeMs = performance.now();
    await database.close();
    expect(performance.now() - closeMs).toBeLessThan(4_500);
    for (const socket of sockets) socket.destroy();
    proxy.close();
    told.splice(0);
  });

  test('a store that closes while its connection is lost does not come back', async () => {
    const third = await openStore(address);
    const heard: unknown[] = [];
    third.onChange((guildId) => heard.push(guildId));
    await terminate('articulo-bot listen');
    await until(() => heard.length > 0);
    await third.close();
    const listeners = () =>
      postgres!.run(
        address.databaseUrl!,
        "select 1 from pg_stat_activity where datname = current_database() and application_name = 'articulo-bot listen'",
      );
    await until(async () => (await listeners()).length === 2);
    await sleep(300);
    // That it was lost, and no more.
    expect(heard).toEqual([undefined]);
    expect(third.hearsChanges()).toBe(false);
    expect(await listeners()).toHaveLength(2);
    told.splice(0);
  });
});
