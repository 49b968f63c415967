import { diphthongVariants } from '../text/diphthong.ts';
import type { Language } from '../text/language.ts';
import type { Languages } from '../text/languages.ts';
import type { Token } from '../text/tokenise.ts';
import { documentsOf, idfOf } from './idf.ts';
import type { PassageIndex } from './passage-index.ts';
import type { QueryTerm } from './query.ts';
import { relatives } from './relatives.ts';

/** What a term of the index counts as a word of the question that it is not. Measured on the bench. */
const WEIGHTS = {
  diphthong: 0.9,
  synonym: 0.75,
  translation: 0.8,
  relative: 0.5,
  correctionLossPerEdit: 0.15,
};

export interface WordContext {
  readonly index: PassageIndex;
  readonly languages: Languages;
  /** Those of the indexed articles. */
  readonly textLanguages: readonly Language[];
}

type Resolved = Pick<QueryTerm, 'match' | 'surfaces' | 'own' | 'alternatives' | 'passageShare' | 'idf'>;

/**
 * Finds the terms of the index that stand for a word of a question: the word itself in any inflection, then synonyms
 * and translations; for a word that neither finds and that is no word of the language, the nearest ones a few wrong
 * letters away; and last, for less, words of the same family.
 */
export function resolveWord({ text, folded }: Token, language: Language, context: WordContext): Resolved {
  const { index, textLanguages } = context;
  const alternatives = new Map<number, number>();
  const add = (term: number | undefined, weight: number) => {
    if (term !== undefined && weight > (alternatives.get(term) ?? 0)) alternatives.set(term, weight);
  };
  const spelling = spell(text, folded, language);
  const surfaces = addOwn(spelling, folded, language, context, add);
  let own = [...alternatives.keys()];
  addSynonyms(spelling, language, context, add);
  let match: QueryTerm['match'] =
    surfaces.length > 0 ? 'surface' : own.length > 0 ? 'stem' : alternatives.size > 0 ? 'synonym' : 'none';
  const isWord = [language, ...textLanguages].some(({ frequencies }) => frequencies.has(folded));
  if (match === 'none' && !isWord) {
    surfaces.push(...addCorrections(folded, index, add));
    own = [...alternatives.keys()];
    if (own.length > 0) match = 'misspelt';
  }
  for (const { term, likeness } of relatives(language.stem(spelling), index.vocabulary))
    add(term, likeness * WEIGHTS.relative);
  if (match === 'none' && alternatives.size > 0) match = 'relative';
  const passageShare = documentsOf(own, index) / index.passages.length;
  return {
    match,
    surfaces,
    own: new Set(own),
    alternatives,
    passageShare,
    idf: idfOf(own, folded, language, index),
  };
}

type Add = (term: number | undefined, weight: number) => void;

/** A word typed without accents gets those of the language's word, if there is one: stems depend on them. */
function spell(text: string, folded: string, { frequencies }: Language): string {
  return folded === text.toLowerCase() ? (frequencies.spelling(folded) ?? text) : text;
}

function addOwn(
  spelling: string,
  folded: string,
  language: Language,
  { index, textLanguages }: WordContext,
  add: Add,
): number[] {
  const { vocabulary } = index;
  const surface = vocabulary.surfaceId(folded);
  if (surface !== undefined) for (const term of vocabulary.termsOfSurface(surface)) add(term, 1);
  const stem = language.stem(spelling);
  if (textLanguages.some(({ code }) => code === language.code || code === 'und'))
    add(vocabulary.termId(stem), 1);
  if (language.code === 'es')
    for (const variant of diphthongVariants(stem)) add(vocabulary.termId(variant), WEIGHTS.diphthong);
  return surface === undefined ? [] : [surface];
}

function addSynonyms(
  spelling: string,
  language: Language,
  { index, languages, textLanguages }: WordContext,
  add: Add,
): void {
  for (const textLanguage of textLanguages) {
    const weight = textLanguage.code === language.code ? WEIGHTS.synonym : WEIGHTS.translation;
    for (const word of languages.thesaurus.expand(spelling, language, textLanguage)) {
      add(index.vocabulary.termId(textLanguage.stem(word)), weight);
    }
  }
}

/** Adds the terms of the nearest corrections; returns their surfaces. */
function addCorrections(folded: string, { dictionary, vocabulary }: PassageIndex, add: Add): number[] {
  const corrections = dictionary.correct(folded);
  const nearest = corrections.filter(({ distance }) => distance === corrections[0]!.distance);
  for (const { surface, distance } of nearest) {
    for (const term of vocabulary.termsOfSurface(surface))
      add(term, 1 - WEIGHTS.correctionLossPerEdit * distance);
  }
  return nearest.map(({ surface }) => surface);
}
