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

function read(content: string | Uint8Array): Promise<string[]> {
  const file = join(directory, 'questions.txt');
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

it('refuses what is no file of questions', async () => {
  await expect(read('')).rejects.toMatchObject({ code: 'empty' });
  await expect(read(' \n\n')).rejects.toMatchObject({ code: 'empty' });
  await expect(read(Buffer.from('¿qué?', 'latin1'))).rejects.toMatchObject({ code: 'not-utf8' });
  const missing = join(directory, 'none');
  await expect(readQuestions(missing, Readable.from([]))).rejects.toMatchObject({
    code: 'unreadable',
    file: missing,
    detail: 'ENOENT',
  });
  await expect(readQuestions(directory, Readable.from([]))).rejects.toMatchObject({ detail: 'EISDIR' });
});
