import pino from 'pino';
import type { LogLevel } from './config.ts';

/** Structured log: `log.info({ event: 'resumed' }, 'sentence')` writes one JSON object on a line of its own. */
export type Log = pino.Logger;

const REDACTED = '[redacted]';

/** A bot's token: its id in base64, a time, a signature. */
const BOT_TOKEN = /[\w-]{23,30}\.[\w-]{6}\.[\w-]{27,}/g;
/** An interaction's token is good for 15 minutes; it starts with `interaction:` in base64. */
const INTERACTION_TOKEN = /aW50ZXJhY3Rpb246[\w+/=-]+/g;
const TOKEN_IN_ADDRESS = /(\/(?:interactions|webhooks)\/\d+\/)[^/"?\s]+/g;
const TOKEN_FIELD = /("(?:token|authorization)":")[^"]+/gi;

/** Controls that JSON leaves as they are, and what changes the direction of text or breaks lines: they steer terminals. */
const STEERING = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** A line of JSON in which those characters are written as escapes, which every reader of JSON takes for the same. */
function escapeSteering(line: string): string {
  return line.replace(STEERING, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The text without what looks like a token of Discord's, and without the given secrets. */
export function redact(text: string, secrets: readonly string[] = []): string {
  const withoutSecrets = secrets.reduce((rest, secret) => rest.replaceAll(secret, REDACTED), text);
  return withoutSecrets
    .replace(TOKEN_FIELD, `$1${REDACTED}`)
    .replace(TOKEN_IN_ADDRESS, `$1${REDACTED}`)
    .replace(INTERACTION_TOKEN, REDACTED)
    .replace(BOT_TOKEN, REDACTED);
}

/**
 * Only what explains an error: discord.js hangs the request's body on it, and with it the person's question.
 */
function serialiseError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { code, status, method, url } = error as Error & Record<string, unknown>;
  return {
    type: error.name,
    message: error.message,
    ...{ code, status, method, url },
    stack: error.stack,
    ...(error.cause === undefined ? {} : { cause: serialiseError(error.cause) }),
  };
}

/**
 * @param level events below it are left out; `silent` leaves out all.
 * @param destination where the lines go, each with its line end.
 * @param secrets words that must never be written, whatever they look like.
 */
export function createLogger(
  level: LogLevel,
  destination: pino.DestinationStream,
  secrets: readonly string[] = [],
): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: serialiseError },
      // On the finished line, so that no field, message or stack trace is missed.
      hooks: { streamWrite: (line) => escapeSteering(redact(line, secrets)) },
    },
    destination,
  );
}
