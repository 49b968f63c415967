import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseEnv } from 'node:util';
import * as v from 'valibot';
import type { GuildLimits } from './store/store.ts';

/** What is wrong with a setting; the texts for the person are in messages/. */
export type ConfigProblemCode =
  | 'tokenMissing'
  | 'tokenPlaceholder'
  | 'tokenPrefixed'
  | 'tokenQuoted'
  /** The application's ID, its public key or its secret, which stand beside the token on Discord's page. */
  | 'tokenOther'
  | 'tokenSpaced'
  | 'guildId'
  | 'url'
  | 'logLevel'
  | 'wholeNumber'
  | 'shards';

export interface ConfigProblem {
  readonly code: ConfigProblemCode;
  readonly variable: string;
  /** The value as given; empty for the token, which is never shown. */
  readonly given: string;
  /** The values that are accepted, where they can be listed (`1–1000`); otherwise empty. */
  readonly expected: string;
}

/** Settings that are missing or malformed: all of them, in the order of `.env.example`. */
export class ConfigError extends Error {
  readonly code = 'config';
  readonly problems: readonly ConfigProblem[];

  constructor(problems: readonly ConfigProblem[]) {
    super(problems.map(({ variable, code }) => `${variable}: ${code}`).join(', '));
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

/** pino's levels, from the quietest. */
export const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;

export type LogLevel = (typeof LOG_LEVELS)[number];

/** The settings a host can make, checked. */
export interface Config {
  /** The bot's token: never printed, never logged. */
  readonly token: string;
  /** Register the commands in this server only; globally when absent. */
  readonly guildId?: string;
  /** The REST address, without version and without a slash at the end. */
  readonly apiUrl: string;
  readonly logLevel: LogLevel;
  /** How many questions one person may ask within a window. */
  readonly rateLimit: { readonly questions: number; readonly windowMs: number };
  /** Where the articles are. */
  readonly articlesDirectory: string;
  /** Where the vectors of the articles are kept. */
  readonly cacheDirectory: string;
  /** `postgres://…`; absent: a file in `dataDirectory`. */
  readonly databaseUrl?: string;
  /** Where what servers bring is kept. */
  readonly dataDirectory: string;
  /** Where people find the code of this bot. */
  readonly codeUrl?: string;
  /** What one server may bring. */
  readonly guildLimits: GuildLimits;
  /** How long the articles of a server are kept after the bot was removed from it. */
  readonly guildGraceMs: number;
  /** About how much the indexes of servers' articles may hold in memory. */
  readonly indexBytes: number;
  /** The gateway connections of this process; absent: as many as Discord advises, all in this process. */
  readonly shards?: Shards;
}

export interface Shards {
  /** From 0; each below `count`. */
  readonly ids: readonly number[];
  /** Of all processes together. */
  readonly count: number;
}

/** Variables and their values, as in `process.env`. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** What `.env.example` holds in the token's place. */
export const TOKEN_PLACEHOLDER = 'pega-aqui-tu-token';

const DISCORD_API_URL = 'https://discord.com/api';

/** Lets the compiler check the codes that take the place of valibot's messages. */
const code = (problem: ConfigProblemCode) => problem;

const token = v.pipe(
  v.optional(v.string(), ''),
  v.nonEmpty(code('tokenMissing')),
  // Or with the token pasted beside it.
  v.check((value) => !value.includes(TOKEN_PLACEHOLDER), code('tokenPlaceholder')),
  v.check((value) => !/^(bot|bearer)\s/i.test(value), code('tokenPrefixed')),
  v.check((value) => !/["'`«»“”‘’]/.test(value), code('tokenQuoted')),
  // A token has points.
  v.check((value) => !/^(?:\d{17,20}|[\da-f]{64}|[\w-]{32})$/i.test(value), code('tokenOther')),
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

const ARTICLES: Range = { min: 0, max: 10_000 };
const CHARACTERS: Range = { min: 1_000, max: 100_000_000 };
const ADDITIONS: Range = { min: 1, max: 10_000 };
const DAYS: Range = { min: 0, max: 3_650 };
const MEBIBYTES: Range = { min: 16, max: 65_536 };
/** Far more than any bot has. */
const SHARD_COUNT: Range = { min: 1, max: 10_000 };

const DAY_MS = 86_400_000;

const wholeNumber = ({ min, max }: Range) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.digits(code('wholeNumber')),
    v.transform(Number),
    v.minValue(min, code('wholeNumber')),
    v.maxValue(max, code('wholeNumber')),
  );

/** `0,1,2` or `0-15`, or both ways. */
const shardIds = v.pipe(
  v.string(),
  v.regex(/^\s*\d{1,4}(-\d{1,4})?(\s*,\s*\d{1,4}(-\d{1,4})?)*\s*$/, code('shards')),
  v.transform((value) => [...new Set(value.split(',').flatMap(idsOfRange))].sort((a, b) => a - b)),
  v.minLength(1, code('shards')),
);

function idsOfRange(range: string): number[] {
  const [first = 0, last = first] = range.split('-').map(Number);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}

/** From the variables, those that are blank left out, to checked values; its messages are problem codes. */
const settings = v.object({
  DISCORD_TOKEN: token,
  DISCORD_GUILD_ID: v.optional(v.pipe(v.string(), v.trim(), v.regex(/^\d{17,20}$/, code('guildId')))),
  DISCORD_API_URL: v.optional(apiUrl, DISCORD_API_URL),
  LOG_LEVEL: v.optional(
    v.pipe(v.string(), v.trim(), v.toLowerCase(), v.picklist(LOG_LEVELS, code('logLevel'))),
    'info',
  ),
  QUESTIONS_PER_WINDOW: v.optional(wholeNumber(QUESTIONS), '30'),
  WINDOW_SECONDS: v.optional(wholeNumber(SECONDS), '60'),
  CODE_URL: v.optional(url),
  ARTICLES_PER_SERVER: v.optional(wholeNumber(ARTICLES), '25'),
  CHARACTERS_PER_SERVER: v.optional(wholeNumber(CHARACTERS), '1000000'),
  ADDITIONS_PER_HOUR: v.optional(wholeNumber(ADDITIONS), '30'),
  GRACE_DAYS: v.optional(wholeNumber(DAYS), '7'),
  SERVER_MEMORY_MB: v.optional(wholeNumber(MEBIBYTES), '200'),
  SHARD_COUNT: v.optional(wholeNumber(SHARD_COUNT)),
  SHARDS: v.optional(shardIds),
});

const shards = v.pipe(
  settings,
  v.forward(
    v.check(
      ({ SHARDS: ids, SHARD_COUNT: count }) =>
        (ids === undefined) === (count === undefined) && (ids?.every((id) => id < count!) ?? true),
      code('shards'),
    ),
    ['SHARDS'],
  ),
);

/** The values a variable takes: a list, or a range. */
const expected: Readonly<Record<string, string>> = {
  LOG_LEVEL: LOG_LEVELS.join(', '),
  QUESTIONS_PER_WINDOW: rangeText(QUESTIONS),
  WINDOW_SECONDS: rangeText(SECONDS),
  ARTICLES_PER_SERVER: rangeText(ARTICLES),
  CHARACTERS_PER_SERVER: rangeText(CHARACTERS),
  ADDITIONS_PER_HOUR: rangeText(ADDITIONS),
  GRACE_DAYS: rangeText(DAYS),
  SERVER_MEMORY_MB: rangeText(MEBIBYTES),
  SHARD_COUNT: rangeText(SHARD_COUNT),
};

function rangeText({ min, max }: Range): string {
  return `${min}–${max}`;
}

/**
 * Checks the settings. A variable that is blank counts as absent.
 *
 * @throws ConfigError with every problem there is.
 */
export function parseConfig(environment: Environment): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const result = v.safeParse(shards, given, { abortPipeEarly: true });
  if (!result.success) throw new ConfigError(result.issues.map((issue) => problemOf(issue, given)));
  const { output } = result;
  return {
    token: output.DISCORD_TOKEN,
    ...(output.DISCORD_GUILD_ID && { guildId: output.DISCORD_GUILD_ID }),
    apiUrl: output.DISCORD_API_URL,
    logLevel: output.LOG_LEVEL,
    rateLimit: { questions: output.QUESTIONS_PER_WINDOW, windowMs: output.WINDOW_SECONDS * 1_000 },
    articlesDirectory: directoryOf(environment, 'ARTICLES_DIR'),
    cacheDirectory: directoryOf(environment, 'CACHE_DIR'),
    ...(environment.DATABASE_URL?.trim() && { databaseUrl: environment.DATABASE_URL.trim() }),
    dataDirectory: directoryOf(environment, 'DATA_DIR'),
    ...(output.CODE_URL && { codeUrl: output.CODE_URL }),
    guildLimits: {
      articles: output.ARTICLES_PER_SERVER,
      characters: output.CHARACTERS_PER_SERVER,
      perHour: output.ADDITIONS_PER_HOUR,
    },
    guildGraceMs: output.GRACE_DAYS * DAY_MS,
    indexBytes: output.SERVER_MEMORY_MB * 1024 ** 2,
    ...(output.SHARDS && { shards: { ids: output.SHARDS, count: output.SHARD_COUNT! } }),
  };
}

function problemOf({ message, path }: v.BaseIssue<unknown>, given: Environment): ConfigProblem {
  const variable = String(path?.[0]?.key);
  return {
    code: message as ConfigProblemCode,
    variable,
    given: variable === 'DISCORD_TOKEN' ? '' : (given[variable] ?? ''),
    expected: expected[variable] ?? '',
  };
}

/** The project's own folder of data. */
export const DATA_DIRECTORY = fileURLToPath(new URL('../data/', import.meta.url));

const OWN_FOLDERS = { ARTICLES_DIR: 'articles', CACHE_DIR: 'cache', DATA_DIR: 'state' } as const;

const SETTINGS = new Set([...Object.keys(settings.entries), ...Object.keys(OWN_FOLDERS), 'DATABASE_URL']);
/** What other programs read from the same file: Node, npm, proxies, Docker, the language and the time zone. */
const FOR_OTHERS =
  /^(?:NODE_|npm_|LC_|COMPOSE_|DOCKER_|ORT_)|^(?:LANG|LANGUAGE|TZ|PATH|HOME|NO_COLOR|FORCE_COLOR)$|_PROXY$/i;

/** Names in a `.env` file of the current folder that nobody reads: typing errors, mostly. */
export function unknownSettings(): string[] {
  if (!existsSync('.env')) return [];
  const names = Object.keys(parseEnv(readFileSync('.env', 'utf8')));
  // Node 20.12 takes words of comments for names as well.
  return names.filter(
    (name) => /^[A-Z][A-Z\d_]*$/.test(name) && !SETTINGS.has(name) && !FOR_OTHERS.test(name),
  );
}

/**
 * The process's variables and, where they leave one open, those of a `.env` file in the current folder.
 *
 * @throws the file system's error when there is such a file and it cannot be read.
 */
export function readEnvironment(): Environment {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const environment = { ...process.env };
  // discord.js reads these two by itself and takes a blank SHARD_COUNT for 0: it gets them checked, from Config.
  delete process.env.SHARDS;
  delete process.env.SHARD_COUNT;
  return environment;
}

/** The folder that the host chose, or the project's own, as a path from the current one. */
export function directoryOf(environment: Environment, variable: keyof typeof OWN_FOLDERS): string {
  const chosen = environment[variable];
  if (chosen?.trim()) return chosen;
  return relative('', `${DATA_DIRECTORY}${OWN_FOLDERS[variable]}`) || '.';
}

/** The person's language as the system states it, such as `en_US.UTF-8`; POSIX says which variable wins. */
export function languageTag(environment: Environment): string | undefined {
  return environment.LC_ALL || environment.LC_MESSAGES || environment.LANG;
}
