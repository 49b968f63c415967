import { readFileSync } from 'node:fs';
import { loadLanguages } from '../../src/resources.ts';

/** The languages as the bot has them. */
export const languages = loadLanguages('data/language');
export const spanish = languages.of('es');
export const english = languages.of('en');

/** The text of a file of `data/language/`. */
export function languageFile(name: string): string {
  return readFileSync(`data/language/${name}`, 'utf8');
}
