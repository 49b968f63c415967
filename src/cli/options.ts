import { parseArgs } from 'node:util';
import type { Environment } from '../config.ts';
import type { Messages } from '../messages/messages.ts';

/** What is wrong with the command line, in the person's language. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** What a person asks of `npm run ask`. */
export interface AskOptions {
  /** The words of the command line; absent when there are none. */
  readonly question?: string;
  /** A file of questions, `-` for standard input. */
  readonly questionsFile?: string;
  /** Instead of those in the articles' folder; none: that folder. */
  readonly articleFiles: readonly string[];
  readonly json: boolean;
  /** How many passages at most, from 1. */
  readonly top: number;
}

type OptionTexts = Messages['terminal']['usageError'];

const OPTIONS = {
  article: { type: 'string', multiple: true },
  questions: { type: 'string' },
  json: { type: 'boolean' },
  top: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

const DEFAULT_TOP = 3;

/**
 * Reads `--name value`, `--name=value`, `--name`, and the words that are no options, which are the question; `--` ends
 * the options. Of an option that may stand once the last value counts.
 * @param environment in which npm leaves the options that stand before its own `--`, and passes them to nobody
 * @throws {UsageError} when the command line makes no sense; in the person's language, which Node's own errors are not
 */
export function readAskOptions(
  args: readonly string[],
  texts: OptionTexts,
  environment: Environment = {},
): AskOptions | 'help' {
  const kept = Object.keys(OPTIONS).find((name) => isKeptByNpm(name, environment));
  if (kept !== undefined) throw new UsageError(texts.keptByNpm(`--${kept}`));
  const { tokens, values, positionals } = parseArgs({
    args: [...args],
    options: OPTIONS,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  for (const token of tokens) if (token.kind === 'option') checkOption(token, texts);
  // Checked above, which `parseArgs` cannot know.
  const { article, questions, json, top, help } = values as {
    article?: string[];
    questions?: string;
    json?: boolean;
    top?: string;
    help?: boolean;
  };
  if (help) return 'help';
  if (positionals.length > 0 && questions !== undefined) throw new UsageError(texts.questionTwice);
  return {
    ...(positionals.length > 0 && { question: positionals.join(' ') }),
    ...(questions !== undefined && { questionsFile: questions }),
    articleFiles: article ?? [],
    json: json ?? false,
    top: top === undefined ? DEFAULT_TOP : readPositive('--top', top, texts),
  };
}

function isKeptByNpm(name: string, environment: Environment): boolean {
  const { npm_lifecycle_event: script, [`npm_config_${name}`]: kept } = environment;
  return script === 'ask' && kept !== undefined && kept !== '';
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function checkOption({ name, rawName, value, inlineValue }: OptionToken, texts: OptionTexts): void {
  const type = Object.hasOwn(OPTIONS, name) ? OPTIONS[name as keyof typeof OPTIONS].type : undefined;
  if (type === undefined) throw new UsageError(texts.unknownOption(rawName));
  const isNextOption = !inlineValue && /^-./.test(value ?? '');
  if (type === 'string' && (!value || isNextOption)) throw new UsageError(texts.valueMissing(rawName));
  if (type === 'boolean' && value !== undefined) throw new UsageError(texts.valueUnexpected(rawName));
}

/** @throws {UsageError} unless `given` is a whole number from 1. */
function readPositive(option: string, given: string, texts: OptionTexts): number {
  if (!/^[1-9]\d{0,8}$/.test(given)) throw new UsageError(texts.notPositive(option, given));
  return Number(given);
}
