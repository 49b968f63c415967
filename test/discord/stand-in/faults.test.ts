import { Routes } from 'discord.js';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { discordForTest, echoCommand, startBot } from './bot.ts';
import { answerLost, apiError, rateLimited, reset, status } from './faults.ts';
import { startStandIn } from './start.ts';

/** A bot that answers `/eco`, and the errors it met. */
async function startEcho() {
  const errors: unknown[] = [];
  const { discord, client } = await startBot({
    onInteraction: async (i) => i.isRepliable() && i.reply('eco').catch((error) => errors.push(error)),
  });
  discord.commands.register([echoCommand]);
  return { discord, client, ana: discord.person(), errors };
}

const text = { texto: 'hola' };

describe('a fault', () => {
  test.each([
    ['429 that says when to go on', rateLimited({ seconds: 0.01 }), 429],
    ['429 for everything', rateLimited({ seconds: 0.01, global: true }), 429],
    ['429 that does not', rateLimited(), 429],
    ['500', status(500), 500],
    ['502', status(502), 502],
  ])('%s: the client tries again', async (_, fault, expected) => {
    const { discord, ana } = await startEcho();
    discord.faults.next('callback', fault);
    const asked = ana.runs('/eco', text);
    expect((await asked).text).toBe('eco');
    expect(asked.callbacks).toEqual([
      { type: 4, status: expected },
      { type: 4, status: 204 },
    ]);
  });

  test('of a connection that breaks: the client tries again', async () => {
    const { discord, ana } = await startEcho();
    discord.faults.next('callback', reset());
    expect((await ana.runs('/eco', text)).text).toBe('eco');
  });

  test('of an answer that is lost: the second try finds it done', async () => {
    const { discord, ana, errors } = await startEcho();
    discord.faults.next('callback', answerLost());
    expect((await ana.runs('/eco', text)).text).toBe('eco');
    await discord.settled();
    expect(errors).toMatchObject([{ code: 40060 }]);
  });

  test('that stays: the bot gives up', async () => {
    const { discord, ana, errors } = await startEcho();
    discord.faults.next('callback', status(500), 2);
    await ana.runs('/eco', text).unanswered();
    expect(errors).toMatchObject([{ status: 500 }]);
  });

  test('can be any error of Discord', async () => {
    const { discord, client } = await startEcho();
    discord.faults.next('createDm', apiError(400, 40003, 'You are opening direct messages too fast'));
    await expect(client.users.send(discord.person().id, 'hola')).rejects.toMatchObject({ code: 40003 });
  });
});

test('a request can be held while something else happens', async () => {
  const { discord, ana } = await startEcho();
  const held = discord.faults.hold('callback');
  const asked = ana.runs('/eco', text);
  await held.arrived;
  discord.gateway.cut();
  held.release();
  expect((await asked).text).toBe('eco');
});

test('an interaction in a channel that is deleted meanwhile cannot be answered', async () => {
  const { discord, ana, errors } = await startEcho();
  const held = discord.faults.hold('callback');
  const asked = ana.runs('/eco', text);
  await held.arrived;
  discord.channel.deletes();
  held.release();
  await asked.unanswered();
  expect(errors).toMatchObject([{ code: 10003 }]);
});

test('rate limits are told in headers, which the client heeds', async () => {
  const { discord, client } = await startEcho();
  discord.faults.limits('createMessage', { requests: 2, seconds: 0.1 });
  const route = Routes.channelMessages(discord.channel.id);
  for (const content of ['uno', 'dos', 'tres']) await client.rest.post(route, { body: { content } });
  expect(discord.requests.filter(({ path }) => path === route).map(({ status: code }) => code)).toEqual([
    200, 200, 200,
  ]);
});

test('who does not heed them gets 429', async () => {
  const { discord } = await startEcho();
  discord.faults.limits('createMessage', { requests: 1, seconds: 60 });
  const send = () =>
    fetch(`${discord.apiUrl}/v10${Routes.channelMessages(discord.channel.id)}`, {
      method: 'POST',
      headers: {
        authorization: `Bot ${discord.token}`,
        'user-agent': 'DiscordBot (x, 1)',
        'content-type': 'application/json',
      },
      body: JSON.stringify({ content: 'hola' }),
    });
  const first = await send();
  expect(first.headers.get('x-ratelimit-remaining')).toBe('0');
  const second = await send();
  expect(second.status).toBe(429);
  expect(Number(second.headers.get('retry-after'))).toBeGreaterThan(50);
  expect(await second.json()).toMatchObject({ global: false, retry_after: expect.any(Number) });
});

test('more than 50 requests in a second get a global 429', async () => {
  const discord = await discordForTest();
  vi.useFakeTimers({ toFake: ['Date'] });
  onTestFinished(() => void vi.useRealTimers());
  const headers = { authorization: `Bot ${discord.token}`, 'user-agent': 'DiscordBot (x, 1)' };
  const get = () => fetch(`${discord.apiUrl}/v10/users/@me`, { headers });
  const answers = await Promise.all(Array.from({ length: 60 }, get));
  const refused = answers.filter((answer) => answer.status === 429);
  expect(refused).toHaveLength(10);
  expect(refused[0]?.headers.get('x-ratelimit-global')).toBe('true');
});

test.each([
  ['an unknown path', '/v10/nada', {}, 404],
  ['another version', '/v9/users/@me', {}, 404],
  ['a method that is not there', '/v10/users/@me', { method: 'DELETE' }, 405],
  ['another user agent', '/v10/users/@me', { headers: { 'user-agent': 'curl' } }, 403],
  ['a body that is not JSON', '/v10/users/@me/channels', { method: 'POST', body: '{' }, 400],
])('%s is refused, and a violation', async (_, path, init: RequestInit, expected) => {
  const discord = await discordForTest();
  const headers = {
    authorization: `Bot ${discord.token}`,
    'user-agent': 'DiscordBot (x, 1)',
    ...init.headers,
  };
  expect((await fetch(`${discord.apiUrl}${path}`, { ...init, headers })).status).toBe(expected);
  expect(discord.takeViolations()).toHaveLength(1);
});

test('closing fails while there are violations', async () => {
  const discord = await startStandIn();
  await fetch(`${discord.apiUrl}/v10/nada`);
  await expect(discord.close()).rejects.toThrow('GET /nada: 404: Not Found');
});

test('a wait that is in vain says what was awaited and what was seen', async () => {
  const { discord } = await startBot({ standIn: { waitMs: 50 } });
  discord.commands.register([echoCommand]);
  const failure = discord.person({ name: 'Ana' }).runs('/eco', text);
  await expect(failure).rejects.toThrow(
    /Waited 50 ms for an answer to \/eco.*Ana: \/eco\n\s+gateway → INTERACTION_CREATE/s,
  );
});
