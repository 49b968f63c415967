import type { Response } from 'undici';
import { type FetchLimits, fetchWithin } from './fetch-within.ts';
import { PageError } from './page-error.ts';
import { createPublicAgent, type PublicAgentOptions } from './public-agent.ts';

export interface FetchedPage {
  /** After redirects, without fragment. */
  readonly url: string;
  /** The addresses that led there, the one asked for first, without fragment. */
  readonly redirectedFrom: readonly string[];
  /** The header's, in small letters and without parameters; empty when there is none. */
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** @throws {PageError} */
export type FetchPage = (url: string) => Promise<FetchedPage>;

export interface PageFetcherOptions extends PublicAgentOptions, Partial<FetchLimits> {
  /** What a page may be, in small letters; none and `application/octet-stream` are allowed besides. */
  readonly mediaTypes: readonly string[];
}

const MAX_BYTES = 5 * 1024 * 1024;
const TIME_MS = 10_000;
const MAX_REDIRECTS = 3;

/** What servers say of a file that they do not know. */
const UNKNOWN_TYPES: readonly string[] = ['', 'application/octet-stream'];

/** Fetches pages of the public internet, without cookies, proxies or names and passwords. */
export function createPageFetcher({
  mediaTypes,
  maxBytes = MAX_BYTES,
  timeMs = TIME_MS,
  ...agentOptions
}: PageFetcherOptions): FetchPage {
  const allowed = new Set([...UNKNOWN_TYPES, ...mediaTypes]);
  return (url) =>
    fetchWithin(createPublicAgent(agentOptions), { maxBytes, timeMs }, async ({ get, read }) => {
      let address = pageAddress(url);
      let response = await get(address);
      const redirectedFrom: string[] = [];
      for (let redirects = 0; isRedirect(response); redirects++) {
        if (redirects === MAX_REDIRECTS) throw new PageError('too-many-redirects', String(MAX_REDIRECTS));
        redirectedFrom.push(withoutFragment(address));
        address = pageAddress(response.headers.get('location')!, address);
        await response.body?.cancel();
        response = await get(address);
      }
      const contentType = checkedType(response, allowed);
      const bytes = inUtf8(await read(response), response.headers.get('content-type') ?? '');
      return { url: withoutFragment(address), redirectedFrom, contentType, bytes };
    });
}

/** Below 1024, ports other than these are for mail, shells and the like, which get no request from us. */
function isPagePort(port: string): boolean {
  return port === '' || port === '80' || port === '443' || Number(port) >= 1024;
}

/** @throws {PageError} */
function pageAddress(given: string, base?: URL): URL {
  let url: URL;
  try {
    url = new URL(given.trim(), base);
  } catch (cause) {
    throw new PageError('bad-address', undefined, { cause });
  }
  const isHttp = url.protocol === 'http:' || url.protocol === 'https:';
  if (!isHttp || url.username !== '' || url.password !== '' || !isPagePort(url.port))
    throw new PageError('bad-address');
  return url;
}

function withoutFragment({ href }: URL): string {
  return href.replace(/#.*$/s, '');
}

function isRedirect({ status, headers }: Response): boolean {
  return [301, 302, 303, 307, 308].includes(status) && headers.has('location');
}

/** @throws {PageError} when the response is no page, or none that can be used */
function checkedType({ status, headers }: Response, allowed: ReadonlySet<string>): string {
  if (status === 404 || status === 410) throw new PageError('not-found');
  if (status !== 200) throw new PageError('status', String(status));
  const type = (headers.get('content-type') ?? '').split(';', 1)[0]!.trim().toLowerCase();
  if (!allowed.has(type)) throw new PageError('wrong-type', type);
  return type;
}

const BYTE_ORDER_MARK = '\ufeff';

/**
 * A page in the encoding that its server names, as UTF-8 with a byte order mark: that goes before what the page itself
 * says. Bytes as they are where the server names none, or one that is told by the bytes (UTF-8, Windows-1252).
 */
function inUtf8(bytes: Uint8Array, header: string): Uint8Array {
  const charset = /;\s*charset\s*=\s*["']?(?<charset>[\w.:-]+)/iu.exec(header)?.groups?.charset;
  if (charset === undefined) return bytes;
  const decoder = decoderOf(charset);
  if (!decoder || decoder.encoding === 'utf-8' || decoder.encoding === 'windows-1252') return bytes;
  return Buffer.from(BYTE_ORDER_MARK + decoder.decode(bytes));
}

/** Undefined for an encoding that does not exist. */
function decoderOf(charset: string) {
  try {
    return new TextDecoder(charset);
  } catch {
    return undefined;
  }
}
