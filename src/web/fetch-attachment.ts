import { Agent } from 'undici';
import { fetchWithin } from './fetch-within.ts';
import { PageError } from './page-error.ts';

/** Gives the bytes of a file that somebody uploaded. @throws {PageError} */
export type FetchAttachment = (url: string) => Promise<Uint8Array>;

export interface AttachmentFetcherOptions {
  readonly maxBytes: number;
  /** Default 10 s. */
  readonly timeMs?: number;
  /** Where Discord keeps files: scheme and host; default: its own. */
  readonly origins?: readonly string[];
}

const ORIGINS: readonly string[] = ['https://cdn.discordapp.com', 'https://media.discordapp.net'];
const TIME_MS = 10_000;

/** Where files are kept by the service at this address: Discord's own, or one that takes its place, as in tests. */
export function attachmentOrigins(apiUrl: string): readonly string[] {
  const { hostname, origin } = new URL(apiUrl);
  return hostname === 'discord.com' ? ORIGINS : [origin];
}

/** Fetches what was uploaded to Discord, from nowhere else, redirects included. */
export function createAttachmentFetcher({
  origins = ORIGINS,
  maxBytes,
  timeMs = TIME_MS,
}: AttachmentFetcherOptions): FetchAttachment {
  return (url) =>
    fetchWithin(new Agent(), { maxBytes, timeMs }, async ({ get, read }) => {
      if (!URL.canParse(url) || !origins.includes(new URL(url).origin)) throw new PageError('bad-address');
      const response = await get(new URL(url));
      // A link is signed, and valid for a day.
      if (response.status === 404 || response.status === 403) throw new PageError('expired');
      if (response.status !== 200) throw new PageError('status', String(response.status));
      return read(response);
    });
}
