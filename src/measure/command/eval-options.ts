import { readOptions, UsageError } from '../../terminal/options.ts';
import type { Systems } from '../peers/peer.ts';
import { chooseSystems } from './systems.ts';
import type { UsageTexts } from './usage-texts.ts';

const OPTIONS = {
  article: { type: 'string' },
  questions: { type: 'string' },
  bench: { type: 'string' },
  only: { type: 'string' },
  misses: { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

export interface EvalOptions {
  /** The files of an article and its questions; the project's own when absent. */
  readonly own: { readonly article: string; readonly questions: string } | undefined;
  /** A folder of articles with questions to measure besides. */
  readonly bench: string | undefined;
  readonly systems: Systems;
  readonly misses: boolean;
  readonly json: boolean;
}

/** @throws {UsageError} */
export function readEvalOptions(args: readonly string[], texts: UsageTexts): EvalOptions | 'help' {
  const { values, positionals } = readOptions(args, OPTIONS, texts);
  const { article, questions, bench, only, misses, json, help } = values;
  if (help) return 'help';
  if (positionals[0] !== undefined) throw new UsageError(texts.unexpected(positionals[0]));
  if (article !== undefined && questions === undefined)
    throw new UsageError(texts.notAlone('--article', '--questions'));
  if (article === undefined && questions !== undefined)
    throw new UsageError(texts.notAlone('--questions', '--article'));
  return {
    own: article !== undefined && questions !== undefined ? { article, questions } : undefined,
    bench,
    systems: chooseSystems(only, texts),
    misses: misses ?? false,
    json: json ?? false,
  };
}
