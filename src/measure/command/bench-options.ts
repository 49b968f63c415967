import { readOptions, readPositive, UsageError } from '../../terminal/options.ts';
import type { Systems } from '../peers/peer.ts';
import { chooseSystems } from './systems.ts';
import type { UsageTexts } from './usage-texts.ts';

const OPTIONS = {
  sizes: { type: 'string' },
  runs: { type: 'string' },
  quick: { type: 'boolean' },
  bench: { type: 'string' },
  only: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

export interface BenchOptions {
  /** How many passages, a size after the other. */
  readonly sizes: readonly number[];
  readonly runs: number;
  /** A folder of articles with questions to take text from; the project's own articles when absent. */
  readonly bench: string | undefined;
  readonly systems: Systems;
  readonly json: boolean;
}

/** @throws {UsageError} */
export function readBenchOptions(args: readonly string[], texts: UsageTexts): BenchOptions | 'help' {
  const { values: given, positionals } = readOptions(args, OPTIONS, texts);
  if (given.help) return 'help';
  if (positionals[0] !== undefined) throw new UsageError(texts.unexpected(positionals[0]));
  const sizes = given.sizes ?? (given.quick ? '10,240,2000' : '10,240,2000,20000');
  const runs = given.runs ?? (given.quick ? '1' : '3');
  return {
    sizes: sizes.split(',').map((size) => readPositive('--sizes', size.trim(), texts)),
    runs: readPositive('--runs', runs, texts),
    bench: given.bench,
    systems: chooseSystems(given.only, texts),
    json: given.json ?? false,
  };
}
