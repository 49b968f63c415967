import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readQuestions } from '../../src/cli/questions-file.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'questions-'));
});
afterEach(() => {
  rmSync(directory, { recursive: true });
});

function read(content: string | Uint8Array, name = 'questions.txt'): Promise<string[]> {
  const file = join(directory, name);
  writeFileSync(file, content);
  return readQuestions(file, Readable.from([]));
}

it('reads questions in order and as they stand, without blank lines', async () => {
  await expect(read('\uFEFFuna\r\n\r\n  dos \n \t\ntres\runa')).resolves.toEqual([
    'una',
    '  dos ',
    'tres',
    'una',
  ]);
});

it('reads standard input', async () => {
  const stdin = Readable.from([
    Buffer.from('¿qu'),
    Buffer.from([0xc3]),
    Buffer.from([0xa9]),
    Buffer.from('?\n'),
  ]);
  await expect(readQuestions('-', stdin)).resolves.toEqual(['¿qué?']);
});

it('reads UTF-16 and Windows-1252', async () => {
  await expect(read(Buffer.from('¿qué?\n', 'latin1'))).resolves.toEqual(['¿qué?']);
  await expect(read(Buffer.from('\uFEFF¿qué?\r\n¿sí?', 'utf16le'))).resolves.toEqual(['¿qué?', '¿sí?']);
});

it('takes the question out of each object of a .jsonl, and of lines of JSON from standard input', async () => {
  const lines = '{"question": "¿qué?", "passage": null}\n\n{"question":"una\\ndos"}\n';
  await expect(read(lines, 'questions.jsonl')).resolves.toEqual(['¿qué?', 'una\ndos']);
  await expect(readQuestions('-', Readable.from([Buffer.from(lines)]))).resolves.toEqual([
    '¿qué?',
    'una\ndos',
  ]);
  await expect(read('{qué} es esto\n')).resolves.toEqual(['{qué} es esto']);
});

it.each([
  ['questions.jsonl', '{"question": "¿qué?"}\n{"pregunta": "¿qué?"}', '2'],
  ['questions.jsonl', '¿qué?', '1'],
  ['questions.jsonl', 'null', '1'],
  ['questions.json', '[\n{"question": "¿qué?"}\n]', '1'],
  ['questions.txt', '{"question": "¿qué?"}\n{"question": 7}', '2'],
])('refuses %s with %j at line %s', async (name, content, detail) => {
  await expect(read(content, name)).rejects.toMatchObject({ code: 'no-question', detail });
});

it('refuses what is no file of questions', async () => {
  await expect(read('')).rejects.toMatchObject({ code: 'empty' });
  await expect(read(' \n\n')).rejects.toMatchObject({ code: 'empty' });
  await expect(read(new Uint8Array([0x89, 0x50, 0x00, 0x1a, 0x00]))).rejects.toMatchObject({
    code: 'not-text',
  });
  const missing = join(directory, 'none');
  await expect(readQuestions(missing, Readable.from([]))).rejects.toMatchObject({
    code: 'unreadable',
    file: missing,
    detail: 'ENOENT',
  });
  await expect(readQuestions(directory, Readable.from([]))).rejects.toMatchObject({ detail: 'EISDIR' });
});
