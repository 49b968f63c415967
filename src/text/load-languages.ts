import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLanguages, LANGUAGE_CODES, type Languages } from './languages.ts';

/** @param directory the project's `data/language/` folder. */
export function loadLanguages(directory: string): Languages {
  const read = (file: string) => readFileSync(join(directory, file), 'utf8');
  const lists = LANGUAGE_CODES.map((code) => [
    code,
    {
      stopWords: read(`${code}-stop-words.txt`),
      frequencies: read(`${code}-frequency.txt`),
      chatWords: read(`${code}-chat-words.txt`),
    },
  ]);
  return createLanguages(Object.fromEntries(lists));
}
