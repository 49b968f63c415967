import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { loadQuestionSet, loadQuestionSets } from '../../../src/measure/questions/load-questions.ts';

const options = { detectLanguage: () => 'es' };
const greeting = '{"question":"hola","passage":null}';
let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'questions-'));
});

afterEach(() => {
  rmSync(directory, { recursive: true });
});

const write = (name: string, text: string) => writeFileSync(join(directory, name), text);

it('pairs each file of questions with its article, in order of name', () => {
  write('b.txt', 'El faro es alto.');
  write('b.jsonl', greeting);
  write('a.md', 'El puerto es hondo.');
  write('a.jsonl', `${greeting}\n{"question":"¿Cómo es?","passage":["puerto"],"answer":["hondo"]}`);
  write('without-questions.txt', 'Nadie pregunta.');
  const sets = loadQuestionSets(directory, options);
  expect(sets.map(({ article, questions }) => [article.id, questions.length])).toEqual([
    ['a', 2],
    ['b', 1],
  ]);
});

it('names questions without an article', () => {
  write('a.jsonl', greeting);
  const error = { code: 'no-article', file: join(directory, 'a.jsonl') };
  expect(() => loadQuestionSets(directory, options)).toThrow(expect.objectContaining(error));
});

it('refuses a folder without questions', () => {
  write('a.txt', 'El faro es alto.');
  expect(() => loadQuestionSets(directory, options)).toThrow(expect.objectContaining({ code: 'empty' }));
});

it('says why a file or folder cannot be read', () => {
  write('a.txt', 'El faro es alto.');
  mkdirSync(join(directory, 'folder.jsonl'));
  const missing = join(directory, 'missing');
  const unreadable = (file: string, detail: string) =>
    expect.objectContaining({ code: 'unreadable', file, detail });
  expect(() => loadQuestionSets(missing, options)).toThrow(unreadable(missing, 'ENOENT'));
  const folder = join(directory, 'folder.jsonl');
  expect(() => loadQuestionSet(join(directory, 'a.txt'), folder, options)).toThrow(
    unreadable(folder, 'EISDIR'),
  );
});
