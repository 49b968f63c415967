import { type Amount, amountsIn } from '../text/bands.ts';
import { compoundsIn } from '../text/compounds.ts';
import { diminutiveBase } from '../text/diminutive.ts';
import { diphthongVariants } from '../text/diphthong.ts';
import { singularsOf } from '../text/endings.ts';
import { fold } from '../text/fold.ts';
import type { KeyedTerm } from '../text/identifiers.ts';
import type { Language } from '../text/language.ts';
import type { Languages } from '../text/languages.ts';
import { overlap } from '../text/text-range.ts';
import { type Token, tokenise } from '../text/tokenise.ts';
import { keyedTerms } from './keyed-terms.ts';
import { createDictionary, type Dictionary } from './spelling.ts';
import { type Respelling, respelledCodes, respelledNumbers, spacedCodes } from './term-spelling.ts';
import { keyTerm } from './vocabulary.ts';
import type { WordIndex } from './word-index.ts';

/** A word of the question to search for, with the terms of the index that stand for it. */
export interface QueryTerm {
  readonly token: Token;
  /** How it was found in the articles: as it is, as another inflection, as the word that was meant, or not at all. */
  readonly match: 'surface' | 'stem' | 'misspelt' | 'none';
  /** Whether it is a word of everyday language, in the question's language or an article's. */
  readonly isOrdinary: boolean;
  /** Term id → how well the term stands for the word, above 0 and at most 1. */
  readonly alternatives: ReadonlyMap<number, number>;
  /** Inverse document frequency, in nats, above 0: rarer words weigh more. */
  readonly idf: number;
  /** As the articles spell the word, or the nearest one to a misspelt word, where it is typed otherwise. */
  readonly correction?: string;
}

export interface Query {
  readonly language: Language;
  /** In order of the question; empty when it has only stop words. */
  readonly terms: readonly QueryTerm[];
  /** The question with words that are misspelt, or without accents and capitals, and numbers as the articles write them. */
  readonly corrected: string;
  /** Sum of the idf of all terms, in nats. */
  readonly totalIdf: number;
  /** "A dog of 30 kilos": what bands of amounts are compared with. */
  readonly amounts: readonly Amount[];
  /** Whether a folded word is an everyday one, in the question's language or an article's. */
  readonly isCommonWord: (folded: string) => boolean;
}

/** Words past so many to search for are left out: a question of 6,000 characters is no question. */
const MAX_TERMS = 64;

/** What a term of the index counts as a word of the question that it is not. Measured on SQuAD-es. */
const OTHER_STEM_WEIGHT = 0.9;
const CORRECTION_LOSS_PER_EDIT = 0.15;

/** From this length on, in letters, an unknown word near a common one is taken for it, and not for a name. */
const MIN_LETTERS_OF_ORDINARY = 6;
/** Common words are many: below this length one wrong letter is all that tells which was meant. Letters. */
const MIN_LETTERS_FOR_TWO_COMMON_EDITS = 8;

/** How many passages the language's word frequencies count as. Measured on SQuAD-es: 15 to 60 do about equally well. */
const PRIOR_PASSAGES = 45;
/** Words in a passage, stop words included, for each one that is not. */
const WORDS_PER_CONTENT_WORD = 2;
const MAX_SHARE = 0.999;

/** Looks up the words of a question in an index. Any text will do; words past the first 64 are left out. */
export function readQuery(text: string, index: WordIndex, languages: Languages): Query {
  const detected = languages.detect(text);
  const language = languages.of(detected === 'und' ? (index.languageCodes[0] ?? 'und') : detected);
  const textLanguages = index.languageCodes.map(languages.of);
  const allLanguages = [...new Set([language, ...textLanguages])];
  const isListed = (folded: string) =>
    allLanguages.some(
      (each) => each.isStopWord(folded) || each.frequencies.has(folded) || each.infinitiveOf(folded),
    );
  const isInList = (folded: string) => isListed(folded) || singularsOf(folded).some(isListed);
  const codes = spacedCodes(text, language, index);
  const terms = termsOf(text, { language, textLanguages, codes, isInList, index });
  const mistyped = new Set(
    terms.filter(({ match, isOrdinary }) => match === 'none' && isOrdinary).map(({ token }) => token.folded),
  );
  const isCommonWord = (folded: string) => isInList(folded) || mistyped.has(folded);
  const corrected = correct(text, terms, respelled(text, codes, index));
  return {
    language,
    terms,
    corrected,
    amounts: amountsIn(corrected),
    totalIdf: terms.reduce((sum, { idf }) => sum + idf, 0),
    isCommonWord,
  };
}

