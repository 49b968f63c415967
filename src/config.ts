import { existsSync } from 'node:fs';
import process from 'node:process';
import * as v from 'valibot';
import { ConfigError, type ConfigProblemCode } from './config-error.ts';
import { expected, type LogLevel, settings } from './config-schema.ts';

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
  /** Where the articles are; the project's own folder when absent. */
  readonly articlesDirectory?: string;
  /** Where people find the code of this bot. */
  readonly codeUrl?: string;
}

/** Variables and their values, as in `process.env`. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Checks the settings. A variable that is blank counts as absent.
 *
 * @throws ConfigError with every problem there is.
 */
export function parseConfig(environment: Environment): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const result = v.safeParse(settings, given, { abortPipeEarly: true });
  if (!result.success) {
    throw new ConfigError(
      result.issues.map((issue) => {
        const variable = String(issue.path?.[0]?.key);
        return {
          code: issue.message as ConfigProblemCode,
          variable,
          given: variable === 'DISCORD_TOKEN' ? '' : (given[variable] ?? ''),
          expected: expected[variable] ?? '',
        };
      }),
    );
  }
  const { output } = result;
  return {
    token: output.DISCORD_TOKEN,
    ...(output.DISCORD_GUILD_ID && { guildId: output.DISCORD_GUILD_ID }),
    apiUrl: output.DISCORD_API_URL,
    logLevel: output.LOG_LEVEL,
    rateLimit: { questions: output.QUESTIONS_PER_WINDOW, windowMs: output.WINDOW_SECONDS * 1_000 },
    ...(output.ARTICLES_DIR && { articlesDirectory: output.ARTICLES_DIR }),
    ...(output.CODE_URL && { codeUrl: output.CODE_URL }),
  };
}

/**
 * The process's variables and, where they leave one open, those of a `.env` file in the current folder.
 *
 * @throws the file system's error when there is such a file and it cannot be read.
 */
export function readEnvironment(): Environment {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return process.env;
}

/** The person's language as the system states it, such as `en_US.UTF-8`; POSIX says which variable wins. */
export function languageTag(environment: Environment): string | undefined {
  return environment.LC_ALL || environment.LC_MESSAGES || environment.LANG;
}
