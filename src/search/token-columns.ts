import type { Language } from '../text/language.ts';
import { type Token, tokenise } from '../text/tokenise.ts';
import type { VocabularyBuilder, WordIds } from './vocabulary.ts';

/** All tokens of the indexed sentences in order, a column for each thing known of them. */
export interface TokenColumns {
  /** Term and surface id of each token. */
  readonly tokenTerms: Uint32Array;
  readonly tokenSurfaces: Uint32Array;
  readonly tokenStarts: Uint32Array;
  readonly tokenEnds: Uint32Array;
  /** Number of the clause that each token is in; clauses are numbered over all sentences. */
  readonly tokenClauses: Uint32Array;
  /** 1 for a clause without a date that tells when something else happened (`cuando se fundó el club`). */
  readonly clauseBackgrounds: Uint8Array;
  /** 1 for a token that is a stop word. */
  readonly tokenStops: Uint8Array;
  /** First token of each sentence, and the token count at the end. */
  readonly sentenceTokens: Uint32Array;
}

/** What is known of a word wherever it stands. */
export interface IndexedWord extends WordIds {
  readonly isStop: boolean;
  /** Whether it opens a clause that tells when something else happened. */
  readonly opensBackground: boolean;
  readonly hasDigit: boolean;
}

export interface TokenColumnsBuilder {
  /** First token of each sentence added so far. */
  readonly sentenceTokens: readonly number[];
  /** Adds a sentence that starts at `start` of its article's body; returns its words. */
  readonly addSentence: (text: string, start: number, language: Language) => readonly IndexedWord[];
  readonly finish: () => TokenColumns;
}

const BACKGROUND_WORDS = /^(?:cuando|mientras|when|while|whilst)$/;
/** Marks that divide clauses. */
const CLAUSE_MARK = /[,;:.!?()[\]{}"“”«»—–]/;

export function createTokenColumns(vocabulary: VocabularyBuilder): TokenColumnsBuilder {
  const terms: number[] = [];
  const surfaces: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const stops: number[] = [];
  const clauses: number[] = [];
  const backgrounds: number[] = [];
  const sentenceTokens: number[] = [];
  const wordOf = createWordReader(vocabulary);

  const addSentence = (text: string, start: number, language: Language): IndexedWord[] => {
    sentenceTokens.push(terms.length);
    backgrounds.push(0);
    let end = 0;
    return tokenise(text).map((token) => {
      const word = wordOf(token, language);
      const { opensBackground } = word;
      if (end > 0 && (opensBackground || CLAUSE_MARK.test(text.slice(end, token.start)))) {
        backgrounds.push(opensBackground ? 1 : 0);
      }
      end = token.end;
      // A clause with a date of its own can answer when.
      if (word.hasDigit) backgrounds[backgrounds.length - 1] = 0;
      clauses.push(backgrounds.length - 1);
      terms.push(word.term);
      surfaces.push(word.surface);
      starts.push(start + token.start);
      ends.push(start + token.end);
      stops.push(word.isStop ? 1 : 0);
      return word;
    });
  };

  return {
    sentenceTokens,
    addSentence,
    finish: () => ({
      tokenTerms: Uint32Array.from(terms),
      tokenSurfaces: Uint32Array.from(surfaces),
      tokenStarts: Uint32Array.from(starts),
      tokenEnds: Uint32Array.from(ends),
      tokenClauses: Uint32Array.from(clauses),
      clauseBackgrounds: Uint8Array.from(backgrounds),
      tokenStops: Uint8Array.from(stops),
      sentenceTokens: Uint32Array.from([...sentenceTokens, terms.length]),
    }),
  };
}

/** Reads each spelling once a language: a long text repeats its words some twenty times. */
function createWordReader(vocabulary: VocabularyBuilder): (token: Token, language: Language) => IndexedWord {
  const byLanguage = new Map<Language, Map<string, IndexedWord>>();
  return ({ text, folded }, language) => {
    let known = byLanguage.get(language);
    if (!known) {
      known = new Map();
      byLanguage.set(language, known);
    }
    let word = known.get(text);
    if (!word) {
      word = readWord(text, folded, language, vocabulary);
      known.set(text, word);
    }
    return word;
  };
}

/** One literal gives all words one shape; joined by spreading, they are read several times slower. */
function readWord(
  text: string,
  folded: string,
  language: Language,
  vocabulary: VocabularyBuilder,
): IndexedWord {
  const { surface, term } = vocabulary.add(text, folded, language);
  return {
    surface,
    term,
    isStop: language.isStopWord(folded),
    opensBackground: BACKGROUND_WORDS.test(folded),
    hasDigit: /\d/.test(folded),
  };
}
