import {
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  GatewayCloseCodes,
  HTTPError,
  type RateLimitData,
  RateLimitError,
} from 'discord.js';

/** Why Discord cannot be used; the texts for the person are in messages/. `detail` is said for each. */
export type FailureCode =
  /** The token is wrong or was reset. */
  | 'tokenRefused'
  /** Intents the application does not have; the close code. */
  | 'intentsRefused'
  /** Too many servers for one connection; the close code. */
  | 'shardingRequired'
  /** Discord dropped the version that discord.js speaks; the close code. */
  | 'versionRefused'
  /** No connections left today; when there are again, ISO 8601. */
  | 'sessionLimit'
  /** 403: not a member of that server, or not allowed there; Discord's words. */
  | 'missingAccess'
  /** 404: the address is not Discord's, or there is no such server; Discord's words. */
  | 'notFound'
  /** A long wait before the next request; seconds. */
  | 'rateLimited'
  /** 5xx; the status. */
  | 'serverError'
  /** No connection to Discord; the system's code, such as `ECONNREFUSED`. */
  | 'unreachable'
  /** Anything else; what was said. */
  | 'unexpected';

/** Discord refuses or cannot be reached, and trying again at once would not help. */
export class DiscordFailure extends Error {
  override readonly name = 'DiscordFailure';
  readonly code: FailureCode;
  readonly detail: string;

  constructor(code: FailureCode, detail: string, options?: ErrorOptions) {
    super(`${code}: ${detail}`, options);
    this.code = code;
    this.detail = detail;
  }
}

const closeCodes: Readonly<Record<number, FailureCode>> = {
  [GatewayCloseCodes.AuthenticationFailed]: 'tokenRefused',
  [GatewayCloseCodes.InvalidShard]: 'shardingRequired',
  [GatewayCloseCodes.ShardingRequired]: 'shardingRequired',
  [GatewayCloseCodes.InvalidAPIVersion]: 'versionRefused',
  [GatewayCloseCodes.InvalidIntents]: 'intentsRefused',
  [GatewayCloseCodes.DisallowedIntents]: 'intentsRefused',
};

/** For a code with which the gateway closed for good. */
export function failureOfClose(closeCode: number): DiscordFailure {
  return new DiscordFailure(closeCodes[closeCode] ?? 'unexpected', String(closeCode));
}

const statuses: Readonly<Record<number, FailureCode>> = {
  401: 'tokenRefused',
  403: 'missingAccess',
  404: 'notFound',
};

/** For whatever discord.js threw while it logged in or made a request. */
export function failureOf(cause: unknown): DiscordFailure {
  if (cause instanceof DiscordFailure) return cause;
  const failure = (code: FailureCode, detail: string) => new DiscordFailure(code, oneLine(detail), { cause });
  if (!(cause instanceof Error)) return failure('unexpected', String(cause));
  if (cause instanceof DiscordjsError && cause.code === DiscordjsErrorCodes.TokenInvalid) {
    return failure('tokenRefused', '401');
  }
  if (cause instanceof DiscordAPIError) {
    return failure(statuses[cause.status] ?? 'unexpected', `${cause.status} ${cause.message}`);
  }
  if (cause instanceof HTTPError) return failure('serverError', String(cause.status));
  if (cause instanceof RateLimitError)
    return failure('rateLimited', String(Math.ceil(longestWaitMs(cause) / 1_000)));
  // @discordjs/ws has no type of its own for this one.
  const sessionsBackAt = /^Not enough sessions remaining .* resets at (\S+)$/s.exec(cause.message)?.[1];
  if (sessionsBackAt !== undefined) return failure('sessionLimit', sessionsBackAt);
  if (cause.name === 'AbortError') return failure('unreachable', 'timeout');
  // Node's and undici's network errors have a code in capitals; discord.js's own are among those above.
  const { code } = cause as NodeJS.ErrnoException;
  if (typeof code === 'string' && /^[A-Z_]+$/.test(code)) return failure('unreachable', code);
  return failure('unexpected', cause.message);
}

/** How long Discord asks to wait; of the three, discord.js fills in those that the answer spoke of. */
export function longestWaitMs({
  timeToReset,
  retryAfter,
  sublimitTimeout,
}: Pick<RateLimitData, 'timeToReset' | 'retryAfter' | 'sublimitTimeout'>): number {
  return Math.max(timeToReset, retryAfter, sublimitTimeout);
}

const oneLine = (text: string) => text.replace(/\s*\n\s*/g, '; ');
