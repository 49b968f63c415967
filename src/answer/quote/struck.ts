import { bodyRange, quotableRange, textRange } from '../../article/passage-text.ts';
import type { PassageRange } from '../../search/candidates.ts';
import { foldedWord, type Query, type QueryTerm } from '../../search/query.ts';
import type { IndexedPassage, WordIndex } from '../../search/word-index.ts';
import { idfSum } from '../../search/words-in.ts';
import type { Language } from '../../text/language.ts';
import type { TextRange } from '../../text/text-range.ts';
import { type Token, tokenise } from '../../text/tokenise.ts';
import { wordPattern } from '../../text/word-pattern.ts';
import type { Quote } from '../answer.ts';
import { titleTerms } from '../title-terms.ts';
import { CONNECTOR } from './span.ts';

/** A sentence with words that are struck out, and others after them that hold. */
interface StruckSentence {
  readonly passageId: number;
  /** In the body. */
  readonly sentence: TextRange;
  /** What holds: in the body. */
  readonly holds: TextRange;
  /** The stems of the words that are struck out, and of those that hold. */
  readonly old: ReadonlySet<string>;
  readonly now: ReadonlySet<string>;
}

/** So much of the question, by idf, stands in the sentence. Chosen, not measured. */
const MIN_SHARE = 0.6;
const MIN_STRUCK_TOKENS = 2;

/** What still holds of the sentence whose struck words a question is about, in a range of passages; undefined for others. */
export type AnswerStruck = (query: Query, range: PassageRange) => Quote | undefined;

/** Nothing else finds words that are struck out. Their stems are made once a language. */
export function createAnswerStruck(words: WordIndex): AnswerStruck {
  const byLanguage = new Map<string, readonly StruckSentence[]>();
  return (query, range) => {
    const { language } = query;
    const sentences = byLanguage.get(language.code) ?? struckSentences(words, language);
    byLanguage.set(language.code, sentences);
    return struckAnswer(query, sentences, words, range);
  };
}

/**
 * Whether a question names a thing that the articles have nowhere but in what is struck out: in a row of a table that is
 * struck out whole, or in a part of a text, beside which or below which mostly stands what holds instead.
 */
export type NamesStruck = (query: Query, range: PassageRange) => 'row' | 'part' | 'nothing';

/** What is done or paid may stand in other words in what holds: "Abrimos los lunes" is struck out, "Horario: martes" is not. */
const NO_THING = wordPattern(
  'entradas?|preci\\p{L}*|cost\\p{L}*|cuot\\p{L}*|tarif\\p{L}*|horari\\p{L}*|apertura|cierre|pric\\p{L}*|fees?|open\\p{L}*|clos\\p{L}*|entry|admission|tickets?|starts?|ends?|leads?|bring|takes?|teach\\p{L}*|pays?|runs?|meets?|begins?|hours?',
);

const BEFORE_VERB = /^(?:quien(?:es)?|cuando|donde|se|who|it|they|we|you)$/u;

/** The stems of what is struck out are made once a language. */
export function createNamesStruck({ passages }: WordIndex): NamesStruck {
  const byLanguage = new Map<string, readonly StruckPassage[]>();
  return (query, { from, to }) => {
    const { terms, language } = query;
    const unknown = terms.filter((term) => isUnknown(term) && isThing(term, query));
    const forms = unknown.flatMap(({ token }) => formsOf(token, language.stem));
    if (forms.length === 0) return 'nothing';
    const struck = byLanguage.get(language.code) ?? struckPassages(passages, language);
    byLanguage.set(language.code, struck);
    const articles = new Set(passages.slice(from, to).map(({ article }) => article));
    const titles = [...articles].map(titleTerms);
    if (unknown.every(({ token }) => titles.some((title) => title.has(token.folded)))) return 'nothing';
    const named = struck.filter(
      ({ passageId, words }) => passageId >= from && passageId < to && forms.some((form) => words.has(form)),
    );
    if (named.some(({ isRow }) => isRow)) return 'row';
    return named.length > 0 ? 'part' : 'nothing';
  };
}

function isThing(term: QueryTerm, { corrected, language }: Query): boolean {
  const { folded } = term.token;
  if (language.infinitiveOf(folded) || NO_THING.test(folded)) return false;
  const words = tokenise(corrected).map((one) => one.folded);
  return !BEFORE_VERB.test(words[words.indexOf(foldedWord(term)) - 1] ?? '');
}

/** A passage of which words are struck out. */
interface StruckPassage {
  readonly passageId: number;
  /** A row of a table in which nothing else can be read. */
  readonly isRow: boolean;
  /** Of what is struck out, in both forms. */
  readonly words: ReadonlySet<string>;
}

function struckPassages(passages: readonly IndexedPassage[], { stem }: Language): StruckPassage[] {
  return passages.flatMap(({ passage: { kind, pieces } }, passageId) => {
    const struck = pieces.filter(({ marks }) => marks?.isStruck);
    if (struck.length === 0) return [];
    const isRead = pieces.some(
      ({ place, marks, text }) => place && !marks?.isStruck && /[\p{L}\p{N}]/u.test(text),
    );
    const words = new Set(struck.flatMap(({ text }) => wordForms(text, stem)));
    return [{ passageId, isRow: kind === 'table-row' && !isRead, words }];
  });
}

