/** What is wrong with a setting; the texts for the person are in messages/. */
export type ConfigProblemCode =
  | 'tokenMissing'
  | 'tokenPlaceholder'
  | 'tokenPrefixed'
  | 'tokenQuoted'
  | 'tokenSpaced'
  | 'guildId'
  | 'url'
  | 'logLevel'
  | 'wholeNumber';

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
