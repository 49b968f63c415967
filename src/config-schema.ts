import * as v from 'valibot';
import type { ConfigProblemCode } from './config-error.ts';

/** pino's levels, from the quietest. */
export const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;

export type LogLevel = (typeof LOG_LEVELS)[number];

/** What `.env.example` holds in the token's place. */
export const TOKEN_PLACEHOLDER = 'pega-aqui-tu-token';

const DISCORD_API_URL = 'https://discord.com/api';

/** Lets the compiler check the codes that take the place of valibot's messages. */
const code = (problem: ConfigProblemCode) => problem;

const token = v.pipe(
  v.optional(v.string(), ''),
  v.nonEmpty(code('tokenMissing')),
  v.notValue(TOKEN_PLACEHOLDER, code('tokenPlaceholder')),
  v.check((value) => !/^(bot|bearer)\s/i.test(value), code('tokenPrefixed')),
  v.check((value) => !/["'`«»“”‘’]/.test(value), code('tokenQuoted')),
  // It travels in an HTTP header, so only printable ASCII can be right.
  v.regex(/^[\x21-\x7e]+$/, code('tokenSpaced')),
);

const url = v.pipe(
  v.string(),
  v.trim(),
  v.check((value) => /^https?:\/\/[^\s@]+$/i.test(value) && URL.canParse(value), code('url')),
);

/** discord.js adds the version to the address itself, so the version it speaks may stand at the end. */
const apiUrl = v.pipe(
  url,
  v.check((value) => !/[?#]/.test(value), code('url')),
  v.transform((value) => value.replace(/\/+$/, '').replace(/\/v10$/, '')),
);

interface Range {
  readonly min: number;
  readonly max: number;
}

/** 30 questions a minute are more than anyone types, and few enough to stop a flood. */
const QUESTIONS: Range = { min: 1, max: 1_000 };
const SECONDS: Range = { min: 1, max: 86_400 };

const wholeNumber = ({ min, max }: Range) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.digits(code('wholeNumber')),
    v.transform(Number),
    v.minValue(min, code('wholeNumber')),
    v.maxValue(max, code('wholeNumber')),
  );

/** From the variables, those that are blank left out, to checked values; its messages are problem codes. */
export const settings = v.object({
  DISCORD_TOKEN: token,
  DISCORD_GUILD_ID: v.optional(v.pipe(v.string(), v.trim(), v.regex(/^\d{17,20}$/, code('guildId')))),
  DISCORD_API_URL: v.optional(apiUrl, DISCORD_API_URL),
  LOG_LEVEL: v.optional(
    v.pipe(v.string(), v.trim(), v.toLowerCase(), v.picklist(LOG_LEVELS, code('logLevel'))),
    'info',
  ),
  QUESTIONS_PER_WINDOW: v.optional(wholeNumber(QUESTIONS), '30'),
  WINDOW_SECONDS: v.optional(wholeNumber(SECONDS), '60'),
  ARTICLES_DIR: v.optional(v.string()),
  CODE_URL: v.optional(url),
});

/** The values a variable takes, where they can be listed. */
export const expected: Readonly<Record<string, string>> = {
  LOG_LEVEL: LOG_LEVELS.join(', '),
  QUESTIONS_PER_WINDOW: `${QUESTIONS.min}–${QUESTIONS.max}`,
  WINDOW_SECONDS: `${SECONDS.min}–${SECONDS.max}`,
};
