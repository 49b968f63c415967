import { readOptions, UsageError } from '../../terminal/options.ts';
import type { UsageTexts } from './usage-texts.ts';

const OPTIONS = {
  bench: { type: 'string' },
  output: { type: 'string' },
  help: { type: 'boolean' },
} as const;

export interface TrainOptions {
  /** A folder of articles with questions to train on. */
  readonly bench: string;
  /** Where the weights go; the project's own file when absent. */
  readonly output: string | undefined;
}

/** @throws {UsageError} */
export function readTrainOptions(args: readonly string[], texts: UsageTexts): TrainOptions | 'help' {
  const { values, positionals } = readOptions(args, OPTIONS, texts);
  const { bench, output, help } = values;
  if (help) return 'help';
  if (positionals[0] !== undefined) throw new UsageError(texts.unexpected(positionals[0]));
  if (bench === undefined) throw new UsageError(texts.required('--bench'));
  return { bench, output };
}
