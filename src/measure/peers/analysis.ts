import { stemmer as stemEnglish } from '@orama/stemmers/english';
import { stemmer as stemSpanish } from '@orama/stemmers/spanish';
import { stopwords as englishStopWords } from '@orama/stopwords/english';
import { stopwords as spanishStopWords } from '@orama/stopwords/spanish';

/** What a peer needs to know about a language. */
export interface Analysis {
  /** Orama's name of the language. */
  readonly name: 'english' | 'spanish';
  readonly stem: (word: string) => string;
  readonly stopWords: readonly string[];
}

const ANALYSES: Readonly<Record<string, Analysis>> = {
  en: { name: 'english', stem: stemEnglish, stopWords: englishStopWords },
  es: { name: 'spanish', stem: stemSpanish, stopWords: spanishStopWords },
};

/** Stemmer and stop words of the language; for any language but English and Spanish none of either. */
export function analysisOf(language: string): Analysis {
  return ANALYSES[language] ?? { name: 'english', stem: (word) => word, stopWords: [] };
}
