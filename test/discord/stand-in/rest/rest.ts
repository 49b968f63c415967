import type { IncomingMessage, ServerResponse } from 'node:http';
import type { APIAttachment } from 'discord.js';
import type { RecordedRequest, Violation } from '../../stand-in.ts';
import { type Fault, type Faults, routeNames } from '../faults.ts';
import type { FileUpload } from '../files/files.ts';
import type { Clock } from '../world/clock.ts';
import type { Feed, Journal } from '../world/feed.ts';
import { type Answer, type RequestBody, readBody, sendAnswer, tooMany } from './answer.ts';
import { DiscordError, refusal, violation } from './discord-error.ts';
import { RateLimits, type Verdict } from './rate-limits.ts';
import type { Match, Router } from './router.ts';
import { withUploads } from './uploads.ts';

export type ReportViolation = (violation: Violation) => void;

export interface RestOptions {
  readonly token: string;
  readonly router: Router;
  readonly faults: Faults;
  readonly clock: Clock;
  readonly journal: Journal;
  readonly requests: Feed<RecordedRequest>;
  readonly keepFile: (file: FileUpload) => APIAttachment;
  readonly reportViolation: ReportViolation;
}

interface Incoming {
  readonly method: string;
  /** Without the version; as it came when the version is not there. */
  readonly path: string;
  readonly match: Match | 'method' | undefined;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly body: RequestBody;
}

const prefix = '/api/v10';

/** The HTTP side of Discord: what holds for every route. */
export class Rest {
  readonly #options: RestOptions;
  readonly #limits: RateLimits;
  /** Requests that have arrived, and of these the ones not answered yet. */
  arrivedCount = 0;
  underWayCount = 0;

  constructor(options: RestOptions) {
    this.#options = options;
    this.#limits = new RateLimits(options.faults);
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.arrivedCount += 1;
    this.underWayCount += 1;
    try {
      const body = await readBody(request);
      if (!body) return;
      const incoming = this.#read(request, body);
      const answer = await this.#answer(incoming);
      this.#record(incoming, answer);
      sendAnswer(response, answer);
    } catch (error) {
      this.#options.reportViolation({ where: 'the stand-in itself', reason: String(error), body: undefined });
      response.destroy();
    } finally {
      this.underWayCount -= 1;
    }
  }

  #read({ method = 'GET', url = '/', headers }: IncomingMessage, body: RequestBody): Incoming {
    const { pathname, searchParams: query } = new URL(url, 'http://discord');
    const hasVersion = pathname.startsWith(`${prefix}/`);
    const path = hasVersion ? pathname.slice(prefix.length) : pathname;
    const match = hasVersion ? this.#options.router.match(method, path) : undefined;
    return { method, path, match, query, headers, body };
  }

  #record({ method, path, match, body }: Incoming, { status, code }: Answer): void {
    const route = typeof match === 'object' ? match.route : 'unknown';
    this.#options.journal.write(`← ${method} ${path}: ${status}${code === undefined ? '' : ` (${code})`}`);
    this.#options.requests.push({ method, path, route, body: body.json, status, code });
  }

  async #answer(incoming: Incoming): Promise<Answer> {
    const { method, path, match, query, body } = incoming;
    if (typeof match !== 'object') {
      return this.#refuse(`${method} ${path}`, violation(match ? 'methodNotAllowed' : 'notFound'), body);
    }
    const fault = await this.#options.faults.meet(match.route);
    const faulty = fault && this.#faultyAnswer(fault, match.route);
    if (faulty) return faulty;
    const verdict = this.#count(match);
    if (verdict.retryAfterSeconds !== undefined) return tooMany(verdict.retryAfterSeconds, verdict);
    const { headers } = verdict;
    try {
      this.#check(incoming, match);
      const json =
        body.files.length === 0 ? body.json : withUploads(body.json, body.files, this.#options.keepFile);
      const result = match.handler({ route: match.route, params: match.params, query, body: json });
      const status = result === undefined ? 204 : 200;
      return { status, body: result, headers, isLost: fault?.kind === 'answerLost' };
    } catch (error) {
      if (!(error instanceof DiscordError)) throw error;
      return { ...this.#refuse(match.route, error, body), headers };
    }
  }

  #check({ headers, body }: Incoming, match: Match): void {
    if (!headers['user-agent']?.startsWith('DiscordBot (')) throw violation('badUserAgent');
    const needsNone = 'token' in match.params && headers.authorization === undefined;
    if (!needsNone && headers.authorization !== `Bot ${this.#options.token}`) throw refusal('unauthorized');
    if (body.isBroken) throw violation('invalidJson');
  }

  #count(match: Match): Verdict {
    const { channel, guild, token } = match.params;
    const isExemptFromGlobal = token !== undefined;
    return this.#limits.count(match.route, channel ?? guild ?? token ?? '', { isExemptFromGlobal });
  }

  #refuse(where: string, error: DiscordError, body: RequestBody): Answer {
    if (error.isViolation) {
      const reason = error.errors ? `${error.message} ${JSON.stringify(error.errors)}` : error.message;
      this.#options.reportViolation({ where, reason, body: body.json });
    }
    return { status: error.status, body: error.toJSON(), code: error.code };
  }

  /** The answer a fault makes; `undefined` when the request is carried out all the same. */
  #faultyAnswer(fault: Fault, route: string): Answer | undefined {
    switch (fault.kind) {
      case 'status':
        return { status: fault.status };
      case 'apiError': {
        const { status, code, message } = fault;
        return { status, code, body: { message, code } };
      }
      case 'rateLimit':
        return tooMany(fault.seconds, { headers: {}, isGlobal: fault.global });
      case 'reset':
        return { status: 0, isLost: true };
      case 'late':
        this.#options.clock.advance(route === routeNames.callback ? 3_001 : 15 * 60_000 + 1);
        return undefined;
      case 'answerLost':
        return undefined;
    }
  }
}
