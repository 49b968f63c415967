import { readOptions, readPositive, UsageError } from '../../terminal/options.ts';
import type { Systems } from '../peers/peer.ts';
import { chooseSystems } from './systems.ts';
import type { UsageTexts } from './usage-texts.ts';

const OPTIONS = {
  article: { type: 'string' },
  questions: { type: 'string' },
  bench: { type: 'string' },
  'held-out': { type: 'string' },
  only: { type: 'string' },
  misses: { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

const DEFAULT_GROUPS = 6;

export interface EvalOptions {
  /** The files of an article and its questions; the project's own when absent. */
  readonly own: { readonly article: string; readonly questions: string } | undefined;
  /** A folder of articles with questions to measure besides. */
  readonly bench: string | undefined;
  /** How many groups of the folder's articles take turns in being kept from training; absent: the shipped model. */
  readonly heldOutGroups: number | undefined;
  readonly systems: Systems;
  readonly misses: boolean;
  readonly json: boolean;
}

/** @throws {UsageError} */
export function readEvalOptions(args: readonly string[], texts: UsageTexts): EvalOptions | 'help' {
  const { values, positionals } = readOptions(withDefaultGroups(args), OPTIONS, texts);
  const { article, questions, bench, only, misses, json, help } = values;
  if (help) return 'help';
  if (positionals[0] !== undefined) throw new UsageError(texts.unexpected(positionals[0]));
  if (article !== undefined && questions === undefined)
    throw new UsageError(texts.notAlone('--article', '--questions'));
  if (article === undefined && questions !== undefined)
    throw new UsageError(texts.notAlone('--questions', '--article'));
  if (values['held-out'] !== undefined && bench === undefined)
    throw new UsageError(texts.notAlone('--held-out', '--bench'));
  return {
    own: article !== undefined && questions !== undefined ? { article, questions } : undefined,
    bench,
    heldOutGroups: readGroups(values['held-out'], texts),
    systems: chooseSystems(only, texts),
    misses: misses ?? false,
    json: json ?? false,
  };
}

/** `--held-out` may stand without a number. */
function withDefaultGroups(args: readonly string[]): string[] {
  return args.map((arg, at) =>
    arg === '--held-out' && !/^\d/.test(args[at + 1] ?? '') ? `${arg}=${DEFAULT_GROUPS}` : arg,
  );
}

function readGroups(given: string | undefined, texts: UsageTexts): number | undefined {
  if (given === undefined) return undefined;
  const groups = readPositive('--held-out', given, texts);
  if (groups === 1) throw new UsageError(texts.oneGroup('--held-out'));
  return groups;
}
