import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createModel } from '../../../src/answer/model.ts';
import { guideFiles } from '../../training/question-sets.ts';
import { runProgram } from './run-program.ts';

const TIMEOUT_MS = 60_000;

let directory: string;
let bench: string;
const fileOf = (name: string) => join(directory, name);

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'training-'));
  bench = mkdtempSync(fileOf('guides-'));
  for (const { town, text, jsonLines } of guideFiles.slice(0, 3)) {
    writeFileSync(join(bench, `${town}.txt`), text);
    writeFileSync(join(bench, `${town}.jsonl`), jsonLines);
  }
});

afterAll(() => {
  rmSync(directory, { recursive: true });
});

describe('train', () => {
  it('writes the same weights every time, one a line', { timeout: TIMEOUT_MS }, async () => {
    const outputs = [fileOf('first.json'), fileOf('second.json')];
    for (const output of outputs) {
      const { status, stdout, stderr } = await runProgram('train', ['--bench', bench, '--output', output]);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(stdout).toMatch(/^\d{3} examples of 60 answerable questions on 3 articles$/m);
      expect(stdout).toContain(output);
      expect(stdout).toMatch(/a confidence of [01]\.\d\d$/m);
    }
    const [first, second] = outputs.map((output) => readFileSync(output, 'utf8'));
    expect(second).toBe(first);
    expect(() => createModel(JSON.parse(first!))).not.toThrow();
    expect(first!.split('\n').filter((line) => (line.match(/: /g)?.length ?? 0) > 1)).toEqual([]);
  });

  it.each([
    ['a folder that is missing', [], '--bench'],
    ['a folder that is not there', ['--bench', 'missing'], 'missing'],
    ['a file that cannot be written', ['--output', join('missing', 'weights.json')], 'weights.json'],
  ])('names %s in one line', { timeout: TIMEOUT_MS }, async (_, given, name) => {
    const args = given[0] === '--output' ? ['--bench', bench, ...given] : given;
    const { status, stdout, stderr } = await runProgram('train', args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(name);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  it('refuses questions without answers', { timeout: TIMEOUT_MS }, async () => {
    const empty = mkdtempSync(fileOf('off-topic-'));
    writeFileSync(join(empty, 'a.txt'), 'El faro se construyó en 1863.');
    writeFileSync(join(empty, 'a.jsonl'), JSON.stringify({ question: '¿Quién ganó?', passage: null }));
    const output = fileOf('never.json');
    const { status, stderr } = await runProgram('train', ['--bench', empty, '--output', output], 'es');
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: `${empty}: no hay ninguna pregunta con respuesta de la que aprender\n`,
    });
    expect(() => readFileSync(output)).toThrow('ENOENT');
  });
});

describe('eval --held-out', () => {
  it('asks with models trained on the other articles', { timeout: TIMEOUT_MS }, async () => {
    const args = ['--bench', bench, '--held-out', '--only', 'bot', '--json'];
    const { status, stdout } = await runProgram('eval', args);
    expect(status).toBe(0);
    const [own, folder] = JSON.parse(stdout).evaluations;
    expect(own.heldOutThresholds).toBeNull();
    // Six groups are meant; three articles make three.
    expect(folder.heldOutThresholds).toHaveLength(3);
    for (const threshold of folder.heldOutThresholds) expect(threshold).toBeGreaterThan(0);
    expect(folder.systems[0].answerable.firstRight).toBeGreaterThan(0.9);
  });

  it('needs two articles', { timeout: TIMEOUT_MS }, async () => {
    const single = mkdtempSync(fileOf('single-'));
    const [{ text, jsonLines }] = guideFiles as [(typeof guideFiles)[0]];
    writeFileSync(join(single, 'a.txt'), text);
    writeFileSync(join(single, 'a.jsonl'), jsonLines);
    const { status, stdout, stderr } = await runProgram('eval', ['--bench', single, '--held-out']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toBe(`${single}: to keep articles back it takes 2 or more.\n`);
  });
});
