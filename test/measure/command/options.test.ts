import { describe, expect, it } from 'vitest';
import { readBenchOptions } from '../../../src/measure/command/bench-options.ts';
import { readEvalOptions } from '../../../src/measure/command/eval-options.ts';
import { usageTextsOf } from '../../../src/measure/command/usage-texts.ts';
import { PEERS } from '../../../src/measure/peers/all.ts';
import { messagesFor } from '../../../src/messages/messages.ts';
import { UsageError } from '../../../src/terminal/options.ts';

const usageError = usageTextsOf(messagesFor('en'));
const evalOptions = (...args: string[]) => readEvalOptions(args, usageError);
const benchOptions = (...args: string[]) => readBenchOptions(args, usageError);

describe('eval', () => {
  it('measures everything on its own questions by default', () => {
    expect(evalOptions()).toEqual({
      own: undefined,
      bench: undefined,
      systems: { includeBot: true, peers: PEERS },
      misses: false,
      json: false,
    });
  });

  it('takes an article with its questions, a folder and switches', () => {
    const args = ['--article', 'a.md', '--questions=q.jsonl', '--bench', 'dir', '--misses', '--json'];
    expect(evalOptions(...args)).toMatchObject({
      own: { article: 'a.md', questions: 'q.jsonl' },
      bench: 'dir',
      misses: true,
      json: true,
    });
  });

  it('chooses systems by part of their names, in the order of reports', () => {
    const systemsOf = (only: string) => {
      const options = evalOptions('--only', only);
      return options === 'help'
        ? []
        : [options.systems.includeBot, ...options.systems.peers.map(({ name }) => name)];
    };
    expect(systemsOf('BOT')).toEqual([true]);
    expect(systemsOf('lunr, orama')).toEqual([false, 'Orama stems', 'Lunr stems']);
    expect(systemsOf('fuse,bot')).toHaveLength(4);
  });

  it('asks for help whatever else there is', () => {
    expect(evalOptions('--json', '--help')).toBe('help');
  });

  it.each([
    [['--fast'], usageError.unknownOption('--fast')],
    [['-x'], usageError.unknownOption('-x')],
    [['bench'], usageError.unexpected('bench')],
    [['--bench'], usageError.valueMissing('--bench')],
    [['--bench='], usageError.valueMissing('--bench')],
    [['--json=yes'], usageError.valueUnexpected('--json')],
    [['--article', 'a.md'], usageError.notAlone('--article', '--questions')],
    [['--questions', 'q.jsonl'], usageError.notAlone('--questions', '--article')],
    [['--only', 'google'], /"google"/],
    [['--only', 'bot,'], /""/],
  ])('refuses %j', (args, message) => {
    expect(() => evalOptions(...args)).toThrow(UsageError);
    expect(() => evalOptions(...args)).toThrow(message);
  });
});

describe('bench', () => {
  it.each([
    [[], { sizes: [10, 240, 2_000, 20_000], runs: 3 }],
    [['--quick'], { sizes: [10, 240, 2_000], runs: 1 }],
    [['--quick', '--sizes', '5, 7', '--runs', '2'], { sizes: [5, 7], runs: 2 }],
  ])('%j', (args, expected) => {
    expect(benchOptions(...args)).toMatchObject(expected);
  });

  it.each([
    ['--sizes', '10,x'],
    ['--sizes', '0'],
    ['--sizes', '1.5'],
    ['--runs', '-1'],
  ])('refuses %s %s', (...args) => {
    expect(() => benchOptions(args.join('='))).toThrow(UsageError);
  });
});
