import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, describe, expect, test } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';

const root = mkdtempSync(join(tmpdir(), 'articulo-address-'));
afterAll(() => rmSync(root, { recursive: true }));

const open = (databaseUrl: string | undefined, dataDirectory = root) =>
  openStore({ databaseUrl, dataDirectory });

test.each([
  'mysql://localhost/a',
  'postgres:/localhost',
  'articulo.db',
  'https://postgres://x',
  'postgres://user:secret@[::1',
])('%s is no address', async (url) => {
  const error = await open(url).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ name: 'StoreError', code: 'bad-address' });
  expect(String(error)).not.toContain('secret');
});

test.each(['', '  ', undefined])('%j is the file', async (url) => {
  const directory = join(root, `new ${url?.length}`, 'deep');
  const store = await open(url, directory);
  expect(await store.guilds()).toEqual([]);
  await store.close();
});

describe('what cannot be reached says so', () => {
  test('a port where nobody listens', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    await expect(open(`postgres://articulo@127.0.0.1:${port}/x`)).rejects.toMatchObject({
      name: 'StoreError',
      code: 'unreachable',
      detail: 'ECONNREFUSED',
    });
  });

  test('a server that hangs up', async () => {
    const server = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    await expect(open(`postgresql://articulo@127.0.0.1:${port}/x`)).rejects.toMatchObject({
      name: 'StoreError',
      code: 'unreachable',
    });
    await new Promise((resolve) => server.close(resolve));
  });

  test('a folder that is a file', async () => {
    const file = join(root, 'file');
    writeFileSync(file, '');
    await expect(open(undefined, join(file, 'state'))).rejects.toMatchObject({
      name: 'StoreError',
      code: 'bad-file',
      detail: 'ENOTDIR',
      file: join(file, 'state'),
    });
  });

  test.skipIf(process.getuid?.() === 0)('a folder that may not be read', async () => {
    const directory = join(root, 'shut');
    await (await open(undefined, directory)).close();
    chmodSync(directory, 0);
    await expect(open(undefined, directory)).rejects.toMatchObject({ code: 'bad-file', detail: 'EACCES' });
    chmodSync(directory, 0o700);
  });
});

test('a file that is no database is left as it is', async () => {
  const directory = mkdtempSync(join(root, 'broken-'));
  writeFileSync(join(directory, 'articulo.db'), 'Hola. '.repeat(500));
  await expect(open(undefined, directory)).rejects.toMatchObject({ name: 'StoreError', code: 'bad-file' });
});
