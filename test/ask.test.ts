import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AnswerRecord } from '../src/cli/json.ts';

// The program as people run it; `npm test` has built it.
const ASK = resolve('dist/ask.js');
const BODY = readFileSync('data/articles/ant-financial.md', 'utf8').split('\n---\n\n')[1]!.trimEnd();
const QUESTION = '¿Con qué banco firmó Ant Financial un acuerdo?';

let directory: string;
/** Of whoever runs it. */
let home: string;
/** What people get who ask on the command line. */
let plain: ReturnType<typeof ask>;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'ask-'));
  home = join(directory, 'home');
  mkdirSync(home);
  plain = ask(QUESTION.split(' '));
});
afterAll(() => {
  rmSync(directory, { recursive: true });
});

function write(name: string, content: string | Uint8Array): string {
  const file = join(directory, name);
  writeFileSync(file, content);
  return file;
}

interface Run {
  readonly stdin?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
}

function ask(args: readonly string[], { stdin = '', env = {}, cwd = '.' }: Run = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [ASK, ...args], {
    input: stdin,
    encoding: 'utf8',
    cwd,
    env: { PATH: process.env.PATH, HOME: home, ...env },
    maxBuffer: 1e9,
  });
  return { status, stdout, stderr };
}

function records(stdout: string): AnswerRecord[] {
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

describe('for people', () => {
  it('prints the passage with the answer, plain in a pipe', () => {
    const { status, stdout, stderr } = plain;
    expect(status).toBe(0);
    expect(stderr).toBe('');
    expect(stdout).toContain('China Construction Bank');
    expect(stdout).toContain('Pasaje 7 de 8');
    expect(stdout).not.toContain('\x1b');
  });

  it('prints in colour when told to, and in English where the system speaks it', () => {
    const { stdout } = ask([QUESTION], { env: { FORCE_COLOR: '1', LANG: 'en_GB.UTF-8' } });
    expect(stdout).toContain('\x1b[1m');
    expect(stdout).toContain('Passage 7 of 8');
  });

  it.each([
    [{ LANG: 'en_GB.UTF-8' }, 'Ask the article'],
    [{ LANG: 'en_GB.UTF-8', LC_ALL: 'es_MX.UTF-8' }, 'Pregunta al artículo'],
    [{ LANG: 'es_ES.UTF-8', LC_MESSAGES: 'en_US' }, 'Ask the article'],
    [{ LANG: 'C' }, 'Pregunta al artículo'],
  ])('speaks the language of %j', (env, beginning) => {
    expect(ask(['--help'], { env }).stdout).toContain(beginning);
  });

  it('declines what the article does not say, which is no error', () => {
    const { status, stdout } = ask(['asdf qwer zxcv']);
    expect(status).toBe(0);
    expect(stdout).toContain('El artículo no lo dice.');
  });

  it('answers what a pipe brings, and an empty question with a hint', () => {
    const { status, stdout } = ask([], { stdin: `${QUESTION}\n` });
    expect({ status, stdout }).toEqual({ status: 0, stdout: plain.stdout });
    const hint = ask(['']);
    expect(hint.status).toBe(0);
    expect(hint.stdout).toContain('Dime qué quieres saber');
  });

  it('shows help', () => {
    const { status, stdout } = ask(['--help']);
    expect(status).toBe(0);
    for (const option of ['--article', '--questions', '--json', '--top', '--help', 'ARTICLES_DIR', '.pdf'])
      expect(stdout).toContain(option);
  });
});

describe('--json', () => {
  it('has offsets into the body, and nothing else on standard output', () => {
    const { status, stdout, stderr } = ask(['--json', QUESTION]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const [record, ...others] = records(stdout);
    expect(others).toEqual([]);
    expect(Object.keys(record!)).toEqual([
      'question',
      'answered',
      'certainty',
      'confidence',
      'reason',
      'unknownWords',
      'passages',
      'answer',
      'elapsedMs',
    ]);
    const { question, answered, confidence, passages, answer, elapsedMs } = record!;
    expect({ question, answered }).toEqual({ question: QUESTION, answered: true });
    expect(record).toMatchObject({ reason: null, unknownWords: [] });
    expect(['sure', 'maybe']).toContain(record!.certainty);
    expect(confidence).toBeGreaterThan(0);
    expect(confidence).toBeLessThanOrEqual(1);
    expect(elapsedMs).toBeGreaterThan(0);
    expect(BODY.slice(passages[0]!.start, passages[0]!.end)).toMatch(
      /^Ant Financial, propiedad de Jack Ma.*Bank\.$/,
    );
    expect(passages[0]).toMatchObject({ article: 'ant-financial', index: 6, kind: 'prose', context: [] });
    expect(passages[0]!.text).toBe(BODY.slice(passages[0]!.start, passages[0]!.end));
    expect(answer!.sentence.text).toBe(BODY.slice(answer!.sentence.start, answer!.sentence.end));
    expect(BODY.slice(answer!.start, answer!.end)).toBe(answer!.text);
    expect(answer!.sentence.start).toBeLessThanOrEqual(answer!.start);
    expect(answer!.sentence.end).toBeGreaterThanOrEqual(answer!.end);
  });

  it('ranks best first, as many as asked for', () => {
    for (const top of [1, 5]) {
      const [record] = records(ask(['--json', '--top', String(top), 'Ant Financial y Jack Ma']).stdout);
      const scores = record!.passages.map(({ score }) => score);
      expect(scores).toHaveLength(top);
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    }
  });

  it('answers a file of questions in order, and standard input alike', () => {
    const questions = [QUESTION, 'asdf qwer zxcv', QUESTION];
    const text = `${questions.join('\r\n\r\n')}\n`;
    const file = ask(['--json', '--questions', write('questions.txt', text)]);
    const stdin = ask(['--json'], { stdin: text });
    expect(records(file.stdout).map(({ question }) => question)).toEqual(questions);
    const timeless = (stdout: string) => records(stdout).map((record) => ({ ...record, elapsedMs: 0 }));
    expect(timeless(stdin.stdout)).toEqual(timeless(file.stdout));
    expect(records(file.stdout)[1]).toMatchObject({
      answered: false,
      certainty: null,
      reason: 'not-in-article',
      unknownWords: ['asdf', 'qwer', 'zxcv'],
      answer: null,
    });
  });

  it('calls standard input by its name where it cannot be read as questions', () => {
    const { status, stderr } = ask(['--questions', '-'], {
      stdin: '{"question": "¿qué?"}\n{"pregunta": 1}\n',
    });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^entrada estándar: la línea 2 /);
  });

  it('answers from another article, whatever its encoding of the same text', () => {
    const text = 'La niñez de Ana fue feliz.\n\nAna nació en Cádiz en 1950.';
    const forms = [
      write('ana.txt', text),
      write(
        'ana-md.md',
        `\uFEFF---\r\ntitle: Ana\r\n---\r\n\r\n${text.normalize('NFD').replaceAll('\n', '\r\n')}\r\n\r\n`,
      ),
    ];
    const args = forms.flatMap((file) => ['--article', file]);
    const [record] = records(ask(['--json', ...args, '¿Dónde nació Ana?']).stdout);
    expect(record!.passages.slice(0, 2)).toMatchObject([
      { article: 'ana', start: 28, end: text.length },
      { article: 'ana-md', start: 28, end: text.length },
    ]);
  });

  it('answers from several articles, and says from which', () => {
    const files = [
      write('ana.txt', 'Ana nació en Cádiz en 1950.'),
      write('luis.html', '<p>Luis vive en Lugo.</p>'),
    ];
    const args = files.flatMap((file) => ['--article', file]);
    const { stdout, stderr } = ask(['--json', ...args, '--questions', '-'], {
      stdin: '¿Dónde nació Ana?\n¿Dónde vive Luis?\n',
    });
    expect(stderr).toBe('');
    expect(records(stdout).map(({ passages }) => passages[0]!.article)).toEqual(['ana', 'luis']);
    expect(ask([...args, '¿Dónde vive Luis?']).stdout).toContain('Luis vive en **Lugo**');
  });

  it('takes questions from a .jsonl', () => {
    const file = write('questions.jsonl', `${JSON.stringify({ question: QUESTION, passage: null })}\n`);
    expect(records(ask(['--json', '--questions', file]).stdout)).toMatchObject([{ question: QUESTION }]);
  });

  it('answers from the folder that ARTICLES_DIR names, in the environment or in .env', () => {
    const folder = join(directory, 'textos');
    mkdirSync(folder, { recursive: true });
    write('textos/mar.md', '---\nlayout: post\n---\nEl mar es azul.');
    const question = ['--json', '¿De qué color es el mar?'];
    const { stdout, stderr } = ask(question, { env: { ARTICLES_DIR: folder } });
    expect(records(stdout)[0]!.passages[0]).toMatchObject({ article: 'mar' });
    expect(stderr).toBe(`${join(folder, 'mar.md')}: no se usa de la cabecera: layout\n`);
    const elsewhere = join(directory, 'elsewhere');
    mkdirSync(elsewhere);
    write('elsewhere/.env', 'ARTICLES_DIR=../textos\n');
    expect(records(ask(question, { cwd: elsewhere }).stdout)[0]!.passages[0]).toMatchObject({
      article: 'mar',
    });
  });

  it('survives much output, and a reader that leaves early', () => {
    // More than a pipe holds, of what takes no time to answer.
    const many = write('many.txt', `${'¿?'.repeat(1000)}\n`.repeat(60));
    const { status, stdout } = ask(['--json', '--questions', many]);
    expect(status).toBe(0);
    expect(stdout.length).toBeGreaterThan(100_000);
    expect(records(stdout)).toHaveLength(60);
    const early = spawnSync(
      'sh',
      ['-c', `"${process.execPath}" "${ASK}" --json --questions "${many}" | head -n 1`],
      {
        encoding: 'utf8',
      },
    );
    expect(records(early.stdout)).toHaveLength(1);
    expect(early.stderr).toBe('');
  });
});

describe('a usage error is one line that names what is wrong, exit status 2, and no output', () => {
  it.each([
    ['--jsno', ['--jsno', 'hola']],
    ['--top', ['--top', '0', 'hola']],
    ['PREGUNTA', []],
    ['PREGUNTA', ['--json']],
    ['none.md', ['--article', 'none.md', 'hola']],
    ['none.txt', ['--questions', 'none.txt']],
    ['entrada estándar: ', ['--questions', '-', '--json']],
  ])('%s of %j', (named, args) => expectUsageError(named, args));

  it.each([
    ['empty.txt', '--article', ' \n'],
    ['binary.txt', '--article', new Uint8Array([0, 1, 2])],
    ['broken.md:2', '--article', '---\ntitle: a: b\n---\nhola'],
    ['no.pdf', '--article', 'hola'],
    ['other.docx', '--article', '%PDF-1.4'],
    ['no.jsonl', '--questions', '{"pregunta": "hola"}'],
    ['blank.txt', '--questions', '\n \n'],
    ['bytes.txt', '--questions', new Uint8Array([0xff, 0xfe])],
  ])('%s given to %s', (named, option, content) => {
    const file = write(named.split(':')[0]!, content);
    expectUsageError(named, [option, file, ...(option === '--article' ? ['hola'] : [])]);
  });
});

it('writes nothing into the home folder: ONNX Runtime keeps a device id there when it reports its use', () => {
  expect(plain.status).toBe(0);
  expect(readdirSync(home)).toEqual([]);
});

it('a folder of articles that is not there is one line too', () => {
  const { status, stdout, stderr } = ask(['hola'], { env: { ARTICLES_DIR: join(directory, 'none') } });
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/none: no existe\n$/);
  expect(stderr.match(/\n/g)).toHaveLength(1);
});

function expectUsageError(named: string, args: readonly string[]): void {
  const { status, stdout, stderr } = ask(args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/^[^\n]+\n$/);
  expect(stderr).toContain(named);
}
