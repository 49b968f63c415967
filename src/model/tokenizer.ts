import { readFileSync } from 'node:fs';
import { Tokenizer as HuggingFaceTokenizer } from '@huggingface/tokenizers';

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

/** A piece begins a word with this mark, which is no letter of the text. */
const WORD_START = '▁';
/** About 15 MB at most: longer words are rare, and each is taken apart again. */
const MAX_CACHED_WORDS = 50_000;
const MAX_CACHED_CHARS = 40;

/** The package's own type does not resolve: its declarations use path aliases. */
interface Encoding {
  readonly ids: number[];
  readonly tokens: string[];
}

interface WordPieces {
  readonly ids: readonly number[];
  /** Letters of each piece; absent where normalisation changed the word's length, so that pieces stand for it whole. */
  readonly lengths?: readonly number[];
}

/**
 * Loads a Hugging Face `tokenizer.json` (unigram). It gives no offsets, so texts are tokenised word by word: pieces
 * never cross white space, which makes the result the same.
 */
export function loadTokenizer(file: string): Tokenize {
  const tokenizer = new HuggingFaceTokenizer(JSON.parse(readFileSync(file, 'utf8')) as object, {});
  const cache = new Map<string, WordPieces>();

  const piecesOf = (word: string): WordPieces => {
    const known = cache.get(word);
    if (known) return known;
    const { ids, tokens } = tokenizer.encode(word, { add_special_tokens: false }) as Encoding;
    const letters = tokens.map((token) => (token.startsWith(WORD_START) ? token.slice(1) : token));
    const pieces =
      letters.join('').length === word.length
        ? { ids, lengths: letters.map(({ length }) => length) }
        : { ids };
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
