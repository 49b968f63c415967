import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { createClient } from '../../../src/discord/client.ts';
import { stayConnected } from '../../../src/discord/connection.ts';
import { failureOf } from '../../../src/discord/failure.ts';
import { createLogger } from '../../../src/log.ts';
import { messagesFor } from '../../../src/messages/messages.ts';
import { addressOf, connect } from '../../../src/store/address.ts';
import { status } from '../stand-in/faults.ts';
import { startStandIn } from '../stand-in/start.ts';
import type { StandIn } from '../stand-in.ts';
import { type HostProcess, startProgram } from './host-process.ts';

// Each test starts programs, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

let discord: StandIn;
let bot: HostProcess | undefined;

beforeEach(async () => {
  discord = await startStandIn({ waitMs: 10_000 });
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') console.error(bot?.stdout, bot?.stderr);
  bot?.kill('SIGKILL');
  await discord.close();
});

function start(settings: Record<string, string> = {}): HostProcess {
  bot = startProgram('main', { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl, ...settings });
  return bot;
}

/** One line on standard error, and Discord asked for a connection once at most. */
async function expectOneLine(process: HostProcess, line: RegExp, status = 1): Promise<void> {
  expect(await process.exited).toBe(status);
  expect(process.stderr).toMatch(line);
  expect(process.stderr.match(/\n/g)).toHaveLength(1);
  const connections = discord.requests.filter(({ route }) => route === 'GET /gateway/bot');
  expect(connections.length).toBeLessThanOrEqual(1);
}

test('a wrong token ends the bot with one line that does not hold it, without an IDENTIFY', async () => {
  const process = start({ DISCORD_TOKEN: 'not-the-token' });
  await expectOneLine(process, /^Discord no acepta el token .* DISCORD_TOKEN\.\n$/);
  expect(process.stderr).not.toContain('not-the-token');
  expect(discord.gateway.identifyCount).toBe(0);
});

test('a database of a newer version ends the bot with one line', async () => {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'newer-'));
  onTestFinished(() => rmSync(dataDirectory, { recursive: true }));
  const database = await connect(addressOf({ databaseUrl: undefined, dataDirectory }));
  await database.query((db) => db.insertInto('migration').values({ name: '9999-later' }).execute());
  await database.close();
  await expectOneLine(
    start({ DATA_DIR: dataDirectory }),
    /^La base de datos es de una versión del bot más nueva que esta \(9999-later\): actualiza el bot\.\n$/,
    2,
  );
  expect(discord.gateway.identifyCount).toBe(0);
});

test.each([
  [4004, /^Discord no acepta el token/],
  [4014, /^Discord rechaza los «intents» .*4014/],
])('a gateway that closes with %i is not asked again', async (code, line) => {
  discord.gateway.refuses(code);
  await expectOneLine(start(), line);
  expect(await discord.gateway.disconnected()).toBe(code);
  expect(discord.gateway.identifyCount).toBe(0);
});

/** The bot's own connection, of which the program prints what ends it, as above. */
function connectHere(): Promise<unknown> {
  const log = createLogger('silent', { write: () => {} });
  const client = createClient({ apiUrl: discord.apiUrl, log }, discord.clientOptions);
  onTestFinished(() => client.destroy());
  const stop = new Promise<void>(() => {});
  return stayConnected(client, discord.token, { stop, onReady: async () => {} });
}

test.each([
  [4010, /^El bot está en demasiados servidores .*4010/],
  [4011, /^El bot está en demasiados servidores .*4011/],
  [4012, /^Discord ya no admite esta versión de discord\.js .*4012/],
  [4013, /^Discord rechaza los «intents» .*4013/],
])('nor one that closes with %i', async (code, line) => {
  discord.gateway.refuses(code);
  const failure = failureOf(await connectHere().catch((error) => error));
  expect(messagesFor('es').host.failure[failure.code](failure.detail)).toMatch(line);
  expect(await discord.gateway.disconnected()).toBe(code);
  expect(discord.gateway.identifyCount).toBe(0);
  expect(discord.requests.filter(({ route }) => route === 'GET /gateway/bot')).toHaveLength(1);
});

test('a token that is reset while the bot runs ends it', async () => {
  const process = start();
  await discord.gateway.ready();
  await process.prints('https://discord.com/oauth2/authorize');
  await process.prints('npm run deploy');
  discord.gateway.closes(4004);
  expect(await process.exited).toBe(1);
  expect(process.stderr).toMatch(/\nDiscord no acepta el token .*\n$/);
});

test('a token that is reset while the connection is interrupted ends the bot when it is back', async () => {
  const ended = expect(connectHere()).rejects.toMatchObject({ code: 'tokenRefused' });
  await discord.gateway.ready();
  discord.gateway.refuses(4004);
  discord.gateway.cut();
  await ended;
  expect(discord.gateway).toMatchObject({ identifyCount: 1, resumeCount: 0 });
});

test('no connections left today: the line says from when on', async () => {
  discord.gateway.sessionStartsLeft = 0;
  await expectOneLine(start(), /^El bot ya se conectó demasiadas veces hoy.* \d{4}-\d\d-\d\dT/);
  expect(discord.gateway.identifyCount).toBe(0);
});

test('Discord down: the line says so', async () => {
  discord.faults.next('gateway', status(503), 4);
  const process = start();
  expect(await process.exited).toBe(1);
  expect(process.stderr).toMatch(/^Discord tiene un problema \(503\).*\n$/);
});

test('nobody there: the line says so', async () => {
  await expectOneLine(
    start({ DISCORD_API_URL: 'http://127.0.0.1:1/api' }),
    /^No se puede conectar con Discord/,
  );
});

describe('before any login', () => {
  test('every setting that cannot be right is listed, with how to get a token and how to do without', async () => {
    const process = start({ DISCORD_TOKEN: '', LOG_LEVEL: 'loud', WINDOW_SECONDS: '0' });
    expect(await process.exited).toBe(2);
    expect(process.stderr).toMatch(/^3 ajustes por corregir/);
    for (const variable of ['DISCORD_TOKEN', 'LOG_LEVEL', 'WINDOW_SECONDS']) {
      expect(process.stderr).toContain(`\n  ${variable}: `);
    }
    expect(process.stderr).toContain('https://discord.com/developers/applications');
    expect(process.stderr).toContain('npm run ask -- "');
    expect(discord.requests).toEqual([]);
  });

  test('in English for those whose system speaks it', async () => {
    const process = start({ DISCORD_TOKEN: 'Bot x', LANG: 'en_GB.UTF-8' });
    expect(await process.exited).toBe(2);
    expect(process.stderr).toBe(
      '1 setting to correct in .env or the environment:\n' +
        '  DISCORD_TOKEN: remove “Bot” from the beginning and leave only the token.\n',
    );
  });

  test('a folder that is not there is named', async () => {
    const process = start({ ARTICLES_DIR: 'no-hay' });
    expect(await process.exited).toBe(2);
    expect(process.stderr).toMatch(/^ARTICLES_DIR: no-hay: no existe\n$/);
    expect(discord.requests).toEqual([]);
  });
});
