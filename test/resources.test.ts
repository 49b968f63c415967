import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { loadLanguages, loadResources } from '../src/resources.ts';

const MODEL_FILES = ['tokenizer.json', 'encoder.onnx', 'reader.onnx', 'words.bin'];
const made: string[] = [];

/** A copy of `data/` without the articles, to spoil; it shares the networks, which are large. */
function copyOfData(): string {
  const directory = mkdtempSync(join(tmpdir(), 'articulo-'));
  made.push(directory);
  cpSync('data/language', join(directory, 'language'), { recursive: true });
  mkdirSync(join(directory, 'model'));
  for (const file of MODEL_FILES) symlinkSync(resolve('data/model', file), join(directory, 'model', file));
  cpSync('data/model/decision.json', join(directory, 'model', 'decision.json'));
  return directory;
}

afterEach(() => {
  for (const directory of made.splice(0)) rmSync(directory, { recursive: true });
});

it.each([
  ['a path', 'data'],
  ['a URL', pathToFileURL('data/')],
  ['a URL without a slash at the end', pathToFileURL('data')],
])('are read from %s', async (_, directory) => {
  const { languages, decision, models, embed } = loadResources(directory);
  expect(languages.detect('¿Cuándo se fundó el club?')).toBe('es');
  expect(languages.of('en').isStopWord('the')).toBe(true);
  expect(decision.maybeFrom).toBeGreaterThan(0);
  expect(decision.maybeFrom).toBeLessThan(decision.sureFrom);
  expect(decision.sureFrom).toBeLessThan(1);
  expect((await embed(['El faro.'], { name: 'faro' })).count).toBe(1);
  await models.close();
});

it('need no model when only the languages are asked for', () => {
  const directory = copyOfData();
  rmSync(join(directory, 'model'), { recursive: true });
  expect(loadLanguages(join(directory, 'language')).of('es').stem('fundó')).toBe('fund');
  expect(() => loadResources(directory)).toThrow(expect.objectContaining({ code: 'file-missing' }));
});

describe('are refused when', () => {
  it.each([
    ['language/es-stop-words.txt', 'ENOENT'],
    ['language/en-frequency.txt', 'ENOENT'],
    ...['decision.json', ...MODEL_FILES].map((file): [string, string] => [`model/${file}`, 'file-missing']),
  ])('%s is missing', (file, code) => {
    const directory = copyOfData();
    rmSync(join(directory, file));
    expect(() => loadResources(directory)).toThrow(expect.objectContaining({ code }));
  });

  it('the decision is no JSON', () => {
    const directory = copyOfData();
    writeFileSync(join(directory, 'model', 'decision.json'), '{');
    expect(() => loadResources(directory)).toThrow(SyntaxError);
  });
});
