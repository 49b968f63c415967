import type { Language } from '../text/language.ts';
import type { Languages } from '../text/languages.ts';
import type { Token } from '../text/tokenise.ts';
import type { PassageIndex } from './passage-index.ts';
import { resolveWord } from './resolve-word.ts';

/** How a word of the question was found in the articles, best first. */
export type TermMatch = 'surface' | 'stem' | 'synonym' | 'misspelt' | 'relative' | 'none';

/** A word of the question to search for, with the terms of the index that stand for it. */
export interface QueryTerm {
  readonly token: Token;
  /** Position among all tokens of the question, stop words included. */
  readonly position: number;
  readonly match: TermMatch;
  /** Surface ids that are the word itself or, when misspelt, its corrections. */
  readonly surfaces: readonly number[];
  /** Those of `alternatives` that are the word itself or, when misspelt, its corrections. */
  readonly own: ReadonlySet<number>;
  /** Term id → how well the term stands for the word, above 0 and at most 1. */
  readonly alternatives: ReadonlyMap<number, number>;
  /** Share of the passages that have the word itself or, when misspelt, its corrections: 0 to 1. */
  readonly passageShare: number;
  /** Whether it is written as a name: capital, though not the first word, in a question that is not all capitals. */
  readonly isName: boolean;
  /** Inverse document frequency, in nats, above 0: rarer words weigh more. */
  readonly idf: number;
}

export interface Query {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly language: Language;
  /** Whether it asks when something happened. */
  readonly asksWhen: boolean;
  /** In order of the question; empty when it has only stop words. */
  readonly terms: readonly QueryTerm[];
}

/** Words past so many to search for are left out: a question of 6,000 characters is no question. */
const MAX_TERMS = 64;
/** What a word that only says the kind of answer weighs. Measured on the bench. */
const FORMAL_WEIGHT = 0.3;

/** What the reading of a question says of its words, by their place among its tokens. */
export interface QuestionForm {
  readonly asksWhen: boolean;
  /** Whether the word only says what kind of answer is asked for (`año` in «¿en qué año…?»). */
  readonly isFormal: (position: number) => boolean;
}

/**
 * Reads a question against an index. Any text will do; words past the first 64 to search for are left out.
 *
 * @param tokens of `text`.
 */
export function readQuery(
  text: string,
  tokens: readonly Token[],
  form: QuestionForm,
  index: PassageIndex,
  languages: Languages,
): Query {
  const textCodes = [...new Set(index.passages.map(({ article }) => article.language))];
  const detected = languages.detect(text);
  const language = languages.of(detected === 'und' ? (textCodes[0] ?? 'und') : detected);
  const textLanguages = textCodes.map(languages.of);
  const hasCase = /\p{Ll}/u.test(text);
  const terms: QueryTerm[] = [];
  const seen = new Set<string>();
  tokens.forEach((token, position) => {
    if (language.isStopWord(token.folded) || seen.has(token.folded) || terms.length >= MAX_TERMS) return;
    seen.add(token.folded);
    const resolved = resolveWord(token, language, { index, languages, textLanguages });
    const isName = hasCase && position > 0 && /^\p{Lu}/u.test(token.text);
    const weight = form.isFormal(position) ? FORMAL_WEIGHT : 1;
    terms.push({ token, position, isName, ...resolved, idf: resolved.idf * weight });
  });
  return { text, tokens, language, asksWhen: form.asksWhen, terms };
}
