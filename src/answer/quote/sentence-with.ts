import type { Passage } from '../../article/article.ts';
import { readableText, textRange } from '../../article/passage-text.ts';
import { indexPieces, type PieceIndex, slicePieces } from '../../article/pieces.ts';
import type { Query } from '../../search/query.ts';
import type { WordIndex } from '../../search/word-index.ts';
import { idfSum, termsIn } from '../../search/words-in.ts';
import type { TextRange } from '../../text/text-range.ts';

/**
 * The sentence of a passage that has most of a question's words, by idf; the first of equal ones. What a title in bold
 * before a sentence has counts for that one.
 */
export function sentenceWith(query: Query, passage: Passage, { vocabulary }: WordIndex): TextRange {
  const text = readableText(passage);
  const { sentences } = passage;
  const index = indexPieces(passage.pieces);
  let title = '';
  const found = sentences.map((sentence, at) => {
    const range = textRange(passage, sentence) ?? { start: 0, end: 0 };
    const words = `${title}${text.slice(range.start, range.end)}`;
    const isTitle = at < sentences.length - 1 && isInBold(index, range);
    title = isTitle ? `${words} ` : '';
    return isTitle ? -1 : idfSum(termsIn(query, words, vocabulary));
  });
  const { start, end } = sentences[found.indexOf(Math.max(...found))]!;
  return { start, end };
}

function isInBold(index: PieceIndex, range: TextRange): boolean {
  return slicePieces(index, range).every(({ text, marks }) => marks?.isBold || /^[\s:.]*$/.test(text));
}