interface Reading {
  readonly language: Language;
  readonly textLanguages: readonly Language[];
  /** Codes that the question has with blanks. */
  readonly codes: readonly KeyedTerm[];
  readonly isInList: (folded: string) => boolean;
  readonly index: WordIndex;
}

/** The words to search for, each once. */
function termsOf(text: string, { language, textLanguages, codes, isInList, index }: Reading): QueryTerm[] {
  const terms: QueryTerm[] = [];
  const seen = new Set<string>();
  const standingOf = readStandings(text, codes, (word) => ownTerms(word, language, textLanguages, index));
  const tokens = tokenise(text);
  for (const [at, token] of tokens.entries()) {
    const { folded } = token;
    const standing = standingOf(token);
    const isStopWord = language.isStopWord(folded, token.text);
    const isRowName = isStopWord && index.rowNames.has(folded) && mayBeName(tokens[at - 1], language);
    const isCommon = isStopWord && !isRowName && standing.keys.length === 0;
    if (isCommon || seen.has(folded) || terms.length >= MAX_TERMS) continue;
    seen.add(folded);
    const isOrdinary = !isRowName && isInList(folded);
    terms.push(resolve(token, standing, isOrdinary, language, textLanguages, index));
  }
  return terms;
}

/** A word of a question as it stands in `Query.corrected`, folded. */
export function foldedWord({ token, correction }: QueryTerm): string {
  return correction === undefined ? token.folded : fold(correction);
}

/** What may stand before the name of something, besides what it is: "el haya", "del roble". */
const BEFORE_NAME = /^(?:el|la|los|las|del?|the|of)$/;

/** Whether a stop word may be a name by what stands before it: "el bungalow haya", not "cuando haya". */
function mayBeName(before: Token | undefined, { isStopWord }: Language): boolean {
  if (!before) return false;
  return BEFORE_NAME.test(before.folded) || !isStopWord(before.folded, before.text);
}

function respelled(text: string, codes: readonly KeyedTerm[], index: WordIndex): Respelling[] {
  const numbers = respelledNumbers(text, index);
  return [
    ...respelledCodes(codes, index),
    ...numbers.filter((number) => !codes.some((code) => overlap(code, number))),
  ];
}

/** What a word is a part of. */
interface Standing {
  /** Of the numbers and identifiers that it belongs to. */
  readonly keys: readonly string[];
  /** Terms, with their weights, of the word with a hyphen that it belongs to, written as one. */
  readonly whole: readonly (readonly [term: number, weight: number])[];
}

function readStandings(
  text: string,
  codes: readonly KeyedTerm[],
  termsOf: (word: Pick<Token, 'text' | 'folded'>) => ReadonlyMap<number, number>,
): (token: Token) => Standing {
  const keyed = [...keyedTerms(text), ...codes];
  const compounds = compoundsIn(text).map((compound) => ({
    ...compound,
    found: [...termsOf({ ...compound, text: compound.joined })],
  }));
  return (token) => ({
    keys: keyed.filter((term) => overlap(term, token)).map(({ key }) => key),
    whole: compounds
      .filter(({ start, end }) => start <= token.start && token.end <= end)
      .flatMap(({ found }) => found),
  });
}

/**
 * Finds the terms that stand for a word: the word itself in any inflection, or, for one that the articles do not have
 * and that is no word of the language, the nearest ones a few wrong letters away.
 */
