import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { Agent } from 'undici';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fetchWithin } from '../../src/web/fetch-within.ts';

/** More than a stream holds before it wants to pause, and one piece on the wire. */
const BODY = 'x'.repeat(40_000);
const server = createServer((socket) => {
  socket.on('error', () => {});
  socket.once('data', () => {
    socket.end(`HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\nconnection: close\r\n\r\n${BODY}`);
  });
});
beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
afterAll(() => server.close());

const address = () => new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);

it('outlasts a server that hangs up before its body is read', async () => {
  const bytes = await fetchWithin(
    new Agent(),
    { maxBytes: 100_000, timeMs: 5_000 },
    async ({ get, read }) => {
      const response = await get(address());
      await wait(200);
      return read(response);
    },
  );
  expect(bytes).toHaveLength(BODY.length);
});

it('stops a body that is too large while nobody reads it', async () => {
  const fetched = fetchWithin(new Agent(), { maxBytes: 10_000, timeMs: 5_000 }, async ({ get, read }) => {
    const response = await get(address());
    await wait(200);
    return read(response);
  });
  await expect(fetched).rejects.toMatchObject({ code: 'too-large' });
});
