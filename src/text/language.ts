import { stemmer as stemEnglish } from '@orama/stemmers/english';
import { stemmer as stemSpanish } from '@orama/stemmers/spanish';
import { createChatWords } from './chat-words.ts';
import { MIN_STEM_LETTERS } from './endings.ts';
import { fold } from './fold.ts';
import { createWordFrequencies, type WordFrequencies } from './frequency.ts';
import { infinitiveAsStem, infinitiveOf, withoutTe } from './spanish-verbs.ts';
import { parseWordList } from './word-list.ts';

/** What is known of one language. Without word lists (any but Spanish and English) words are compared as they are. */
export interface Language {
  /** Primary BCP 47 subtag; `und` for a language that is not known. */
  readonly code: string;
  /** The folded stem of a word spelt with its accents: words of one inflection share it. */
  readonly stem: (word: string) => string;
  /**
   * Whether a folded word is too common to search for.
   *
   * @param spelt the word as it stands, where that is known: ñ makes another word of it ("uñas" is not "unas").
   */
  readonly isStopWord: (folded: string, spelt?: string) => boolean;
  readonly frequencies: WordFrequencies;
  /** The infinitive, folded, of a common Spanish verb of which a folded word is a regular form. */
  readonly infinitiveOf: (folded: string) => string | undefined;
  /** What texts say for a word of chats or of one country, the best known word first; empty for others. */
  readonly writtenFor: (word: string) => readonly string[];
}

/** The texts of `data/language/` for one language. */
export interface LanguageLists {
  readonly stopWords: string;
  readonly frequencies: string;
  readonly chatWords: string;
}

/** Snowball leaves `i` in iniciar and inicio (inici) but not in inició (inic): without it they are one. */
const FINAL_I = new RegExp(`(?<=.{${MIN_STEM_LETTERS}})i$`);

type IsWord = (folded: string) => boolean;

const STEMMERS: Readonly<Record<string, (word: string, isWord: IsWord) => string>> = {
  es: (word, isWord) =>
    infinitiveAsStem(fold(word), isWord) ?? stemSpanish(withoutTe(word, isWord)).replace(FINAL_I, ''),
  en: stemEnglish,
};

export function createLanguage(code: string, lists: LanguageLists | undefined): Language {
  const spelling = parseWordList(lists?.stopWords ?? '');
  const stopWords = new Set(spelling.map(fold));
  const withTilde = new Set(spelling.filter(hasTilde));
  const stemmer = STEMMERS[code];
  let read: WordFrequencies | undefined;
  // Read when first asked for: detecting a language takes all stop words, but the frequencies of one language only.
  const frequencies = () => {
    read ??= createWordFrequencies(parseWordList(lists?.frequencies ?? ''));
    return read;
  };
  const isWord = (folded: string) => stopWords.has(folded) || frequencies().has(folded);
  // Stemming comes before folding: Snowball's Spanish endings are told apart by their accents.
  const stem = stemmer
    ? (word: string) => fold(stemmer(word.toLowerCase().normalize('NFC'), isWord)) || fold(word)
    : fold;
  let chatWords: ((word: string) => readonly string[]) | undefined;
  return {
    code,
    stem,
    writtenFor: (word) => {
      chatWords ??= createChatWords(lists?.chatWords ?? '', stem, isWord);
      return chatWords(word);
    },
    isStopWord: (folded, spelt) =>
      stopWords.has(folded) &&
      (spelt === undefined || !hasTilde(spelt) || withTilde.has(spelt.toLowerCase())),
    get frequencies() {
      return frequencies();
    },
    infinitiveOf: (folded) => (code === 'es' ? infinitiveOf(folded, isWord) : undefined),
  };
}

function hasTilde(word: string): boolean {
  return /ñ/iu.test(word);
}
