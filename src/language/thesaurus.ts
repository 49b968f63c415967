import { fold } from './fold.ts';
import type { Language } from './language.ts';
import { parseSynonyms, type SynonymRule } from './synonyms.ts';

/** Words to search besides the one a person typed, in its own language and in another. */
export interface Thesaurus {
  /**
   * @param word a word of a question, in any inflection.
   * @returns words of the language `to`, as the synonym files spell them; empty when none is known.
   */
  readonly expand: (word: string, from: Language, to: Language) => readonly string[];
}

/** The texts of the synonym files: `es` and `en` within a language, `en-es` from English to Spanish and back. */
export interface SynonymFiles {
  readonly es: string;
  readonly en: string;
  readonly 'en-es': string;
}

/**
 * @param languageOf the language for a code, for its stems: a rule holds for every inflection of its words.
 * @throws SyntaxError when a file is malformed.
 */
export function createThesaurus(files: SynonymFiles, languageOf: (code: string) => Language): Thesaurus {
  const tables = new Map<string, Map<string, readonly string[]>>();
  const inverse = (rules: readonly SynonymRule[]) => rules.map(({ from, to }) => ({ from: to, to: from }));
  const read: Readonly<Record<string, () => readonly SynonymRule[]>> = {
    'es>es': () => parseSynonyms(files.es),
    'en>en': () => parseSynonyms(files.en),
    'en>es': () => parseSynonyms(files['en-es']),
    'es>en': () => inverse(parseSynonyms(files['en-es'])),
  };
  const tableOf = (from: Language, to: Language) => {
    const pair = `${from.code}>${to.code}`;
    const table = tables.get(pair) ?? byStem(read[pair]?.() ?? [], languageOf(from.code));
    tables.set(pair, table);
    return table;
  };
  return { expand: (word, from, to) => tableOf(from, to).get(from.stem(word)) ?? [] };
}

function byStem(rules: readonly SynonymRule[], language: Language): Map<string, readonly string[]> {
  const table = new Map<string, Set<string>>();
  for (const { from, to } of rules) {
    for (const word of from) {
      const stem = language.stem(word);
      const known = table.get(stem) ?? new Set<string>();
      for (const other of to) if (fold(other) !== fold(word)) known.add(other);
      table.set(stem, known);
    }
  }
  return new Map([...table].map(([stem, words]) => [stem, [...words]]));
}
