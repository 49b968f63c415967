import type { Faults, RouteLimit } from '../faults.ts';

/** Far above what a test does, so that no client waits: a test that is about limits sets its own. */
const generous: RouteLimit = { requests: 100, seconds: 1 };
/** Over all routes but interaction callbacks and their webhooks; Discord's published figure. */
const globalLimit: RouteLimit = { requests: 50, seconds: 1 };

interface Window {
  count: number;
  resetsAtMs: number;
}

export interface Verdict {
  readonly headers: Readonly<Record<string, string>>;
  /** How long to wait, when the request is one too many. */
  readonly retryAfterSeconds: number | undefined;
  readonly isGlobal: boolean;
}

/** Counts requests per route and major parameter, in fixed windows of real time, as the client's own clock runs. */
export class RateLimits {
  readonly #faults: Faults;
  readonly #windows = new Map<string, Window>();

  constructor(faults: Faults) {
    this.#faults = faults;
  }

  count(route: string, majorParameter: string, options: { isExemptFromGlobal: boolean }): Verdict {
    const limit = this.#faults.limitOf(route) ?? generous;
    const window = this.#countIn(`${route} ${majorParameter}`, limit);
    const headers = headersOf(route, limit, window);
    if (!options.isExemptFromGlobal) {
      const overall = this.#countIn('global', globalLimit);
      if (overall.count > globalLimit.requests) {
        return { headers, retryAfterSeconds: secondsLeft(overall), isGlobal: true };
      }
    }
    const isTooMany = window.count > limit.requests;
    return { headers, retryAfterSeconds: isTooMany ? secondsLeft(window) : undefined, isGlobal: false };
  }

  #countIn(key: string, limit: RouteLimit): Window {
    let window = this.#windows.get(key);
    if (!window || window.resetsAtMs <= Date.now()) {
      window = { count: 0, resetsAtMs: Date.now() + limit.seconds * 1000 };
      this.#windows.set(key, window);
    }
    window.count += 1;
    return window;
  }
}

function secondsLeft(window: Window): number {
  return Math.max(0.001, (window.resetsAtMs - Date.now()) / 1000);
}

function headersOf(route: string, limit: RouteLimit, window: Window): Record<string, string> {
  return {
    'x-ratelimit-bucket': Buffer.from(route).toString('hex').slice(-32),
    'x-ratelimit-limit': String(limit.requests),
    'x-ratelimit-remaining': String(Math.max(0, limit.requests - window.count)),
    'x-ratelimit-reset': (window.resetsAtMs / 1000).toFixed(3),
    'x-ratelimit-reset-after': secondsLeft(window).toFixed(3),
  };
}