function wordForms(text: string, stem: Language['stem']): string[] {
  return tokenise(text).flatMap((token) => formsOf(token, stem));
}

/** A word's stem and the word itself, folded: a stem depends on accents that people leave out. */
function formsOf({ text, folded }: Token, stem: Language['stem']): string[] {
  return [stem(text), folded];
}

function isUnknown({ match, token }: Pick<QueryTerm, 'match' | 'token'>): boolean {
  return (match === 'none' || match === 'misspelt') && /^\p{L}{4}/u.test(token.text);
}

function struckSentences({ passages }: WordIndex, { stem }: Language): StruckSentence[] {
  const stemsOf = (text: string) => new Set(wordForms(text, stem));
  return passages.flatMap(({ passage }: IndexedPassage, passageId) => {
    if (!passage.pieces.some(({ marks }) => marks?.isStruck)) return [];
    return passage.sentences.flatMap((sentence) => {
      const place = textRange(passage, sentence);
      const struck = place ? struckIn(passage, place) : [];
      const last = struck.at(-1);
      const rest = last && quotableRange(passage, { start: last.end, end: place!.end });
      const holds = rest && bodyRange(passage, rest);
      const text = rest ? passage.text.slice(rest.start, rest.end) : '';
      if (!holds || !/\p{L}{3}/u.test(text)) return [];
      const words = struck.map(({ start, end }) => passage.text.slice(start, end)).join(' ');
      const { start, end } = sentence;
      return [{ passageId, sentence: { start, end }, holds, old: stemsOf(words), now: stemsOf(text) }];
    });
  });
}

function struckIn(
  { pieces }: Pick<IndexedPassage['passage'], 'pieces'>,
  { start, end }: TextRange,
): TextRange[] {
  let offset = 0;
  return pieces.flatMap(({ text, marks }) => {
    const from = Math.max(offset, start);
    offset += text.length;
    const to = Math.min(offset, end);
    return marks?.isStruck && from < to ? [{ start: from, end: to }] : [];
  });
}

const HANGING = /\s(\p{L}+)$/u;

/**
 * The part of a span beside what is struck out in it that answers, where only one does: "21:15" of "los ~~jueves~~
 * viernes a las ~~20:00~~ 21:15"; or the span.
 *
 * @param isWanted whether words are of the kind that is asked for
 */
export function besideStruck(
  span: TextRange,
  passage: Pick<IndexedPassage['passage'], 'text' | 'pieces'>,
  isWanted: (words: string) => boolean,
): TextRange {
  const struck = struckIn(passage, span);
  const starts = [span.start, ...struck.map(({ end }) => end)];
  const ends = [...struck.map(({ start }) => start), span.end];
  const parts = starts.flatMap((start, at) => partOf(passage.text, { start, end: ends[at]! }) ?? []);
  const [only, ...others] = parts.filter(({ start, end }) => isWanted(passage.text.slice(start, end)));
  return struck.length > 0 && only && others.length === 0 ? only : span;
}

/** A part of a text without blanks, and connecting words that hang at its end; undefined when nothing else is in it. */
function partOf(text: string, { start, end }: TextRange): TextRange | undefined {
  let words = ` ${text.slice(start, end).trim()}`;
  for (
    let hanging = HANGING.exec(words);
    hanging && CONNECTOR.test(hanging[1]!);
    hanging = HANGING.exec(words)
  )
    words = words.slice(0, hanging.index);
  if (!/[\p{L}\p{N}]/u.test(words)) return undefined;
  const from = text.indexOf(words.slice(1), start);
  return { start: from, end: from + words.length - 1 };
}

/**
 * What still holds of the sentence whose struck words a question is about: "terminó en abril" of "~~2x1 los martes~~
 * terminó en abril".
 */
function struckAnswer(
  { terms, totalIdf, language }: Query,
  sentences: readonly StruckSentence[],
  { passages }: WordIndex,
  { from, to }: PassageRange,
): Quote | undefined {
  const asked = terms.map((term) => ({ ...term, forms: formsOf(term.token, language.stem) }));
  const found = sentences.find(({ passageId, old, now }) => {
    if (passageId < from || passageId >= to) return false;
    const named = asked.filter(({ forms }) => forms.some((form) => old.has(form)));
    // One word is enough where nothing else has it.
    const isEnough = named.length >= MIN_STRUCK_TOKENS || named.some(isUnknown);
    if (!isEnough || !named.some(({ token }) => /^\p{L}{3}/u.test(token.text))) return false;
    const all = asked.filter(({ forms }) => forms.some((form) => old.has(form) || now.has(form)));
    return idfSum(all) >= MIN_SHARE * totalIdf;
  });
  if (!found) return undefined;
  const { article, passage } = passages[found.passageId]!;
  return { article, passage, score: 1, sentence: found.sentence, span: found.holds };
}
