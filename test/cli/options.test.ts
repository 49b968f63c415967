import { describe, expect, it } from 'vitest';
import { readAskOptions, UsageError } from '../../src/cli/options.ts';
import { messagesFor } from '../../src/messages/messages.ts';

const texts = messagesFor('es').terminal.usageError;
const read = (...args: string[]) => readAskOptions(args, texts);

it('reads a question of several words, and options anywhere between them', () => {
  expect(read()).toEqual({ articleFiles: [], json: false, top: 3 });
  expect(read('¿cuándo', '--json', 'se', 'fundó?')).toEqual({
    question: '¿cuándo se fundó?',
    articleFiles: [],
    json: true,
    top: 3,
  });
  expect(read('--article', 'a.md', '--top=5', '--questions', '-', '--article=b.pdf')).toEqual({
    articleFiles: ['a.md', 'b.pdf'],
    questionsFile: '-',
    json: false,
    top: 5,
  });
  expect(read('--', '--json', 'es', 'una', 'opción')).toMatchObject({ question: '--json es una opción' });
  expect(read('')).toMatchObject({ question: '' });
});

it.each(['--help', '-h'])('shows help for %s', (option) => {
  expect(read('hola', option)).toBe('help');
});

it('says that npm has kept an option that stands before its dashes', () => {
  const npm = { npm_lifecycle_event: 'ask', npm_config_json: 'true', npm_config_top: '' };
  expect(() => readAskOptions(['hola'], texts, npm)).toThrow(/^--json: .*npm run ask -- --json/);
  expect(() => readAskOptions(['hola'], texts, { ...npm, npm_lifecycle_event: 'test' })).not.toThrow();
});

describe('a mistake is told in one line that names the option', () => {
  it.each([
    [['--jsno'], '--jsno: '],
    [['-x', 'hola'], '-x: '],
    [['--constructor'], '--constructor: '],
    [['--article'], '--article: '],
    [['--article', '--json'], '--article: '],
    [['--article', 'a.md', '--article'], '--article: '],
    [['--questions='], '--questions: '],
    [['--json=yes'], '--json: '],
    [['--top', '0'], '--top: «0»'],
    [['--top', '-1'], '--top: '],
    [['--top=-1'], '--top: «-1»'],
    [['--top', '2.5'], '--top: «2.5»'],
    [['--top', 'dos'], '--top: «dos»'],
    [['--questions', 'a.txt', 'hola'], 'PREGUNTA'],
  ] as const)('%j', (args, beginning) => {
    const error = catchError(() => read(...args));
    expect(error).toBeInstanceOf(UsageError);
    expect(error.message.startsWith(beginning)).toBe(true);
    expect(error.message).not.toContain('\n');
  });
});

function catchError(action: () => unknown): Error {
  try {
    action();
  } catch (error) {
    return error as Error;
  }
  throw new Error('no error');
}
