import { Client, DiscordAPIError, GatewayCloseCodes, HTTPError, RateLimitError } from 'discord.js';
import { expect, test } from 'vitest';
import { DiscordFailure, failureOf, failureOfClose } from '../../src/discord/failure.ts';
import { messagesFor } from '../../src/messages/messages.ts';

const request = { body: undefined, files: undefined };
const apiError = (status: number, code: number, message: string) =>
  new DiscordAPIError({ code, message }, code, status, 'GET', 'https://discord.com/api/v10/x', request);
const systemError = (code: string) =>
  Object.assign(new Error(`connect ${code}`), { code, syscall: 'connect' });
const rateLimit = {
  timeToReset: 86_399_500,
  retryAfter: 86_399_500,
  limit: 1,
  method: 'PUT',
  hash: '',
  url: '',
  route: '',
  majorParameter: '',
  global: false,
  scope: 'user' as const,
  sublimitTimeout: 0,
};

test.each([
  [apiError(401, 0, '401: Unauthorized'), 'tokenRefused', '401 401: Unauthorized'],
  [apiError(403, 50001, 'Missing Access'), 'missingAccess', '403 Missing Access'],
  [apiError(404, 10004, 'Unknown Guild'), 'notFound', '404 Unknown Guild'],
  [
    apiError(400, 50035, 'Invalid Form Body\nname[X]: bad'),
    'unexpected',
    '400 Invalid Form Body; name[X]: bad',
  ],
  [new HTTPError(502, 'Bad Gateway', 'GET', '', request), 'serverError', '502'],
  [new RateLimitError(rateLimit), 'rateLimited', '86400'],
  [systemError('ECONNREFUSED'), 'unreachable', 'ECONNREFUSED'],
  [systemError('UND_ERR_CONNECT_TIMEOUT'), 'unreachable', 'UND_ERR_CONNECT_TIMEOUT'],
  [new DOMException('This operation was aborted', 'AbortError'), 'unreachable', 'timeout'],
  [
    new Error(
      'Not enough sessions remaining to spawn 1 shards; only 0 remaining; resets at 2030-01-01T00:00:00.000Z',
    ),
    'sessionLimit',
    '2030-01-01T00:00:00.000Z',
  ],
  [new Error('Unexpected server response: 502'), 'unexpected', 'Unexpected server response: 502'],
  ['no', 'unexpected', 'no'],
])('%s is told as %s', (cause, code, detail) => {
  expect(failureOf(cause)).toMatchObject({ code, detail, cause });
});

test("discord.js's own refusal of a token is told as such", async () => {
  const client = new Client({ intents: [] });
  const cause = await client.login('').catch((error: unknown) => error);
  expect(failureOf(cause)).toMatchObject({ code: 'tokenRefused', cause });
  await client.destroy();
});

test('a failure stays what it is', () => {
  const failure = new DiscordFailure('serverError', '500');
  expect(failureOf(failure)).toBe(failure);
});

test.each([
  [GatewayCloseCodes.AuthenticationFailed, 'tokenRefused'],
  [GatewayCloseCodes.InvalidShard, 'shardingRequired'],
  [GatewayCloseCodes.ShardingRequired, 'shardingRequired'],
  [GatewayCloseCodes.InvalidAPIVersion, 'versionRefused'],
  [GatewayCloseCodes.InvalidIntents, 'intentsRefused'],
  [GatewayCloseCodes.DisallowedIntents, 'intentsRefused'],
])('a gateway that closes with %i means %s', (closeCode, code) => {
  expect(failureOfClose(closeCode)).toMatchObject({ code, detail: String(closeCode) });
});

test('every failure is one line in both languages', () => {
  const lines = (['es', 'en'] as const).flatMap((locale) =>
    Object.values(messagesFor(locale).host.failure).map((text) => text('4014')),
  );
  for (const line of lines) expect(line).toMatch(/^[^\n]{20,260}$/);
});
