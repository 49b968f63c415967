import type { Language } from '../text/language.ts';

/**
 * The words of the indexed articles. A surface is a word's folded form as it stands in the text, a term its stem;
 * both are numbered from 0 in order of first appearance.
 */
export interface Vocabulary {
  readonly surfaces: readonly string[];
  /** Each surface as the articles spell it, with its accents; in lower case if they have it so anywhere. */
  readonly spellings: readonly string[];
  readonly terms: readonly string[];
  readonly surfaceId: (folded: string) => number | undefined;
  readonly termId: (stem: string) => number | undefined;
  /** The terms a surface stands for: several when spellings that differ in accents have different stems. */
  readonly termsOfSurface: (surfaceId: number) => readonly number[];
  /** Estimated share of running words in the language that are of this term: the sum over its surfaces, 0 to 1. */
  readonly share: (termId: number) => number;
}

export interface WordIds {
  readonly surface: number;
  readonly term: number;
}

export interface VocabularyBuilder extends Vocabulary {
  /**
   * Adds a word as spelt in a text of `language`, if it is new.
   *
   * @param whole what it is stemmed as, where it is spelt with a hyphen.
   */
  readonly add: (word: string, folded: string, language: Language, whole?: string) => WordIds;
  /** The term of a key that stands for a number, a date or an identifier (`n:1250`); see `keyedTerms`. */
  readonly addKey: (key: string) => number;
}

export function createVocabulary(): VocabularyBuilder {
  const surfaces: string[] = [];
  const spellings: string[] = [];
  const terms: string[] = [];
  const surfaceIds = new Map<string, number>();
  const termIds = new Map<string, number>();
  const surfaceTerms: number[][] = [];
  const shares: number[] = [];
  return {
    surfaces,
    spellings,
    terms,
    surfaceId: (folded) => surfaceIds.get(folded),
    termId: (stem) => termIds.get(stem),
    termsOfSurface: (id) => surfaceTerms[id] ?? [],
    share: (id) => shares[id] ?? 0,
    addKey: (key) => {
      const term = intern(termIds, terms, keyTerm(key));
      shares[term] ??= 0;
      return term;
    },
    add: (word, folded, language, whole = word) => {
      const surface = intern(surfaceIds, surfaces, folded);
      if (!spellings[surface] || isCapitalised(spellings[surface])) spellings[surface] = word;
      const term = intern(termIds, terms, language.stem(whole));
      surfaceTerms[surface] ??= [];
      if (!surfaceTerms[surface].includes(term)) {
        surfaceTerms[surface].push(term);
        shares[term] = (shares[term] ?? 0) + language.frequencies.share(folded);
      }
      return { surface, term };
    },
  };
}

function isCapitalised(word: string): boolean {
  return word !== word.toLowerCase();
}

/** Begins with a blank, as no stem does. */
export function keyTerm(key: string): string {
  return ` ${key}`;
}

function intern(ids: Map<string, number>, names: string[], name: string): number {
  const known = ids.get(name);
  if (known !== undefined) return known;
  ids.set(name, names.length);
  names.push(name);
  return names.length - 1;
}
