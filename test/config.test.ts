import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  ConfigError,
  type ConfigProblem,
  directoryOf,
  type Environment,
  languageTag,
  parseConfig,
  readEnvironment,
  TOKEN_PLACEHOLDER,
  unknownSettings,
} from '../src/config.ts';

const TOKEN = 'MTIzNDU2Nzg5MDEyMzQ1Njc4.GabcDE.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa';

function problemsOf(environment: Environment): readonly ConfigProblem[] {
  try {
    parseConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

test('a token is enough', () => {
  expect(parseConfig({ DISCORD_TOKEN: TOKEN, HOME: '/root' })).toEqual({
    token: TOKEN,
    apiUrl: 'https://discord.com/api',
    logLevel: 'info',
    rateLimit: { questions: 30, windowMs: 60_000 },
    articlesDirectory: 'data/articles',
    cacheDirectory: 'data/cache',
    dataDirectory: 'data/state',
    guildLimits: { articles: 25, characters: 1_000_000, perHour: 30 },
    guildGraceMs: 7 * 86_400_000,
    indexBytes: 200 * 1024 ** 2,
  });
});

test.each([
  { SHARDS: '0' },
  { SHARD_COUNT: '2' },
  { SHARDS: '2', SHARD_COUNT: '2' },
  { SHARDS: '3-1', SHARD_COUNT: '9' },
  { SHARDS: 'uno', SHARD_COUNT: '2' },
])('connections that cannot be are refused: %j', (shards) => {
  expect(problemsOf({ DISCORD_TOKEN: TOKEN, ...shards })).toEqual([
    expect.objectContaining({ variable: 'SHARDS', code: 'shards' }),
  ]);
});

test('every setting can be made', () => {
  const environment = {
    DISCORD_TOKEN: TOKEN,
    DISCORD_GUILD_ID: ' 123456789012345678 ',
    DISCORD_API_URL: 'http://127.0.0.1:8080/api',
    LOG_LEVEL: 'DEBUG',
    QUESTIONS_PER_WINDOW: '5',
    WINDOW_SECONDS: '10',
    ARTICLES_DIR: 'textos',
    DATABASE_URL: ' postgres://bot:word@db.example/articulo ',
    DATA_DIR: 'estado',
    CODE_URL: 'https://code.example/bot?tab=readme',
    ARTICLES_PER_SERVER: '5',
    CHARACTERS_PER_SERVER: '30000',
    ADDITIONS_PER_HOUR: '2',
    GRACE_DAYS: '0',
    SERVER_MEMORY_MB: '64',
    SHARDS: '3, 0-1',
    SHARD_COUNT: '4',
  };
  expect(parseConfig(environment)).toEqual({
    token: TOKEN,
    guildId: '123456789012345678',
    apiUrl: 'http://127.0.0.1:8080/api',
    logLevel: 'debug',
    rateLimit: { questions: 5, windowMs: 10_000 },
    articlesDirectory: 'textos',
    cacheDirectory: 'data/cache',
    databaseUrl: 'postgres://bot:word@db.example/articulo',
    dataDirectory: 'estado',
    codeUrl: 'https://code.example/bot?tab=readme',
    guildLimits: { articles: 5, characters: 30_000, perHour: 2 },
    guildGraceMs: 0,
    indexBytes: 64 * 1024 ** 2,
    shards: { ids: [0, 1, 3], count: 4 },
  });
});

test('a blank variable counts as absent', () => {
  const blank = {
    DISCORD_GUILD_ID: '',
    DISCORD_API_URL: ' ',
    LOG_LEVEL: '',
    WINDOW_SECONDS: '',
    ARTICLES_DIR: '',
    DATABASE_URL: ' ',
    DATA_DIR: ' ',
  };
  expect(parseConfig({ DISCORD_TOKEN: TOKEN, ...blank })).toEqual(parseConfig({ DISCORD_TOKEN: TOKEN }));
});

test.each([
  ['https://discord.com/api/', 'https://discord.com/api'],
  ['https://discord.com/api/v10', 'https://discord.com/api'],
  ['HTTP://localhost:3000/api/v10/', 'HTTP://localhost:3000/api'],
  ['https://chat.example', 'https://chat.example'],
])('DISCORD_API_URL %s is taken as %s', (given, apiUrl) => {
  expect(parseConfig({ DISCORD_TOKEN: TOKEN, DISCORD_API_URL: given }).apiUrl).toBe(apiUrl);
});

describe('a setting that cannot be right is named, with the reason', () => {
  test.each([
    ['DISCORD_TOKEN', undefined, 'tokenMissing'],
    ['DISCORD_TOKEN', '', 'tokenMissing'],
    ['DISCORD_TOKEN', '  ', 'tokenMissing'],
    ['DISCORD_TOKEN', TOKEN_PLACEHOLDER, 'tokenPlaceholder'],
    ['DISCORD_TOKEN', `${TOKEN}${TOKEN_PLACEHOLDER}`, 'tokenPlaceholder'],
    ['DISCORD_TOKEN', `Bot ${TOKEN}`, 'tokenPrefixed'],
    ['DISCORD_TOKEN', `bearer ${TOKEN}`, 'tokenPrefixed'],
    ['DISCORD_TOKEN', '1034567890123456789', 'tokenOther'],
    ['DISCORD_TOKEN', '0123456789abcdef'.repeat(4), 'tokenOther'],
    ['DISCORD_TOKEN', `${'aB3-_'.repeat(6)}xY`, 'tokenOther'],
    ['DISCORD_TOKEN', `"${TOKEN}"`, 'tokenQuoted'],
    ['DISCORD_TOKEN', `“${TOKEN}”`, 'tokenQuoted'],
    ['DISCORD_TOKEN', ` ${TOKEN}`, 'tokenSpaced'],
    ['DISCORD_TOKEN', `${TOKEN}\n`, 'tokenSpaced'],
    ['DISCORD_TOKEN', `${TOKEN}…`, 'tokenSpaced'],
    ['DISCORD_GUILD_ID', '12345', 'guildId'],
    ['DISCORD_GUILD_ID', 'mi servidor', 'guildId'],
    ['DISCORD_GUILD_ID', '123456789012345678901', 'guildId'],
    ['DISCORD_API_URL', 'discord.com/api', 'url'],
    ['DISCORD_API_URL', 'ftp://discord.com/api', 'url'],
    ['DISCORD_API_URL', 'https://', 'url'],
    ['DISCORD_API_URL', 'https://discord.com/api?v=10', 'url'],
    ['DISCORD_API_URL', 'https://user:word@discord.com/api', 'url'],
    ['CODE_URL', 'javascript:alert(1)', 'url'],
    ['LOG_LEVEL', 'verbose', 'logLevel'],
    ['QUESTIONS_PER_WINDOW', '0', 'wholeNumber'],
    ['QUESTIONS_PER_WINDOW', '1001', 'wholeNumber'],
    ['QUESTIONS_PER_WINDOW', '2.5', 'wholeNumber'],
    ['QUESTIONS_PER_WINDOW', '-1', 'wholeNumber'],
    ['QUESTIONS_PER_WINDOW', '1e3', 'wholeNumber'],
    ['WINDOW_SECONDS', 'un minuto', 'wholeNumber'],
    ['WINDOW_SECONDS', '86401', 'wholeNumber'],
  ])('%s=%j: %s', (variable, value, code) => {
    const problems = problemsOf({ DISCORD_TOKEN: TOKEN, [variable]: value });
    expect(problems.map((problem) => [problem.variable, problem.code])).toEqual([[variable, code]]);
  });
});

test('whatever the variables hold, there is a configuration or a list of problems, and no token in it', () => {
  const variables = fc.constantFrom(
    ...['DISCORD_GUILD_ID', 'DISCORD_API_URL', 'LOG_LEVEL', 'QUESTIONS_PER_WINDOW', 'WINDOW_SECONDS'],
  );
  const environments = fc.tuple(fc.stringMatching(/^[\w.-]{20,60}$/), fc.dictionary(variables, fc.string()));
  fc.assert(
    fc.property(environments, ([given, others]) => {
      expect(JSON.stringify(problemsOf({ ...others, DISCORD_TOKEN: `Bot ${given}` }))).not.toContain(given);
    }),
  );
});

test('all problems are listed together, one a variable, and none shows the token', () => {
  const problems = problemsOf({ DISCORD_TOKEN: `"Bot ${TOKEN}"`, LOG_LEVEL: 'x', WINDOW_SECONDS: 'y' });
  expect(problems).toEqual([
    { variable: 'DISCORD_TOKEN', code: 'tokenQuoted', given: '', expected: '' },
    expect.objectContaining({
      variable: 'LOG_LEVEL',
      given: 'x',
      expected: expect.stringContaining('debug'),
    }),
    { variable: 'WINDOW_SECONDS', code: 'wholeNumber', given: 'y', expected: '1–86400' },
  ]);
});

describe('.env', () => {
  const directory = mkdtempSync(join(tmpdir(), 'articulo-bot-'));
  const before = process.cwd();

  afterEach(() => {
    vi.unstubAllEnvs();
    process.chdir(before);
    rmSync(directory, { recursive: true });
  });

  test('fills in what the environment leaves open', () => {
    vi.stubEnv('LOG_LEVEL', 'warn');
    vi.stubEnv('ARTICLES_DIR', undefined);
    process.chdir(directory);
    expect(readEnvironment().ARTICLES_DIR).toBeUndefined();
    writeFileSync('.env', 'LOG_LEVEL=debug\nARTICLES_DIR="mis textos"\n');
    expect(readEnvironment()).toMatchObject({ LOG_LEVEL: 'warn', ARTICLES_DIR: 'mis textos' });
    expect(unknownSettings()).toEqual([]);
  });

  test('names what is no setting, but for what other programs read', () => {
    mkdirSync(directory, { recursive: true });
    process.chdir(directory);
    expect(unknownSettings()).toEqual([]);
    const example = readFileSync(new URL('../.env.example', import.meta.url), 'utf8').replaceAll(
      /^# (?=[A-Z_]+=)/gm,
      '',
    );
    writeFileSync(
      '.env',
      `${example}\nQUESTION_PER_WINDOW=5\nLANG=es_ES.UTF-8\nNODE_OPTIONS=\nHTTPS_PROXY=\n`,
    );
    expect(unknownSettings()).toEqual(['QUESTION_PER_WINDOW']);
  });
});

test.each([
  [{ ARTICLES_DIR: 'mis textos' }, 'mis textos'],
  [{ ARTICLES_DIR: ' ' }, 'data/articles'],
  [{}, 'data/articles'],
])('the folder of the articles is, in %j, %s', (environment, directory) => {
  expect(directoryOf(environment, 'ARTICLES_DIR')).toBe(directory);
});

test('.env.example explains every setting, and lacks only the token', () => {
  const example = parseEnv(readFileSync(new URL('../.env.example', import.meta.url), 'utf8'));
  expect(problemsOf(example).map(({ code }) => code)).toEqual(['tokenPlaceholder']);
  // Node 20.12 takes words of the comments for names too.
  const names = Object.keys(example).filter((name) => name === name.toUpperCase());
  expect(names.sort()).toEqual([
    'ADDITIONS_PER_HOUR',
    'ARTICLES_DIR',
    'ARTICLES_PER_SERVER',
    'CACHE_DIR',
    'CHARACTERS_PER_SERVER',
    'CODE_URL',
    'DATABASE_URL',
    'DATA_DIR',
    'DISCORD_API_URL',
    'DISCORD_GUILD_ID',
    'DISCORD_TOKEN',
    'GRACE_DAYS',
    'LOG_LEVEL',
    'QUESTIONS_PER_WINDOW',
    'SERVER_MEMORY_MB',
    'SHARDS',
    'SHARD_COUNT',
    'WINDOW_SECONDS',
  ]);
});

test.each([
  [{ LC_ALL: 'en_US.UTF-8', LC_MESSAGES: 'es_ES', LANG: 'es_ES' }, 'en_US.UTF-8'],
  [{ LC_ALL: '', LC_MESSAGES: 'en_GB', LANG: 'es_ES' }, 'en_GB'],
  [{ LANG: 'es_MX.UTF-8' }, 'es_MX.UTF-8'],
  [{}, undefined],
])('the language of %j is %s', (environment, tag) => {
  expect(languageTag(environment)).toBe(tag);
});
