import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createModel, type Model, type ModelWeights } from './answer/model.ts';
import { createLanguages, LANGUAGE_CODES, type Languages } from './text/languages.ts';

/** What the core needs besides the articles, read once at start. */
export interface Resources {
  readonly languages: Languages;
  readonly model: Model;
}

/**
 * Reads `data/language/` and `data/model/`.
 *
 * @param dataDirectory the project's `data/` folder.
 * @throws the file system's error when a file is missing.
 */
export function loadResources(dataDirectory: string | URL): Resources {
  const weights = readFileSync(join(pathOf(dataDirectory), 'model', 'weights.json'), 'utf8');
  return { languages: loadLanguages(dataDirectory), model: createModel(JSON.parse(weights) as ModelWeights) };
}

/** Reads `data/language/` only: what training the model needs. */
export function loadLanguages(dataDirectory: string | URL): Languages {
  const directory = pathOf(dataDirectory);
  const read = (file: string) => readFileSync(join(directory, 'language', file), 'utf8');
  const lists = Object.fromEntries(
    LANGUAGE_CODES.map((code) => [
      code,
      { stopWords: read(`${code}-stop-words.txt`), frequencies: read(`${code}-frequency.txt`) },
    ]),
  );
  const synonyms = {
    es: read('es-synonyms.txt'),
    en: read('en-synonyms.txt'),
    'en-es': read('en-es-translations.txt'),
  };
  return createLanguages(lists, synonyms);
}

function pathOf(directory: string | URL): string {
  return directory instanceof URL ? fileURLToPath(directory) : directory;
}
