import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { loadLanguages, loadResources } from '../src/resources.ts';

const made: string[] = [];

/** A copy of `data/` without the articles, to spoil. */
function copyOfData(): string {
  const directory = mkdtempSync(join(tmpdir(), 'articulo-'));
  made.push(directory);
  for (const folder of ['language', 'model'])
    cpSync(`data/${folder}`, join(directory, folder), { recursive: true });
  return directory;
}

afterEach(() => {
  for (const directory of made.splice(0)) rmSync(directory, { recursive: true });
});

it.each([
  ['a path', 'data'],
  ['a URL', pathToFileURL('data/')],
  ['a URL without a slash at the end', pathToFileURL('data')],
])('are read from %s', (_, directory) => {
  const { languages, model } = loadResources(directory);
  expect(languages.detect('¿Cuándo se fundó el club?')).toBe('es');
  expect(languages.of('en').isStopWord('the')).toBe(true);
  expect(model.threshold).toBeGreaterThan(0);
  expect(model.threshold).toBeLessThan(1);
});

it('need no model when only the languages are asked for', () => {
  const directory = copyOfData();
  rmSync(join(directory, 'model'), { recursive: true });
  expect(loadLanguages(directory).of('es').stem('fundó')).toBe('fund');
  expect(() => loadResources(directory)).toThrow(expect.objectContaining({ code: 'ENOENT' }));
});

describe('are refused when', () => {
  it.each([
    'language/es-stop-words.txt',
    'language/en-frequency.txt',
    'language/es-synonyms.txt',
    'language/en-es-translations.txt',
    'model/weights.json',
  ])('%s is missing', (file) => {
    const directory = copyOfData();
    rmSync(join(directory, file));
    expect(() => loadResources(directory)).toThrow(expect.objectContaining({ code: 'ENOENT' }));
  });

  it('the weights are no JSON', () => {
    const directory = copyOfData();
    writeFileSync(join(directory, 'model', 'weights.json'), '{');
    expect(() => loadResources(directory)).toThrow(SyntaxError);
  });

  it('the weights were trained for other features', () => {
    const directory = copyOfData();
    const file = join(directory, 'model', 'weights.json');
    const weights = JSON.parse(readFileSync(file, 'utf8'));
    writeFileSync(file, JSON.stringify({ ...weights, passage: { ...weights.passage, moonPhase: 1 } }));
    expect(() => loadResources(directory)).toThrow(RangeError);
    expect(() => loadResources(directory)).toThrow(/moonPhase/);
  });
});
