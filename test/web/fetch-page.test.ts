import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { isIPv6 } from 'node:net';
import process from 'node:process';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createPageFetcher, type PageFetcherOptions } from '../../src/web/fetch-page.ts';
import { PUBLIC_ADDRESS, type Site, startSite } from './local-site.ts';

const MIB = 1024 ** 2;

let site: Site;
/** What nobody may reach: on the same port as the site, so that a name that changes its address leads there. */
const inner: Site[] = [];
let innerHits = 0;
let resolved: string[] = [];
const requests: IncomingMessage[] = [];

beforeAll(async () => {
  const hit = (_: IncomingMessage, response: ServerResponse) => {
    innerHits++;
    response.end('secret');
  };
  const started = await startBeside(hit);
  site = started.site;
  inner.push(started.beside);
  // A machine may have no IPv6.
  await startSite(hit, '::1', site.port).then(
    (started) => inner.push(started),
    () => {},
  );
});

/** On a port that both addresses have free: another process of the machine may have one of them. */
async function startBeside(handler: typeof respond): Promise<{ site: Site; beside: Site }> {
  for (;;) {
    const site = await startSite(respond);
    const beside = await startSite(handler, '127.0.0.1', site.port).catch(() => undefined);
    if (beside) return { site, beside };
    await site.close();
  }
}

afterAll(() => Promise.all([site, ...inner].map(({ close }) => close())));
beforeEach(() => {
  innerHits = 0;
  resolved = [];
  requests.length = 0;
});

const PAGES: Readonly<Record<string, (response: ServerResponse) => void>> = {
  '/page': (response) => response.setHeader('content-type', 'Text/HTML; charset=utf-8').end('<p>El faro.'),
  '/cyrillic': (response) =>
    response
      .setHeader('content-type', 'text/html; charset="windows-1251"')
      .end(Buffer.from('<meta charset="utf-8"><p>\xcc\xe0\xff\xea', 'latin1')),
  '/western': (response) =>
    response.setHeader('content-type', 'text/plain; charset=iso-8859-1').end(Buffer.from('A\xf1o', 'latin1')),
  '/klingon': (response) => response.setHeader('content-type', 'text/plain; charset=klingon').end('Año'),
  '/plain': (response) => response.end('El faro.'),
  '/to-page': (response) => redirect(response, '/page#luz'),
  '/to-address': (response) => redirect(response, `http://127.0.0.1:${site.port}/`),
  '/to-name': (response) => redirect(response, `http://evil.test:${site.port}/`),
  '/to-itself': (response) => redirect(response, `http://rebind.test:${site.port}/page`),
  '/to-file': (response) => redirect(response, 'file:///etc/passwd'),
  '/to-user': (response) => redirect(response, `http://user:pw@public.test:${site.port}/page`),
  '/endless': (response) => redirect(response, '/endless'),
  '/nowhere': (response) => response.writeHead(302).end(),
  '/forbidden': (response) => response.writeHead(403).end(),
  '/gone': (response) => response.writeHead(410).end(),
  '/image': (response) => response.setHeader('content-type', 'image/png').end('\x89PNG'),
  '/cookie': (response) =>
    response.setHeader('set-cookie', 'a=b').writeHead(302, { location: '/page' }).end(),
  '/large': (response) => response.end(Buffer.alloc(5 * MIB + 1, 'a')),
  '/largest': (response) => response.end(Buffer.alloc(5 * MIB, 'a')),
  '/bomb': (response) => response.setHeader('content-encoding', 'gzip').end(bomb()),
  '/broken': (response) => response.setHeader('content-encoding', 'gzip').end('no gzip'),
  '/cut': (response) => {
    response.writeHead(200, { 'content-length': 100 });
    response.write('a', () => response.destroy());
  },
  '/silent': () => {},
  '/slow': (response) => {
    response.write('a');
    const writing = setInterval(() => response.write('a'), 20);
    response.on('close', () => clearInterval(writing));
  },
};

function respond(request: IncomingMessage, response: ServerResponse): void {
  requests.push(request);
  response.setHeader('connection', 'close');
  const page = PAGES[request.url!];
  if (page) page(response);
  else response.writeHead(404).end();
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(302, { location }).end('moved');
}

