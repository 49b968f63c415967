import { execSync } from 'node:child_process';
import { copyFileSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { afterAll, expect, test } from 'vitest';
import type { StoreAddress } from '../../src/store/address.ts';
import { openStore } from '../../src/store/open-store.ts';
import { draft, publication } from './drafts.ts';
import { startEngines } from './engines.ts';

const GUILD = '100000000000000001';
const README = readFileSync('src/README.md', 'utf8');

const { engines, postgres, createDirectory, stop } = await startEngines();
afterAll(stop);

/** The line of the README that begins like this, with a file and a database in their places. */
function documented(start: string, file: string, url = ''): string {
  const line = new RegExp(`\`(${start}[^\`]+)\``).exec(README)?.[1];
  if (line === undefined) throw new Error(`the README has no ${start}`);
  return line.replaceAll('FILE', `'${file}'`).replaceAll('postgres://…', url);
}

async function fill(address: StoreAddress): Promise<unknown> {
  const store = await openStore(address);
  const vectors = new Uint8Array([1, 2, 255]);
  const id = await store.saveDraft(GUILD, draft('Uno ñ 🦤'));
  await store.publish(GUILD, id, publication({ vectors }));
  await store.saveDraft(GUILD, draft('Dos'));
  await store.saveSettings(GUILD, { answersFrom: 'both', mentionChannels: ['1'] });
  return closed(store);
}

async function closed(store: Awaited<ReturnType<typeof openStore>>): Promise<unknown> {
  const all = [await store.exportGuild(GUILD), await store.readAll(GUILD)];
  await store.close();
  return all;
}

/** Runs it where the database is, as a person would. */
function run(line: string, { dataDirectory }: StoreAddress): void {
  execSync(line, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      PATH: [postgres?.binaries, process.env.PATH].filter(Boolean).join(delimiter),
      DATA_DIR: dataDirectory,
    },
  });
}

test.each(engines)(
  'what the README does to back up $name and to get it back',
  async ({ name, createAddress }) => {
    const address = await createAddress();
    const before = await fill(address);
    const file = join(createDirectory(), 'copia');
    const restored = await createAddress();
    // What was there goes.
    const other = await openStore(restored);
    await other.saveDraft(GUILD, draft('Tres'));
    await other.close();
    if (name === 'SQLite') {
      run(
        documented('npm run data -- backup', file).replace('npm run data --', 'node dist/data.js'),
        address,
      );
      const database = join(restored.dataDirectory, 'articulo.db');
      for (const end of ['', '-wal', '-shm']) rmSync(`${database}${end}`, { force: true });
      copyFileSync(file, database);
    } else {
      run(documented('pg_dump', file, address.databaseUrl), address);
      run(documented('pg_restore', file, restored.databaseUrl), restored);
    }
    expect(await closed(await openStore(restored))).toEqual(before);
  },
);
