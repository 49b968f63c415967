import type { Messages } from '../messages/messages.ts';
import { readOptions, readPositive, UsageError } from './options.ts';

/** What a person asks of `npm run ask`. */
export interface AskOptions {
  /** The words of the command line; absent when there are none. */
  readonly question?: string;
  /** A file of questions, `-` for standard input. */
  readonly questionsFile?: string;
  readonly articleFile?: string;
  readonly json: boolean;
  /** How many passages at most, from 1. */
  readonly top: number;
}

const OPTIONS = {
  article: { type: 'string' },
  questions: { type: 'string' },
  json: { type: 'boolean' },
  top: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

const DEFAULT_TOP = 3;

/** @throws {UsageError} when the command line makes no sense */
export function readAskOptions(
  args: readonly string[],
  texts: Messages['terminal']['usageError'],
): AskOptions | 'help' {
  const { values, positionals } = readOptions(args, OPTIONS, texts);
  if (values.help) return 'help';
  const top = values.top === undefined ? DEFAULT_TOP : readPositive('--top', values.top, texts);
  if (positionals.length > 0 && values.questions !== undefined) throw new UsageError(texts.questionTwice);
  return {
    ...(positionals.length > 0 && { question: positionals.join(' ') }),
    ...(values.questions !== undefined && { questionsFile: values.questions }),
    ...(values.article !== undefined && { articleFile: values.article }),
    json: values.json ?? false,
    top,
  };
}
