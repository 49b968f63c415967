import { DiscordAPIError } from 'discord.js';
import { describe, expect, test } from 'vitest';
import type { LogLevel } from '../src/config.ts';
import { createLogger, redact } from '../src/log.ts';

const BOT_TOKEN = 'MTIzNDU2Nzg5MDEyMzQ1Njc4.GabcDE.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa';
const INTERACTION_TOKEN = 'aW50ZXJhY3Rpb246MTIzNDU2Nzg5MDEyMzQ1Njc4OkFCQ0RFRg';

function logged(level: LogLevel, write: (log: ReturnType<typeof createLogger>) => void, secrets?: string[]) {
  const lines: string[] = [];
  write(createLogger(level, { write: (line) => lines.push(line) }, secrets));
  return lines;
}

test('an event is one JSON object on a line, with its level and time', () => {
  const lines = logged('info', (log) => log.info({ event: 'answered', locale: 'es-ES' }, 'a\nb'));
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^\{.*\}\n$/);
  expect(JSON.parse(lines[0]!)).toEqual({
    level: 'info',
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    event: 'answered',
    locale: 'es-ES',
    msg: 'a\nb',
  });
});

test('events below the level are left out', () => {
  const write = (log: ReturnType<typeof createLogger>) => {
    log.debug('question');
    log.warn('dropped');
  };
  expect(logged('info', write)).toHaveLength(1);
  expect(logged('silent', write)).toHaveLength(0);
});

test('what a person typed cannot steer the terminal, and is all there', () => {
  const typed = 'a\u001b[2Jb\u009b2Jc\u007fd\u202ee\u2066f\u2028g\u200fh\u061ci\u0085';
  const [line] = logged('debug', (log) => log.debug({ question: typed }, 'question'));
  expect(line!.slice(0, -1)).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]/u);
  expect(JSON.parse(line!).question).toBe(typed);
});

describe('tokens are taken out', () => {
  test.each([
    ["a bot's, in a message", `Provided token: ${BOT_TOKEN}`, 'Provided token: [redacted]'],
    ["an interaction's", INTERACTION_TOKEN, '[redacted]'],
    ['in a callback address', '/interactions/12/abc-DEF/callback', '/interactions/12/[redacted]/callback'],
    ['in a follow-up address', '/webhooks/12/abc_DEF?wait=true', '/webhooks/12/[redacted]?wait=true'],
    ['in a field of that name', '{"token":"abc","id":"1"}', '{"token":"[redacted]","id":"1"}'],
    ['not in ordinary text', 'En octubre de 2014, se estableció…', 'En octubre de 2014, se estableció…'],
  ])('%s', (_, text, expected) => {
    expect(redact(text)).toBe(expected);
  });

  test('and so is a secret that looks like nothing, from every field, message and stack', () => {
    const secret = 'c0ntraseña';
    const [line] = logged(
      'info',
      (log) => log.error({ err: new Error(`bad ${secret}`), deep: { er: [secret] } }, secret),
      [secret],
    );
    expect(line).not.toContain(secret);
    expect(JSON.parse(line!).deep.er).toEqual(['[redacted]']);
  });
});

test("an error of discord.js is told without the request's body, which holds what the person asked", () => {
  const error = new DiscordAPIError(
    { code: 10062, message: 'Unknown interaction' },
    10062,
    404,
    'POST',
    `https://discord.com/api/v10/interactions/1/${INTERACTION_TOKEN}/callback`,
    { body: { content: '¿una pregunta privada?' }, files: undefined },
  );
  const [line] = logged('info', (log) =>
    log.error({ err: new Error('not sent', { cause: error }) }, 'reply failed'),
  );
  expect(line).not.toContain('privada');
  expect(line).not.toContain(INTERACTION_TOKEN);
  expect(JSON.parse(line!).err).toMatchObject({
    message: 'not sent',
    cause: { code: 10062, status: 404, method: 'POST', message: 'Unknown interaction' },
  });
});
