import type { Passage } from '../article/article.ts';
import { readableText, textRange } from '../article/passage-text.ts';
import type { Query } from '../search/query.ts';
import type { WordIndex } from '../search/word-index.ts';
import { idfSum, termsIn } from '../search/words-in.ts';
import type { TextRange } from '../text/text-range.ts';

/** The sentence of a passage that has most of a question's words, by idf; the first of equal ones. */
export function sentenceWith(query: Query, passage: Passage, { vocabulary }: WordIndex): TextRange {
  const text = readableText(passage);
  const found = passage.sentences.map((sentence) => {
    const { start, end } = textRange(passage, sentence) ?? { start: 0, end: 0 };
    return idfSum(termsIn(query, text.slice(start, end), vocabulary));
  });
  const { start, end } = passage.sentences[found.indexOf(Math.max(...found))]!;
  return { start, end };
}
