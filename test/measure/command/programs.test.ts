import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lighthouse } from '../sample.ts';
import { runProgram as run } from './run-program.ts';

const TIMEOUT_MS = 60_000;

let directory: string;
let article: string;
let questions: string;

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'programs-'));
  article = join(directory, 'faro.txt');
  questions = join(directory, 'faro.jsonl');
  const labelled = [
    { question: '¿Cuándo se construyó el faro?', passage: ['se construyó'], answer: ['1863'] },
    { question: '¿Cuánto cuesta la entrada?', passage: ['La entrada cuesta'], answer: ['3 euros'] },
    { question: '¿Quién ganó la carrera?', passage: null },
  ];
  writeFileSync(article, lighthouse.body);
  writeFileSync(questions, labelled.map((question) => JSON.stringify(question)).join('\n'));
});

afterAll(() => {
  rmSync(directory, { recursive: true });
});

describe('eval', () => {
  it('measures a host’s own article and questions', { timeout: TIMEOUT_MS }, async () => {
    const args = ['--article', article, '--questions', questions, '--only', 'bot,lunr', '--misses', '--json'];
    const { status, stdout, stderr } = await run('eval', args);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const [evaluation] = JSON.parse(stdout).evaluations;
    expect(evaluation).toMatchObject({ name: questions, articles: 1, passages: 3, questions: 2 });
    expect(evaluation.systems).toMatchObject([
      { name: 'bot', answerable: { firstRight: 1 } },
      { name: 'Lunr stems', answerable: { firstRight: 1, ndcg: 1 } },
    ]);
    expect(evaluation.answers.offTopicRefused).toBe(1);
    expect(evaluation.misses).toEqual(expect.any(Array));
  });

  it('adds a folder, with off-topic questions borrowed between its articles', {
    timeout: TIMEOUT_MS,
  }, async () => {
    writeFileSync(join(directory, 'puerto.txt'), 'El puerto es hondo. Lo dragaron en 1950.');
    const label = { question: '¿Cuándo dragaron el puerto?', passage: ['1950'], answer: ['1950'] };
    writeFileSync(join(directory, 'puerto.jsonl'), JSON.stringify(label));
    const own = ['--article', article, '--questions', questions];
    const { stdout } = await run('eval', [...own, '--bench', directory, '--only', 'bot', '--json']);
    const [, folder] = JSON.parse(stdout).evaluations;
    expect(folder).toMatchObject({ name: directory, articles: 2, passages: 4, questions: 3 });
    // One labelled as such, and what each article borrows from the other: 1 + 1 + 2 questions.
    expect(
      folder.answers.calibration.bins.reduce((sum: number, bin: { count: number }) => sum + bin.count, 0),
    ).toBe(7);
  });

  it.each([
    ['en_US.UTF-8', 'first passage right', 'Expected calibration error'],
    ['es_ES.UTF-8', 'primer pasaje correcto', 'Error de calibración esperado'],
  ])('prints tables for people: %s', { timeout: TIMEOUT_MS }, async (language, ...headings) => {
    const args = ['--article', article, '--questions', questions, '--only', 'bot,orama'];
    const { stdout } = await run('eval', args, language);
    for (const text of ['| bot ', '| Orama stems ', ...headings]) expect(stdout).toContain(text);
  });

  it.each([
    ['an option that is not there', ['--fast'], '--fast'],
    [
      'an article that is not there',
      ['--article', 'missing.md', '--questions', 'missing.jsonl'],
      'missing.md',
    ],
    ['a folder that is not there', ['--bench', 'missing'], 'missing'],
  ])('names %s in one line', { timeout: TIMEOUT_MS }, async (_, args, name) => {
    const { status, stdout, stderr } = await run('eval', args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(name);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('bench', () => {
  it('measures speed, memory and start in processes of their own', { timeout: TIMEOUT_MS }, async () => {
    const args = ['--sizes', '4', '--runs', '1', '--only', 'bot,lunr', '--bench', directory, '--json'];
    const { status, stdout } = await run('bench', args);
    expect(status).toBe(0);
    const { machine, versions, sizes } = JSON.parse(stdout);
    expect(machine.node).toBe(process.versions.node);
    expect(versions).toHaveProperty('lunr');
    expect(sizes).toMatchObject([
      { passages: 4, systems: [{ name: 'bot', runs: 1 }, { name: 'Lunr stems' }] },
    ]);
    for (const { indexMs, residentMb, wellSpelt, misspelt } of sizes[0].systems) {
      for (const figure of [indexMs, residentMb, wellSpelt.p50Ms, misspelt.p99Ms])
        expect(figure).toBeGreaterThan(0);
    }
    expect(sizes[0].start.botMs).toBeGreaterThan(0);
    expect(sizes[0].start.fuseMs).toBeGreaterThan(0);
  });
});

it.each(['eval', 'bench', 'train'] as const)(
  '%s explains itself in both languages',
  { timeout: TIMEOUT_MS },
  async (program) => {
    const english = await run(program, ['--help']);
    const spanish = await run(program, ['--help'], 'es_ES.UTF-8');
    expect(english).toMatchObject({ status: 0, stderr: '' });
    expect(english.stdout).toContain('this help');
    expect(spanish.stdout).toContain('esta ayuda');
  },
);
