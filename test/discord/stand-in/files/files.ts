import { createHmac } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { APIAttachment } from 'discord.js';
import type { Clock, Snowflakes } from '../world/clock.ts';

/** A file as it is handed to Discord. */
export interface FileUpload {
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface StoredFile extends FileUpload {
  readonly attachment: APIAttachment;
}

/** What a person without Nitro and a bot may upload. */
export const MAX_UPLOAD_BYTES = 10 * 1024 ** 2;
/** The documentation's example is valid for this long. */
const LINK_SECONDS = 24 * 60 * 60;
const PATH = '/cdn/';

const contentTypes: Readonly<Record<string, string>> = {
  txt: 'text/plain; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  html: 'text/html; charset=utf-8',
  pdf: 'application/pdf',
};

/** The files people and the bot upload, and the server that hands them out: under addresses that expire. */
export class Files {
  readonly #url: string;
  readonly #clock: Clock;
  readonly #snowflakes: Snowflakes;
  readonly #applicationId: string;
  readonly #stored = new Map<string, StoredFile>();

  constructor(options: { url: string; clock: Clock; snowflakes: Snowflakes; applicationId: string }) {
    this.#url = options.url;
    this.#clock = options.clock;
    this.#snowflakes = options.snowflakes;
    this.#applicationId = options.applicationId;
  }

  /** Keeps a file; gives the attachment as Discord describes it. */
  keep({ name, bytes }: FileUpload, { isEphemeral }: { isEphemeral: boolean }): APIAttachment {
    const id = this.#snowflakes.next();
    // Discord replaces what it does not take in names.
    const filename = name.replace(/[^\p{L}\p{N}._-]+/gu, '_');
    const url = `${this.#url}${PATH}${isEphemeral ? 'ephemeral-' : ''}attachments/${this.#applicationId}/${id}`;
    const link = this.#signed(`${url}/${encodeURIComponent(filename)}`);
    const attachment: APIAttachment = {
      id,
      filename,
      size: bytes.length,
      url: link,
      proxy_url: link,
      content_type: contentTypes[/[^.]*$/.exec(filename)![0]] ?? 'application/octet-stream',
      ...(isEphemeral && { ephemeral: true }),
    };
    this.#stored.set(id, { name: filename, bytes, attachment });
    return attachment;
  }

  get(id: string): APIAttachment | undefined {
    return this.#stored.get(id)?.attachment;
  }

  /** None of them is handed out any more. */
  lose(): void {
    this.#stored.clear();
  }

  /** Whether this is a request for a file rather than for the API; it is answered then. */
  serve(path: string, response: ServerResponse): boolean {
    if (!path.startsWith(PATH)) return false;
    const url = new URL(path, this.#url);
    const [, id = ''] = /\/(\d+)\/[^/]+$/.exec(url.pathname) ?? [];
    const file = this.#stored.get(id);
    if (!file || !this.#isValid(url)) {
      response.writeHead(404, { 'content-type': 'text/plain;charset=UTF-8' });
      response.end('This content is no longer available.');
      return true;
    }
    response.writeHead(200, { 'content-type': file.attachment.content_type });
    response.end(file.bytes);
    return true;
  }

  #signed(url: string): string {
    const now = Math.floor(this.#clock.now() / 1_000);
    const hex = (seconds: number) => seconds.toString(16);
    const query = `ex=${hex(now + LINK_SECONDS)}&is=${hex(now)}`;
    return `${url}?${query}&hm=${signature(new URL(url).pathname, query)}&`;
  }

  #isValid({ pathname, searchParams }: URL): boolean {
    const query = `ex=${searchParams.get('ex')}&is=${searchParams.get('is')}`;
    if (searchParams.get('hm') !== signature(pathname, query)) return false;
    return Number.parseInt(searchParams.get('ex') ?? '', 16) * 1_000 > this.#clock.now();
  }
}

function signature(pathname: string, query: string): string {
  return createHmac('sha256', 'stand-in').update(`${pathname}?${query}`).digest('hex');
}
