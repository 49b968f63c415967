import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Verdict } from './rate-limits.ts';
import type { RequestFile } from './uploads.ts';

/** What goes back for a request. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  /** Discord's error code. */
  readonly code?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** True when the connection is to break instead of an answer. */
  readonly isLost?: boolean;
}

/** 429; without `seconds` it does not say when to go on. */
export function tooMany(seconds: number | undefined, verdict: Pick<Verdict, 'headers' | 'isGlobal'>): Answer {
  const wait = seconds === undefined ? {} : { retry_after: seconds };
  return {
    status: 429,
    body: { message: 'You are being rate limited.', ...wait, global: verdict.isGlobal },
    headers: {
      ...verdict.headers,
      'x-ratelimit-scope': verdict.isGlobal ? 'global' : 'user',
      ...(verdict.isGlobal && { 'x-ratelimit-global': 'true' }),
      ...(seconds !== undefined && { 'retry-after': String(seconds) }),
    },
  };
}

export interface RequestBody {
  readonly json: unknown;
  /** True when there is something that is not JSON. */
  readonly isBroken: boolean;
  readonly files: readonly RequestFile[];
}

/** The body of a request; `undefined` when the client went away before it was whole. */
export async function readBody(request: IncomingMessage): Promise<RequestBody | undefined> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of request) chunks.push(chunk as Buffer);
  } catch {
    return undefined;
  }
  if (chunks.length === 0) return { json: undefined, isBroken: false, files: [] };
  const broken = { json: undefined, isBroken: true, files: [] };
  const type = request.headers['content-type'];
  if (type?.startsWith('multipart/form-data'))
    return readForm(Buffer.concat(chunks), type).catch(() => broken);
  if (!type?.startsWith('application/json')) return broken;
  try {
    return { json: JSON.parse(Buffer.concat(chunks).toString()), isBroken: false, files: [] };
  } catch {
    return broken;
  }
}

/** `payload_json`, and `files[0]`, `files[1]`, … */
async function readForm(bytes: Uint8Array, type: string): Promise<RequestBody> {
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
  const files: RequestFile[] = [];
  for (const [key, value] of form) {
    const [, number] = /^files\[(\d+)\]$/.exec(key) ?? [];
    if (number === undefined || typeof value === 'string') continue;
    files.push({ number, name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) });
  }
  return { json: JSON.parse(String(form.get('payload_json') ?? '{}')), isBroken: false, files };
}

export function sendAnswer(response: ServerResponse, answer: Answer): void {
  if (answer.isLost) {
    // With RST, which clients take for a network error; after FIN alone discord.js does not try again.
    response.socket?.resetAndDestroy();
    return;
  }
  const hasBody = answer.body !== undefined;
  const type = hasBody ? { 'content-type': 'application/json' } : {};
  response.writeHead(answer.status, { ...answer.headers, ...type });
  response.end(hasBody ? JSON.stringify(answer.body) : undefined);
}
