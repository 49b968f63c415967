import { afterAll, beforeAll, expect, it } from 'vitest';
import { type AttachmentFetcherOptions, createAttachmentFetcher } from '../../src/web/fetch-attachment.ts';
import { PUBLIC_ADDRESS, type Site, startSite } from './local-site.ts';

let site: Site;
let hits = 0;
beforeAll(async () => {
  site = await startSite(({ url }, response) => {
    hits++;
    if (url === '/file.txt?ex=1') response.end('El faro.');
    else if (url === '/elsewhere') response.writeHead(302, { location: '/file.txt?ex=1' }).end();
    else if (url === '/large') response.end(Buffer.alloc(2000));
    else if (url === '/slow') response.write('a');
    else response.writeHead(Number(url!.slice(1))).end('This content is no longer available.');
  });
});
afterAll(() => site.close());

function fetchAttachment(path: string, options: Partial<AttachmentFetcherOptions> = {}): Promise<string> {
  const base = `http://${PUBLIC_ADDRESS}:${site.port}`;
  const fetching = createAttachmentFetcher({ origins: [base], maxBytes: 1024, timeMs: 500, ...options });
  return fetching(path.startsWith('/') ? base + path : path).then(
    (bytes) => Buffer.from(bytes).toString(),
    ({ code, detail }) => (detail === undefined ? code : `${code} ${detail}`),
  );
}

it.each([
  ['/file.txt?ex=1', 'El faro.'],
  ['/404', 'expired'],
  ['/403', 'expired'],
  ['/500', 'status 500'],
  ['/elsewhere', 'status 302'],
  ['/large', 'too-large 0.0009765625'],
  ['/slow', 'too-slow 0.5'],
])('%s: %s', async (path, outcome) => {
  expect(await fetchAttachment(path)).toBe(outcome);
});

it.each([
  'https://cdn.discordapp.com.evil.test/a',
  'https://evil.test/cdn.discordapp.com',
  'https://cdn.discordapp.com@evil.test/',
  'https://cdn.discordapp.com:8443/a',
  'http://cdn.discordapp.com/a',
  'file:///etc/passwd',
  '/404',
  'no address',
])('only Discord is asked: not %s', async (url) => {
  hits = 0;
  // Its own origins.
  const own = createAttachmentFetcher({ maxBytes: 1024, timeMs: 500 });
  const given = url.startsWith('/') ? `http://${PUBLIC_ADDRESS}:${site.port}${url}` : url;
  await expect(own(given)).rejects.toMatchObject({ name: 'PageError', code: 'bad-address' });
  expect(hits).toBe(0);
});
