/** Routes by a short name, for faults and waits. */
export const routeNames = {
  gateway: 'GET /gateway/bot',
  callback: 'POST /interactions/:interaction/:token/callback',
  editReply: 'PATCH /webhooks/:application/:token/messages/:message',
  deleteReply: 'DELETE /webhooks/:application/:token/messages/:message',
  followUp: 'POST /webhooks/:application/:token',
  createMessage: 'POST /channels/:channel/messages',
  editMessage: 'PATCH /channels/:channel/messages/:message',
  deleteMessage: 'DELETE /channels/:channel/messages/:message',
  createDm: 'POST /users/@me/channels',
  typing: 'POST /channels/:channel/typing',
  guilds: 'GET /users/@me/guilds',
  putCommands: 'PUT /applications/:application/commands',
  putGuildCommands: 'PUT /applications/:application/guilds/:guild/commands',
  getCommands: 'GET /applications/:application/commands',
  deleteGuildCommand: 'DELETE /applications/:application/guilds/:guild/commands/:command',
  getGuildCommands: 'GET /applications/:application/guilds/:guild/commands',
} as const;
export type RouteName = keyof typeof routeNames;

export type Fault =
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'rateLimit'; readonly seconds: number | undefined; readonly global: boolean }
  | { readonly kind: 'apiError'; readonly status: number; readonly code: number; readonly message: string }
  | { readonly kind: 'late' }
  | { readonly kind: 'reset' }
  | { readonly kind: 'answerLost' };

/** An answer without a JSON body, as a proxy in front of Discord gives it: 500, 502, 503. */
export const status = (code: number): Fault => ({ kind: 'status', status: code });
/** 429; without `seconds` neither header nor body says when to go on. */
export const rateLimited = (options: { seconds?: number; global?: boolean } = {}): Fault => ({
  kind: 'rateLimit',
  seconds: options.seconds,
  global: options.global ?? false,
});
/** One of Discord's own errors, such as `apiError(403, 50007, 'Cannot send messages to this user')`. */
export const apiError = (httpStatus: number, code: number, message: string): Fault => ({
  kind: 'apiError',
  status: httpStatus,
  code,
  message,
});
/** Discord's clock has moved past the interaction's 3 s when the callback arrives, past 15 min for other requests. */
export const late = (): Fault => ({ kind: 'late' });
/** The connection breaks without an answer; the request is not carried out. */
export const reset = (): Fault => ({ kind: 'reset' });
/** The request is carried out, and the connection breaks before the answer: a client that tries again does it twice. */
export const answerLost = (): Fault => ({ kind: 'answerLost' });

/** How many requests a route takes; each channel, server, and interaction has its own count. */
export interface RouteLimit {
  readonly requests: number;
  readonly seconds: number;
}

/** A request that waits at the door: in between a test can do something else. */
export interface Held {
  /** Ends when the request is there. */
  readonly arrived: Promise<void>;
  /** Lets it through. */
  release(): void;
}

interface Latch {
  arrive(): void;
  readonly released: Promise<void>;
}

/** What goes wrong with the next requests to a route: `discord.faults.next('callback', status(502))`. */
export class Faults {
  readonly #faults = new Map<string, Fault[]>();
  readonly #latches = new Map<string, Latch[]>();
  readonly #limits = new Map<string, RouteLimit>();

  /** The next `times` requests to the route meet this fault; several calls queue up. */
  next(route: RouteName, fault: Fault, times = 1): void {
    const queue = this.#faults.get(routeNames[route]) ?? [];
    for (let count = 0; count < times; count++) queue.push(fault);
    this.#faults.set(routeNames[route], queue);
  }

  /** Holds the next request to the route until `release()`. */
  hold(route: RouteName): Held {
    let arrive = () => {};
    let release = () => {};
    const arrived = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    const queue = this.#latches.get(routeNames[route]) ?? [];
    queue.push({ arrive, released });
    this.#latches.set(routeNames[route], queue);
    return { arrived, release };
  }

  /** From now on the route is limited so, by headers first and 429 for those who do not heed them. */
  limits(route: RouteName, limit: RouteLimit): void {
    this.#limits.set(routeNames[route], limit);
  }

  /** @internal */
  limitOf(route: string): RouteLimit | undefined {
    return this.#limits.get(route);
  }

  /** @internal Waits while the request is held, then says what goes wrong with it. */
  async meet(route: string): Promise<Fault | undefined> {
    const latch = this.#latches.get(route)?.shift();
    if (latch) {
      latch.arrive();
      await latch.released;
    }
    return this.#faults.get(route)?.shift();
  }
}
