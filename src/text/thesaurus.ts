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
  const inverse = (rules: readonly SynonymRule[]) => rules.map(({ from, to }) => ({ from: to, to: from }));
  const read: Readonly<Record<string, () => readonly SynonymRule[]>> = {
    'es>es': () => parseSynonyms(files.es),
    'en>en': () => parseSynonyms(files.en),
    'en>es': () => parseSynonyms(files['en-es']),
    'es>en': () => inverse(parseSynonyms(files['en-es'])),
  };
  const rules = new Map<string, readonly SynonymRule[]>();
  const tables = new Map<string, ReadonlyMap<string, readonly string[]>>();
  // A stem begins as its words do: only those with the initial of a word asked for are stemmed.
  const tableOf = (initial: string, from: Language, to: Language) => {
    const pair = `${from.code}>${to.code}`;
    const known = rules.get(pair) ?? read[pair]?.() ?? [];
    rules.set(pair, known);
    const table = tables.get(`${pair} ${initial}`) ?? byStem(known, initial, languageOf(from.code));
    tables.set(`${pair} ${initial}`, table);
    return table;
  };
  return {
    expand: (word, from, to) => {
      const stem = from.stem(word);
      return tableOf(stem.charAt(0), from, to).get(stem) ?? [];
    },
  };
}

/** The words to search besides, by the stem of a word that has this initial. */
function byStem(
  rules: readonly SynonymRule[],
  initial: string,
  language: Language,
): ReadonlyMap<string, readonly string[]> {
  const table = new Map<string, Set<string>>();
  for (const { from, to } of rules) {
    for (const word of from) {
      const folded = fold(word);
      if (folded.charAt(0) !== initial) continue;
      const stem = language.stem(word);
      const known = table.get(stem) ?? new Set<string>();
      for (const other of to) if (fold(other) !== folded) known.add(other);
      table.set(stem, known);
    }
  }
  return new Map([...table].map(([stem, words]) => [stem, [...words]]));
}