function resolve(
  token: Token,
  { keys, whole }: Standing,
  isOrdinary: boolean,
  language: Language,
  textLanguages: readonly Language[],
  index: WordIndex,
): QueryTerm {
  const { folded } = token;
  const alternatives = ownTerms(token, language, textLanguages, index);
  for (const key of keys) {
    const term = index.vocabulary.termId(keyTerm(key));
    if (term !== undefined) alternatives.set(term, 1);
  }
  for (const [term, weight] of whole) alternatives.set(term, weight);
  const idf = idfOf([...alternatives.keys()], folded, language, index);
  if (alternatives.size > 0)
    return { token, isOrdinary, alternatives, idf, ...asWritten(token, isOrdinary, index) };
  const written = writtenFor(token, language, textLanguages, index);
  if (written) {
    const match = written.alternatives.size > 0 ? 'stem' : 'none';
    const writtenIdf = idfOf([...written.alternatives.keys()], fold(written.correction), language, index);
    return { token, match, isOrdinary: true, idf: writtenIdf, ...written };
  }
  if (isOrdinary) return { token, match: 'none', isOrdinary, alternatives, idf };
  const corrected = correctWord(folded, index);
  if (corrected) {
    const correctedIdf = idfOf([...corrected.alternatives.keys()], folded, language, index);
    return { token, match: 'misspelt', isOrdinary, idf: correctedIdf, ...corrected };
  }
  const meant = mistypedWord(token, language);
  if (meant === undefined) return { token, match: 'none', isOrdinary, alternatives, idf };
  return {
    token,
    match: 'none',
    isOrdinary: folded.length >= MIN_LETTERS_OF_ORDINARY,
    alternatives,
    idf: idfOf([], fold(meant), language, index),
    correction: meant,
  };
}

/** How the articles write a word that they have, itself or in another inflection. */
function asWritten(
  { text, folded }: Token,
  isOrdinary: boolean,
  { vocabulary }: WordIndex,
): Pick<QueryTerm, 'match' | 'correction'> {
  const surface = vocabulary.surfaceId(folded);
  if (surface === undefined) return { match: 'stem' };
  const spelling = vocabulary.spellings[surface]!;
  const spelt = isOrdinary ? spelling.toLowerCase() : spelling;
  const isPlain = text === folded && spelt !== folded;
  return { match: 'surface', ...(isPlain && { correction: spelt }) };
}

/** The common words of each language: a memo, since 16,000 words take 20 ms and all libraries share them. */
const dictionaries = new WeakMap<Language, Dictionary>();

/**
 * The common word that was meant by one that neither the articles nor the language have: for the networks, which read
 * it better than its typing error.
 */
function mistypedWord({ text, folded }: Token, language: Language): string | undefined {
  if (isName(text)) return undefined;
  const { words } = language.frequencies;
  const dictionary = dictionaries.get(language) ?? createDictionary(words.map(fold));
  dictionaries.set(language, dictionary);
  const [nearest] = dictionary.correct(folded);
  if (!nearest || (nearest.distance > 1 && folded.length < MIN_LETTERS_FOR_TWO_COMMON_EDITS))
    return undefined;
  return words[nearest.surface];
}

/** With a capital, but not of capitals only. */
function isName(text: string): boolean {
  return /^\p{Lu}/u.test(text) && text !== text.toUpperCase();
}

function ownTerms(
  { text, folded }: Pick<Token, 'text' | 'folded'>,
  language: Language,
  textLanguages: readonly Language[],
  { vocabulary }: WordIndex,
): Map<number, number> {
  const weights = new Map<number, number>();
  const add = (term: number | undefined, weight: number) => {
    if (term !== undefined && weight > (weights.get(term) ?? 0)) weights.set(term, weight);
  };
  const surface = vocabulary.surfaceId(folded);
  if (surface !== undefined) for (const term of vocabulary.termsOfSurface(surface)) add(term, 1);
  // A word typed without accents gets those of the language's word, if there is one: stems depend on them.
  const isPlain = folded === text.toLowerCase();
  const spelling = isPlain
    ? (language.frequencies.spelling(folded) ?? language.infinitiveOf(folded) ?? text)
    : text;
  const stem = language.stem(spelling);
  if (textLanguages.some(({ code }) => code === language.code || code === 'und'))
    add(vocabulary.termId(stem), 1);
  if (language.code === 'es') {
    const base = diminutiveBase(folded, language.frequencies.share);
    const baseStem = base === undefined ? [] : [language.stem(language.frequencies.spelling(base) ?? base)];
    for (const other of [...diphthongVariants(stem), ...baseStem])
      add(vocabulary.termId(other), OTHER_STEM_WEIGHT);
  }
  return weights;
}

