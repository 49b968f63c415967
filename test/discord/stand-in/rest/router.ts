/** A request after the server's checks: route found, token right, body read. */
export interface ApiRequest {
  readonly route: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
}

/** Answers with a JSON body, or 204 for `undefined`; throws a DiscordError to refuse. */
export type Handler = (request: ApiRequest) => object | undefined;

/** Handlers by `METHOD /path/:parameter`. The first that fits is taken. */
export type Routes = Readonly<Record<string, Handler>>;

export interface Match {
  readonly route: string;
  readonly handler: Handler;
  readonly params: Readonly<Record<string, string>>;
}

interface Pattern {
  readonly route: string;
  readonly method: string;
  readonly segments: readonly string[];
  readonly handler: Handler;
}

export class Router {
  readonly #patterns: readonly Pattern[];

  constructor(routes: Routes) {
    this.#patterns = Object.entries(routes).map(([route, handler]) => {
      const [method = '', path = ''] = route.split(' ');
      return { route, method, segments: path.split('/'), handler };
    });
  }

  /** `'method'` when the path exists with another method, `undefined` when there is no such path. */
  match(method: string, path: string): Match | 'method' | undefined {
    const segments = path.split('/');
    let isKnownPath = false;
    for (const pattern of this.#patterns) {
      const params = parametersOf(pattern.segments, segments);
      if (!params) continue;
      if (pattern.method === method) return { route: pattern.route, handler: pattern.handler, params };
      isKnownPath = true;
    }
    return isKnownPath ? 'method' : undefined;
  }
}

function parametersOf(
  pattern: readonly string[],
  segments: readonly string[],
): Record<string, string> | undefined {
  if (pattern.length !== segments.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, expected] of pattern.entries()) {
    const actual = segments[index] ?? '';
    if (expected.startsWith(':')) params[expected.slice(1)] = decodeURIComponent(actual);
    else if (expected !== actual) return undefined;
  }
  return params;
}
