import { readFileSync } from 'node:fs';

/** The pieces of a text with their places in it: UTF-16 code units, `ends` exclusive. All three are equally long. */
export interface Tokens {
  readonly ids: readonly number[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

export type Tokenize = (text: string) => Tokens;

/** Special ids of the vocabulary. */
export const BOS = 0;
export const EOS = 2;
const UNKNOWN = 3;
/** Below it are special ids, which no text may spell: `</s>` in an article would end the passage for the reader. */
const FIRST_PIECE = 4;

/** A piece begins a word with this mark, which is no letter of the text. */
const WORD_START = '▁';
/** What a letter without a piece costs beyond the rarest piece, as in SentencePiece. */
const UNKNOWN_PENALTY = 10;
/** About 15 MB at most: longer words are rare, and each is taken apart again. */
const MAX_CACHED_WORDS = 50_000;
const MAX_CACHED_CHARS = 40;

/** What is read of a Hugging Face `tokenizer.json`: pieces by id, with the logarithm of how likely each is. */
interface TokenizerFile {
  readonly model: { readonly vocab: readonly (readonly [piece: string, score: number])[] };
}

interface Vocabulary {
  readonly idOf: ReadonlyMap<string, number>;
  readonly scores: Float64Array;
  readonly unknownScore: number;
  /** UTF-16 code units. */
  readonly longest: number;
}

interface WordPieces {
  readonly ids: readonly number[];
  /** Letters of each piece; absent where normalisation changed the word's length, so that pieces stand for it whole. */
  readonly lengths?: readonly number[];
}

/**
 * Loads the unigram vocabulary of a Hugging Face `tokenizer.json` (Kudo 2018, arXiv:1804.10959; text in NFKC, words
 * that begin with `▁`). Hugging Face's own library for JavaScript gives no places, and takes 60 MB and 0.2 s for its trie.
 * Texts are tokenised word by word: pieces never cross white space, which makes the result the same.
 */
export function loadTokenizer(file: string): Tokenize {
  const vocabulary = loadVocabulary(file);
  const cache = new Map<string, WordPieces>();

  const piecesOf = (word: string): WordPieces => {
    const known = cache.get(word);
    if (known) return known;
    const pieces = divideWord(word, vocabulary);
    if (word.length > MAX_CACHED_CHARS) return pieces;
    if (cache.size >= MAX_CACHED_WORDS) cache.clear();
    cache.set(word, pieces);
    return pieces;
  };

  return (text) => {
    const tokens = { ids: [] as number[], starts: [] as number[], ends: [] as number[] };
    for (const { 0: word, index } of text.matchAll(/\S+/gu)) {
      const { ids, lengths } = piecesOf(word);
      let start = index;
      ids.forEach((id, i) => {
        const end = lengths ? start + lengths[i]! : index + word.length;
        tokens.ids.push(id);
        tokens.starts.push(start);
        tokens.ends.push(end);
        if (lengths) start = end;
      });
    }
    return tokens;
  };
}

function loadVocabulary(file: string): Vocabulary {
  const { vocab } = (JSON.parse(readFileSync(file, 'utf8')) as TokenizerFile).model;
  const idOf = new Map<string, number>();
  const scores = new Float64Array(vocab.length);
  let [longest, lowest] = [0, 0];
  vocab.forEach(([piece, score], id) => {
    if (id < FIRST_PIECE) return;
    idOf.set(piece, id);
    scores[id] = score;
    longest = Math.max(longest, piece.length);
    lowest = Math.min(lowest, score);
  });
  return { idOf, scores, unknownScore: lowest - UNKNOWN_PENALTY, longest };
}

function divideWord(word: string, vocabulary: Vocabulary): WordPieces {
  // Normalisation makes a space and an accent of an accent that stands alone.
  const normal = word.normalize('NFKC').replaceAll(' ', WORD_START);
  const text = normal.startsWith(WORD_START) ? normal : WORD_START + normal;
  const ids: number[] = [];
  const lengths: number[] = [];
  for (const { id, start, end } of likeliestPieces(text, vocabulary)) {
    const length = end - start - (text.startsWith(WORD_START, start) ? 1 : 0);
    // Letters without a piece in a row are one.
    if (id === UNKNOWN && ids.at(-1) === UNKNOWN) {
      lengths[lengths.length - 1]! += length;
    } else {
      ids.push(id);
      lengths.push(length);
    }
  }
  return keepsPlaces(word, normal) ? { ids, lengths } : { ids };
}

/** Whether each letter of a word is one letter of its normal form, so that places in one are places in the other. */
function keepsPlaces(word: string, normal: string): boolean {
  return word === normal || (word.length === normal.length && [...word].every(isOneLetter));
}

function isOneLetter(letter: string): boolean {
  return letter.normalize('NFKC').length === letter.length;
}

interface Piece {
  readonly id: number;
  readonly start: number;
  readonly end: number;
}

/** The division into pieces with the highest sum of scores, by dynamic programming; the first of equals. */
function likeliestPieces(text: string, { idOf, scores, unknownScore, longest }: Vocabulary): Piece[] {
  const best = new Float64Array(text.length + 1).fill(Number.NEGATIVE_INFINITY);
  best[0] = 0;
  /** By where it ends. */
  const pieces: (Piece | undefined)[] = [];
  const offer = (id: number, start: number, end: number, score: number) => {
    const sum = best[start]! + score;
    if (sum <= best[end]!) return;
    best[end] = sum;
    pieces[end] = { id, start, end };
  };
  for (let start = 0; start < text.length; ) {
    const next = start + (text.codePointAt(start)! > 0xffff ? 2 : 1);
    for (let end = Math.min(text.length, start + longest); end >= next; end--) {
      const id = idOf.get(text.slice(start, end));
      if (id !== undefined) offer(id, start, end, scores[id]!);
    }
    if (!idOf.has(text.slice(start, next))) offer(UNKNOWN, start, next, unknownScore);
    start = next;
  }
  const found: Piece[] = [];
  for (let end = text.length; end > 0; end = found.at(-1)!.start) found.push(pieces[end]!);
  return found.reverse();
}
