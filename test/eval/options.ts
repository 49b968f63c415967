import { parseArgs } from 'node:util';
import { SYSTEMS, type SystemName } from './engine.ts';

/** Articles that no training of the models saw: see data/model/README.md. */
const HELD_OUT = 'rhine,pharmacy,economic-inequality,fresno-california';

export const USAGE = `npm run eval -- [options]

Measures the bot with parts switched off, beside other search libraries. Without options: test/golden.

  --article FILE --questions FILE   this article and its questions, in place of test/golden
  --bench DIR        articles with questions, as in shared/bench/squad-es
  --held-out NAMES   which of them are asked; the others lend off-topic questions ("all" for every one;
                     default ${HELD_OUT})
  --real DIR         small articles with natural questions, as in shared/real
  --parts NAMES      of ${Object.keys(SYSTEMS).join(',')}; default all of them
  --no-peers         only the bot
  --sample N         at most N questions of each kind and article; default all, 40 where articles are cut and joined
  --misses           name each question of test/golden and shared/real that went wrong
  --dump FILE        write what the decision on each question saw, as JSON lines, and measure nothing`;

export interface EvalOptions {
  readonly article: string;
  readonly questions: string;
  readonly bench: string | undefined;
  readonly heldOut: readonly string[] | 'all';
  readonly real: string | undefined;
  readonly systems: readonly SystemName[];
  readonly withPeers: boolean;
  readonly sampleSize: number | undefined;
  readonly misses: boolean;
  readonly dump: string | undefined;
}

/** @throws TypeError or RangeError for options that make no sense */
export function readEvalOptions(args: string[]): EvalOptions | 'help' {
  const { values } = parseArgs({
    args,
    options: {
      article: { type: 'string', default: 'data/articles/ant-financial.md' },
      questions: { type: 'string', default: 'test/golden/preguntas.jsonl' },
      bench: { type: 'string' },
      'held-out': { type: 'string', default: HELD_OUT },
      real: { type: 'string' },
      parts: { type: 'string', default: Object.keys(SYSTEMS).join() },
      'no-peers': { type: 'boolean', default: false },
      sample: { type: 'string' },
      misses: { type: 'boolean', default: false },
      dump: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return 'help';
  const unknown = values.parts.split(',').find((name) => !Object.hasOwn(SYSTEMS, name));
  if (unknown !== undefined) throw new RangeError(`--parts: there is no part ${unknown}`);
  return {
    article: values.article,
    questions: values.questions,
    bench: values.bench,
    heldOut: values['held-out'] === 'all' ? 'all' : values['held-out'].split(','),
    real: values.real,
    systems: values.parts.split(',') as SystemName[],
    withPeers: !values['no-peers'],
    sampleSize: values.sample === undefined ? undefined : positive('--sample', values.sample),
    misses: values.misses,
    dump: values.dump,
  };
}

export function positive(name: string, given: string): number {
  const value = Number(given);
  if (!Number.isInteger(value) || value < 1) throw new RangeError(`${name} must be a whole number from 1`);
  return value;
}
