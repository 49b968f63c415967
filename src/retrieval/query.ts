import type { Language } from '../language/language.ts';
import type { Languages } from '../language/languages.ts';
import type { Token } from '../language/tokenise.ts';
import type { PassageIndex } from './passage-index.ts';

/** How a word of the question was found in the articles, best first. */
export type TermMatch = 'surface' | 'stem' | 'synonym' | 'misspelt' | 'none';

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

/** Measured on the bench: a synonym is worth about half the word, a correction loses a quarter an edit. */
export const TUNING = {
  formal: 0.3,
  synonym: 0.75,
  translation: 0.8,
  perEdit: 0.15,
  priorPassages: 40,
  priorFade: 0,
  knownWordCorrection: 0,
  derived: 0.5,
  derivedShare: 0.6,
  derivedMin: 4,
  maxTerms: 64,
};

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
    if (language.isStopWord(token.folded) || seen.has(token.folded) || terms.length >= TUNING.maxTerms)
      return;
    seen.add(token.folded);
    terms.push(resolve(token, position, language, { index, languages, textLanguages, hasCase, form }));
  });
  return { text, tokens, language, asksWhen: form.asksWhen, terms };
}

interface Context {
  readonly index: PassageIndex;
  readonly languages: Languages;
  readonly textLanguages: readonly Language[];
  readonly hasCase: boolean;
  readonly form: QuestionForm;
}

function resolve(token: Token, position: number, language: Language, context: Context): QueryTerm {
  const { index, languages, textLanguages } = context;
  const { vocabulary, dictionary } = index;
  const { folded } = token;
  const alternatives = new Map<number, number>();
  const add = (term: number | undefined, weight: number) => {
    if (term !== undefined && weight > (alternatives.get(term) ?? 0)) alternatives.set(term, weight);
  };
  const spelling =
    folded === token.text.toLowerCase() ? (language.frequencies.spelling(folded) ?? token.text) : token.text;
  const surface = vocabulary.surfaceId(folded);
  let surfaces: number[] = surface === undefined ? [] : [surface];
  let match: TermMatch = 'none';
  if (surface !== undefined) {
    for (const term of vocabulary.termsOfSurface(surface)) add(term, 1);
    match = 'surface';
  }
  for (const textLanguage of textLanguages) {
    if (textLanguage.code !== language.code && textLanguage.code !== 'und') continue;
    add(vocabulary.termId(language.stem(spelling)), 1);
  }
  if (match === 'none' && alternatives.size > 0) match = 'stem';
  let ownTerms = [...alternatives.keys()];
  for (const textLanguage of textLanguages) {
    const weight = textLanguage.code === language.code ? TUNING.synonym : TUNING.translation;
    for (const word of languages.thesaurus.expand(spelling, language, textLanguage)) {
      add(vocabulary.termId(textLanguage.stem(word)), weight);
    }
  }
  if (match === 'none' && alternatives.size > 0) match = 'synonym';
  if (folded.length >= 4 && !/\d/.test(folded)) {
    const stem = language.stem(spelling);
    for (const [term, sim] of derived(stem, vocabulary)) add(term, sim * TUNING.derived);
  }
  if (match === 'none' && alternatives.size > 0) match = 'synonym';
  if (match === 'none') {
    const isWord = [language, ...textLanguages].some((l) => l.frequencies.has(folded));
    const corrections = isWord && TUNING.knownWordCorrection === 0 ? [] : dictionary.correct(folded);
    const nearest = corrections[0]?.distance;
    for (const { surface: corrected, distance } of corrections) {
      if (distance !== nearest) continue;
      surfaces.push(corrected);
      for (const term of vocabulary.termsOfSurface(corrected)) {
        add(term, (1 - TUNING.perEdit * distance) * (isWord ? TUNING.knownWordCorrection : 1));
      }
    }
    if (alternatives.size > 0) match = 'misspelt';
    ownTerms = [...alternatives.keys()];
    if (ownTerms.length === 0) surfaces = [];
  }
  const isName = position > 0 && /^\p{Lu}/u.test(token.text) && context.hasCase;
  return {
    token,
    position,
    match,
    isName,
    surfaces,
    own: new Set(ownTerms),
    passageShare:
      Math.max(0, ...ownTerms.map((term) => index.postings(term)?.passages.length ?? 0)) /
      index.passages.length,
    alternatives,
    idf: idfOf(ownTerms, folded, language, index) * (context.form.isFormal(position) ? TUNING.formal : 1),
  };
}

/**
 * Inverse document frequency with the language's own word frequency as prior: the share of passages with the word is
 * estimated as if `priorPassages` more had been seen that use words as the language does. In a small article, whose
 * own counts say little, the prior decides.
 */
function idfOf(ownTerms: readonly number[], folded: string, language: Language, index: PassageIndex): number {
  const { vocabulary, passages, meanLength } = index;
  let documents = 0;
  let share = ownTerms.length === 0 ? language.frequencies.share(folded) : 0;
  for (const term of ownTerms) {
    documents = Math.max(documents, index.postings(term)?.passages.length ?? 0);
    share = Math.max(share, vocabulary.share(term));
  }
  const prior = 1 - Math.exp(-share * meanLength * 2);
  const weight = TUNING.priorPassages / Math.max(1, documents) ** TUNING.priorFade;
  const estimate = (documents + weight * prior) / (passages.length + weight);
  return Math.log(1 + (1 - Math.min(estimate, 0.999)) / estimate);
}

function derived(stem: string, vocabulary: PassageIndex['vocabulary']): [number, number][] {
  const found: [number, number][] = [];
  if (stem.length < TUNING.derivedMin) return found;
  for (const term of vocabulary.termsWithPrefix(stem.slice(0, TUNING.derivedMin))) {
    const other = vocabulary.terms[term]!;
    let c = TUNING.derivedMin;
    while (c < stem.length && stem[c] === other[c]) c++;
    if (other === stem) continue;
    const sim = c / Math.max(stem.length, other.length);
    const simMin = c / Math.min(stem.length, other.length);
    if (simMin >= TUNING.derivedShare && sim > 0.35) found.push([term, sim]);
  }
  return found;
}