/** 200 kB that unpack to 200 MB. */
function bomb(): Buffer {
  return Buffer.concat(Array<Buffer>(200).fill(gzipSync(Buffer.alloc(MIB))));
}

const NAMES: Readonly<Record<string, readonly string[]>> = {
  'public.test': [PUBLIC_ADDRESS],
  'evil.test': ['127.0.0.1'],
  'evil6.test': ['::ffff:127.0.0.1'],
  'both.test': [PUBLIC_ADDRESS, '127.0.0.1'],
};

async function resolve(hostname: string): Promise<LookupAddress[]> {
  resolved.push(hostname);
  // Public at first, then the inner service.
  const rebound = [resolved.length === 1 ? PUBLIC_ADDRESS : '127.0.0.1'];
  const addresses = hostname === 'rebind.test' ? rebound : NAMES[hostname];
  if (!addresses) return lookup(hostname, { all: true });
  return addresses.map((address) => ({ address, family: isIPv6(address) ? 6 : 4 }));
}

function fetchPage(url: string, options: Partial<PageFetcherOptions> = {}) {
  const mediaTypes = ['text/html', 'text/plain'];
  const fetching = createPageFetcher({ mediaTypes, resolve, alsoPublic: PUBLIC_ADDRESS, ...options });
  return fetching(url.replace('PORT', String(site.port)));
}

function codeOf(url: string, options?: Partial<PageFetcherOptions>): Promise<string> {
  return fetchPage(url, options).then(
    ({ bytes }) => `fetched ${bytes.length}`,
    ({ code, detail }) => (detail === undefined ? code : `${code} ${detail}`),
  );
}

describe('a page', () => {
  it('is what the address gives', async () => {
    const { url, contentType, bytes } = await fetchPage('http://public.test:PORT/page');
    expect({ url, contentType, text: String(bytes) }).toEqual({
      url: `http://public.test:${site.port}/page`,
      contentType: 'text/html',
      text: '<p>El faro.',
    });
  });

  it('is that of the last redirect', async () => {
    expect(await fetchPage('http://public.test:PORT/to-page#arriba')).toMatchObject({
      url: `http://public.test:${site.port}/page`,
      redirectedFrom: [`http://public.test:${site.port}/to-page`],
    });
  });

  it.each([
    [
      'in UTF-8 where the server names another encoding, whatever the page says',
      '/cyrillic',
      '\ufeff<meta charset="utf-8"><p>Маяк',
    ],
    ['as it is in an encoding that its bytes tell', '/western', 'A\ufffdo'],
    ['as it is where the server names none there is', '/klingon', 'Año'],
  ])('%s', async (_, path, text) => {
    const { bytes } = await fetchPage(`http://public.test:PORT${path}`);
    expect(String(Buffer.from(bytes))).toBe(text);
  });

  it('may have no type, and be as large as is allowed', async () => {
    expect(await fetchPage('http://public.test:PORT/plain')).toMatchObject({ contentType: '' });
    expect(await codeOf('http://public.test:PORT/largest')).toBe(`fetched ${5 * MIB}`);
  });

  it('is asked for openly, without cookies or proxy', async () => {
    process.env.http_proxy = 'http://127.0.0.1:9';
    try {
      await fetchPage('http://public.test:PORT/cookie');
    } finally {
      delete process.env.http_proxy;
    }
    expect(requests.map(({ url }) => url)).toEqual(['/cookie', '/page']);
    for (const { headers } of requests) {
      expect(headers['user-agent']).toMatch(/^articulo-bot /);
      expect(headers).not.toHaveProperty('cookie');
      expect(headers).not.toHaveProperty('referer');
    }
  });
});

