import { fold } from '../text/fold.ts';
import { identifierTerms, termsByPlace } from '../text/identifiers.ts';
import { numberTerms } from '../text/numbers.ts';
import type { TextRange } from '../text/text-range.ts';
import { type Token, tokenise } from '../text/tokenise.ts';

/** What is known of words: by folded form, or by a key of `numberTerms` and `identifierTerms`. */
export interface MarkLookups {
  /** Whether the passage with its context has the word, in any inflection or misspelt, or a term with the key. */
  readonly inPassage: (term: string) => boolean;
  /** The same for the whole article. */
  readonly inArticle: (term: string) => boolean;
  /** Whether it is a common word: a stop word or in the frequency list of its language, not a name. */
  readonly isCommonWord: (folded: string) => boolean;
  /** The passage with its context, as read. */
  readonly passageText: string;
}

/** What a question insists on and a text lacks. An encoder forgives it; an answer about something else is wrong. */
export interface MissingMarks {
  /** Share of the question's names and rare words that the article has, 0 to 1; 1 when it has none. Higher is better. */
  readonly namesInArticle: number;
  /** Numbers, dates and times of the question that the passage lacks. */
  readonly numbersNotInPassage: number;
  /** Codes, flags, versions, … of the question that the passage lacks. */
  readonly identifiersNotInPassage: number;
  /** Phrases in quotation marks that the passage does not have word for word. */
  readonly quotesNotInPassage: number;
}

/**
 * Compares a question with a passage by its names, numbers, codes and quoted phrases.
 *
 * @param question cleaned, as `AskedQuestion.text`.
 */
export function missingMarks(question: string, lookups: MarkLookups): MissingMarks {
  const { inPassage, inArticle } = lookups;
  const numbers = termsByPlace(numberTerms(question).filter(({ key }) => !key.startsWith('o:')));
  const identifiers = termsByPlace(identifierTerms(question));
  const names = namesOf(question, [...numbers.keys(), ...identifiers.keys()], lookups);
  const share = (has: (term: string) => boolean) =>
    names.length === 0 ? 1 : names.filter(({ folded }) => has(folded)).length / names.length;
  return {
    namesInArticle: share(inArticle),
    numbersNotInPassage: countMissing(numbers, inPassage),
    identifiersNotInPassage: countMissing(identifiers, inPassage),
    quotesNotInPassage: quotedPhrases(question).filter((phrase) => !hasPhrase(lookups.passageText, phrase))
      .length,
  };
}

function countMissing(
  terms: ReadonlyMap<TextRange, readonly string[]>,
  has: (term: string) => boolean,
): number {
  return [...terms.values()].filter((keys) => !keys.some(has)).length;
}

/** Capitalised words within a sentence, and words no list knows: names, however they are typed. */
function namesOf(question: string, taken: readonly TextRange[], { isCommonWord }: MarkLookups): Token[] {
  const isMixedCase = /\p{Ll}/u.test(question);
  let isFirst = true;
  return tokenise(question).filter(({ text, folded, start, end }) => {
    const opens = isFirst || /[.:?!¿¡]\s*$/.test(question.slice(0, start));
    isFirst = false;
    if (/^\p{N}/u.test(text) || folded.length < 2) return false;
    if (taken.some((range) => range.start < end && start < range.end)) return false;
    const isCapitalised = isMixedCase && !opens && /^\p{Lu}/u.test(text);
    return isCapitalised || !(isCommonWord(folded) || isInflected(folded, isCommonWord));
  });
}

const CLITICS = /(?<=[aei]r|ndo)(?:me|te|se|nos|os|l[aoe]s?)+$/;
/** Endings of verbs and nouns, Spanish and English; short ones only after five letters: names have them too. */
const ENDINGS =
  /(?<=.{4})(?:ar|er|ir|aron|ieron|aba[ns]?|ando|iendo|ad[oa]s?|id[oa]s?|aria|eria|ara[ns]?|amos|emos|ion(?:es)?|ing|ed|ly)$|(?<=.{5})(?:[aeo][sn]?|s)$/;
const BASE_ENDINGS = [
  '',
  'o',
  'a',
  'e',
  'os',
  'as',
  'ar',
  'er',
  'ir',
  'ado',
  'ada',
  'ido',
  'ion',
  's',
  'ed',
  'ing',
];

/** Whether a word is a form of a common one ("entrevistan" of "entrevista"): lists do not have all forms. */
function isInflected(folded: string, isCommonWord: (folded: string) => boolean): boolean {
  const word = folded.replace(CLITICS, '');
  if (word !== folded && isCommonWord(word)) return true;
  // "tenés" of "tener".
  if (/[aei]s$/.test(word) && isCommonWord(`${word.slice(0, -1)}r`)) return true;
  const stem = word.replace(ENDINGS, '');
  return stem !== word && BASE_ENDINGS.some((ending) => isCommonWord(stem + ending));
}

const QUOTED = /"([^"]+)"|“([^”]+)”|«([^»]+)»|‘([^’]+)’/g;

function quotedPhrases(text: string): string[] {
  return [...text.matchAll(QUOTED)].map((match) => match.slice(1).find((phrase) => phrase !== undefined)!);
}

function hasPhrase(text: string, phrase: string): boolean {
  const words = (part: string) =>
    ` ${
      fold(part)
        .match(/[\p{L}\p{N}]+/gu)
        ?.join(' ') ?? ''
    } `;
  return words(text).includes(words(phrase));
}
