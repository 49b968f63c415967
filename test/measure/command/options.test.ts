import { describe, expect, it } from 'vitest';
import { readBenchOptions } from '../../../src/measure/command/bench-options.ts';
import { readEvalOptions } from '../../../src/measure/command/eval-options.ts';
import { readTrainOptions } from '../../../src/measure/command/train-options.ts';
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
      heldOutGroups: undefined,
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

  it.each([
    [['--held-out'], 6],
    [['--held-out', '3'], 3],
    [['--held-out=9'], 9],
    [['--held-out', '--json'], 6],
  ])('deals the articles of a folder out into groups: %j', (args, heldOutGroups) => {
    expect(evalOptions('--bench', 'dir', ...args)).toMatchObject({ heldOutGroups });
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
    [['--held-out'], usageError.notAlone('--held-out', '--bench')],
    [['--bench', 'dir', '--held-out', 'x'], usageError.unexpected('x')],
    [['--bench', 'dir', '--held-out', '0'], usageError.notPositive('--held-out', '0')],
    [['--bench', 'dir', '--held-out', '1'], usageError.oneGroup('--held-out')],
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

describe('train', () => {
  const trainOptions = (...args: string[]) => readTrainOptions(args, usageError);

  it('takes a folder, and where to write', () => {
    expect(trainOptions('--bench', 'dir')).toEqual({ bench: 'dir', output: undefined });
    expect(trainOptions('--bench', 'dir', '--output=w.json')).toEqual({ bench: 'dir', output: 'w.json' });
    expect(trainOptions('--help')).toBe('help');
  });

  it.each([
    [[], usageError.required('--bench')],
    [['dir'], usageError.unexpected('dir')],
    [['--bench'], usageError.valueMissing('--bench')],
    [['--bench', 'dir', '--json'], usageError.unknownOption('--json')],
  ])('refuses %j', (args, message) => {
    expect(() => trainOptions(...args)).toThrow(UsageError);
    expect(() => trainOptions(...args)).toThrow(message);
  });
});