describe('the inner service is not reached by', () => {
  it.each([
    ['http://127.0.0.1:PORT/', 'not-public'],
    ['http://localhost:PORT/', 'not-public'],
    ['http://2130706433:PORT/', 'not-public'],
    ['http://0x7f.1:PORT/', 'not-public'],
    ['http://0177.0.0.1:PORT/', 'not-public'],
    ['http://127.1:PORT/', 'not-public'],
    ['http://①②⑦.⓪.⓪.①:PORT/', 'not-public'],
    ['http://[::1]:PORT/', 'not-public'],
    ['http://[::ffff:127.0.0.1]:PORT/', 'not-public'],
    ['http://[::ffff:7f00:1]:PORT/', 'not-public'],
    ['http://0.0.0.0:PORT/', 'not-public'],
    ['http://[::]:PORT/', 'not-public'],
    ['http://[::127.0.0.1]:PORT/', 'not-public'],
    ['http://[::a9fe:a9fe]/', 'not-public'],
    ['http://168.63.129.16/', 'not-public'],
    ['http://evil.test:PORT/', 'not-public'],
    ['http://evil6.test:PORT/', 'not-public'],
    ['http://both.test:PORT/', 'not-public'],
    ['http://public.test:PORT/to-address', 'not-public'],
    ['http://public.test:PORT/to-name', 'not-public'],
    ['http://rebind.test:PORT/to-itself', 'not-public'],
    ['http://user:pw@127.0.0.1:PORT/', 'bad-address'],
    ['https://127.0.0.1:PORT/', 'not-public'],
    ['http://169.254.169.254/latest/meta-data/', 'not-public'],
    ['http://[64:ff9b::7f00:1]/', 'not-public'],
    ['http://[fd00::1]/', 'not-public'],
    ['http://10.0.0.1/', 'not-public'],
  ])('%s', async (url, code) => {
    expect(await codeOf(url)).toBe(code);
    expect(innerHits).toBe(0);
  });

  it('but would be without the check', async () => {
    expect(await codeOf('http://evil.test:PORT/', { alsoPublic: '127.0.0.1' })).toBe('fetched 6');
    expect(innerHits).toBe(1);
  });
});

describe('refused is', () => {
  it.each([
    ['ftp://public.test/', 'bad-address'],
    ['file:///etc/passwd', 'bad-address'],
    ['data:text/plain,hola', 'bad-address'],
    ['javascript:alert(1)', 'bad-address'],
    ['public.test/page', 'bad-address'],
    ['', 'bad-address'],
    ['http://', 'bad-address'],
    ['http://public.test:25/', 'bad-address'],
    ['http://user@public.test:PORT/page', 'bad-address'],
    ['http://public.test:PORT/to-file', 'bad-address'],
    ['http://public.test:PORT/to-user', 'bad-address'],
    ['http://public.test:PORT/missing', 'not-found'],
    ['http://public.test:PORT/gone', 'not-found'],
    ['http://public.test:PORT/forbidden', 'status 403'],
    ['http://public.test:PORT/nowhere', 'status 302'],
    ['http://public.test:PORT/image', 'wrong-type image/png'],
    ['http://public.test:PORT/endless', 'too-many-redirects 3'],
    ['http://public.test:PORT/large', 'too-large 5'],
    ['http://public.test:PORT/broken', 'unreachable Z_DATA_ERROR'],
    ['http://public.test:PORT/cut', expect.stringMatching(/^unreachable UND_ERR/)],
    ['http://no-such-name.invalid/', expect.stringMatching(/^unreachable E/)],
  ])('%s', async (url, code) => {
    expect(await codeOf(url)).toEqual(code);
  });

  it('what unpacks to more than it may, before it has', async () => {
    const start = process.memoryUsage.rss();
    expect(await codeOf('http://public.test:PORT/bomb')).toBe('too-large 5');
    expect(process.memoryUsage.rss() - start).toBeLessThan(100 * MIB);
  });

  it.each(['/slow', '/silent'])('%s, in time', async (path) => {
    expect(await codeOf(`http://public.test:PORT${path}`, { timeMs: 300 })).toBe('too-slow 0.3');
  });

  it('a name that is never resolved, in time', async () => {
    const never = () => new Promise<never>(() => {});
    expect(await codeOf('http://public.test:PORT/', { resolve: never, timeMs: 300 })).toBe('too-slow 0.3');
  });
});

it('asks for a page three times at most after the first', async () => {
  await codeOf('http://public.test:PORT/endless');
  expect(requests).toHaveLength(4);
});
