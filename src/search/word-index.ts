import { setImmediate } from 'node:timers/promises';
import type { Article, Passage } from '../article/article.ts';
import { readableText } from '../article/passage-text.ts';
import { compoundsIn } from '../text/compounds.ts';
import type { Language } from '../text/language.ts';
import type { Languages } from '../text/languages.ts';
import { type Token, tokenise } from '../text/tokenise.ts';
import { keyedTerms } from './keyed-terms.ts';
import { createDictionary, type Dictionary } from './spelling.ts';
import { createVocabulary, type Vocabulary, type VocabularyBuilder } from './vocabulary.ts';

export interface IndexedPassage {
  readonly article: Article;
  readonly passage: Passage;
}

/** Where a term stands: passages in ascending order and how often in each. */
export interface Postings {
  readonly passages: readonly number[];
  readonly counts: readonly number[];
}

/** The words of all passages, which are numbered from 0 in the articles' order. */
export interface WordIndex {
  readonly passages: readonly IndexedPassage[];
  /** Languages of the articles, each once, in the articles' order. */
  readonly languageCodes: readonly string[];
  readonly vocabulary: Vocabulary;
  readonly dictionary: Dictionary;
  /** Of a term that is not a stop word; undefined for one that is. */
  readonly postings: (termId: number) => Postings | undefined;
  /** Words of each passage that are not stop words, one with a hyphen as its parts, and their mean over the passages (at least 1). */
  readonly lengths: Uint32Array;
  readonly meanLength: number;
  /** Words, folded, that are the whole name of a row, such as "Haya" of bungalows: terms, though they be stop words. */
  readonly rowNames: ReadonlySet<string>;
}

/** After so many characters other work has its turn: 1 ms when warm, below 10 ms for the first ones of a process. */
const CHARS_AT_ONCE = 2_000;

/**
 * Indexes each passage with its context, whose words a passage is found by although they do not stand in it. It gives
 * the event loop back after every few passages.
 */
export async function buildWordIndex(articles: readonly Article[], languages: Languages): Promise<WordIndex> {
  const passages = articles.flatMap((article) => article.passages.map((passage) => ({ article, passage })));
  const vocabulary = createVocabulary();
  const dictionary = createDictionary([]);
  const postings = new PostingsBuilder();
  const wordsOf = createWordReader(vocabulary);
  const lengths = new Uint32Array(passages.length);
  const rowNames = new Set<string>();
  let charsInTurn = 0;
  for (const [id, { article, passage }] of passages.entries()) {
    const text = searchText(passage);
    charsInTurn += text.length;
    if (charsInTurn > CHARS_AT_ONCE) {
      await setImmediate();
      charsInTurn = text.length;
    }
    const language = languages.of(article.language);
    const terms = wordsOf(text, language);
    for (const term of terms) postings.count(term, id);
    const name = rowNameOf(passage);
    if (name) rowNames.add(name.folded);
    if (name && language.isStopWord(name.folded, name.text))
      postings.count(vocabulary.add(name.text, name.folded, language).term, id);
    for (const { text: word, joined, folded } of compoundsIn(text))
      postings.count(vocabulary.add(word, folded, language, joined).term, id);
    lengths[id] = terms.length;
    for (let at = dictionary.size; at < vocabulary.surfaces.length; at++)
      dictionary.add(vocabulary.surfaces[at]!);
  }
  const total = lengths.reduce((sum, length) => sum + length, 0);
  return {
    passages,
    languageCodes: [...new Set(articles.map(({ language }) => language))],
    vocabulary,
    dictionary,
    postings: (term) => postings.of(term),
    lengths,
    meanLength: Math.max(1, total / Math.max(lengths.length, 1)),
    rowNames,
  };
}

/** Shorter ones, such as "no", are words of too many questions. Letters. */
const MIN_NAME = 4;

/** The word that is all of the first cell of a table's row. */
function rowNameOf({ kind, pieces }: Passage): Token | undefined {
  const first = kind === 'table-row' ? pieces.findIndex(({ place }) => place) : -1;
  if (first < 0 || pieces[first + 1]?.place) return undefined;
  const [name, ...others] = tokenise(pieces[first]!.text);
  return name && others.length === 0 && name.folded.length >= MIN_NAME ? name : undefined;
}

class PostingsBuilder {
  readonly #byTerm: ({ passages: number[]; counts: number[] } | undefined)[] = [];

  /** Counts a term in a passage; passages come in ascending order. */
  count(term: number, passage: number): void {
    this.#byTerm[term] ??= { passages: [], counts: [] };
    const { passages, counts } = this.#byTerm[term];
    const last = passages.length - 1;
    if (passages[last] === passage) counts[last]!++;
    else {
      passages.push(passage);
      counts.push(1);
    }
  }

  of(term: number): Postings | undefined {
    return this.#byTerm[term];
  }
}

/** Whether a term stands in any of the passages `from` to `to`. */
export function standsIn(
  { postings }: WordIndex,
  term: number,
  { from, to }: { readonly from: number; readonly to: number },
): boolean {
  const passages = postings(term)?.passages ?? [];
  const first = passages[firstFrom(passages, from)];
  return first !== undefined && first < to;
}

/** The place of the first of ascending numbers that is at least `least`; their count when none is. */
function firstFrom(numbers: readonly number[], least: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (numbers[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What is searched of a passage: its context and its text. */
export function searchText(passage: Passage): string {
  return [...passage.context, readableText(passage)].join('\n');
}

/** Gives the terms of a text that are no stop words; each spelling is looked up once a language. */
function createWordReader(vocabulary: VocabularyBuilder): (text: string, language: Language) => number[] {
  const byLanguage = new Map<Language, Map<string, number>>();
  return (text, language) => {
    const known = byLanguage.get(language) ?? new Map<string, number>();
    byLanguage.set(language, known);
    const terms: number[] = [];
    for (const { text: word, folded } of tokenise(text)) {
      let term = known.get(word);
      if (term === undefined) {
        term = language.isStopWord(folded, word) ? STOP_WORD : vocabulary.add(word, folded, language).term;
        known.set(word, term);
      }
      if (term !== STOP_WORD) terms.push(term);
    }
    for (const { key } of keyedTerms(text)) terms.push(vocabulary.addKey(key));
    return terms;
  };
}

const STOP_WORD = -1;