/** What texts say for a word of chats that the articles do not have: of several words one that they have. */
function writtenFor(
  { text }: Token,
  language: Language,
  textLanguages: readonly Language[],
  index: WordIndex,
): Required<Pick<QueryTerm, 'alternatives' | 'correction'>> | undefined {
  if (isName(text)) return undefined;
  const words = language.writtenFor(text).map((word) => {
    const token = tokenise(word).at(-1)!;
    return { word, alternatives: ownTerms(token, language, textLanguages, index) };
  });
  const [first] = words;
  const found = words.find(({ alternatives }) => alternatives.size > 0) ?? first;
  return found && { correction: found.word, alternatives: found.alternatives };
}

/** "Uninstall" is no "install" with two letters too many. */
const NEGATED = /^(?:un|des|dis|im|in)(?=\p{L}{4})/u;

/** The words of the articles that are nearest to one that they do not have; undefined when none is near. */
function correctWord(
  folded: string,
  { dictionary, vocabulary }: WordIndex,
): Required<Pick<QueryTerm, 'alternatives' | 'correction'>> | undefined {
  const positive = folded.replace(NEGATED, '');
  const corrections = dictionary
    .correct(folded)
    .filter(({ surface }) => positive === folded || fold(vocabulary.spellings[surface]!) !== positive);
  const [nearest] = corrections;
  if (!nearest) return undefined;
  const weights = new Map<number, number>();
  for (const { surface, distance } of corrections) {
    if (distance > nearest.distance) break;
    for (const term of vocabulary.termsOfSurface(surface))
      weights.set(term, 1 - CORRECTION_LOSS_PER_EDIT * distance);
  }
  return { alternatives: weights, correction: vocabulary.spellings[nearest.surface]! };
}

function correct(text: string, terms: readonly QueryTerm[], numbers: readonly Respelling[]): string {
  const words = terms.flatMap(({ token: { start, end }, correction }) => {
    const isInNumber = numbers.some((number) => number.start < end && start < number.end);
    return correction === undefined || isInNumber ? [] : [{ start, end, text: correction }];
  });
  let corrected = text;
  // From the end, so that offsets hold.
  for (const { start, end, text } of [...words, ...numbers].sort((a, b) => b.start - a.start))
    corrected = corrected.slice(0, start) + text + corrected.slice(end);
  return corrected;
}

/**
 * Inverse document frequency in nats, above 0, with the language's own word frequencies as prior: the share of passages
 * with the word is estimated as if 45 more had been seen that use words as the language does. In a small article,
 * whose own counts say little, the prior decides.
 *
 * @param terms that are the word itself; when there are none, `folded` tells how common it is in `language`.
 */
function idfOf(terms: readonly number[], folded: string, language: Language, index: WordIndex): number {
  const share =
    terms.length === 0
      ? language.frequencies.share(folded)
      : Math.max(...terms.map((term) => index.vocabulary.share(term)));
  const prior = 1 - Math.exp(-share * index.meanLength * WORDS_PER_CONTENT_WORD);
  const documents = terms.reduce(
    (most, term) => Math.max(most, index.postings(term)?.passages.length ?? 0),
    0,
  );
  const estimate = (documents + PRIOR_PASSAGES * prior) / (index.passages.length + PRIOR_PASSAGES);
  return Math.log(1 / Math.min(estimate, MAX_SHARE));
}
