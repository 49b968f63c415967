import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createLanguages, LANGUAGE_CODES, type Languages } from './language/languages.ts';

/** What the core needs besides the articles, read once at start. */
export interface Resources {
  readonly languages: Languages;
}

/**
 * Reads `data/language/`.
 *
 * @param dataDirectory the project's `data/` folder.
 * @throws the file system's error when a file is missing.
 */
export function loadResources(dataDirectory: string | URL): Resources {
  const directory = dataDirectory instanceof URL ? fileURLToPath(dataDirectory) : dataDirectory;
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
  return { languages: createLanguages(lists, synonyms) };
}
