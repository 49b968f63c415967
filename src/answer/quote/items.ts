import type { Passage } from '../../article/article.ts';
import { loneMark } from '../../article/blocks/item-mark.ts';
import { readableText } from '../../article/passage-text.ts';
import type { TextRange } from '../../text/text-range.ts';

/** An item of a list, in a passage's text: what stands after its mark, to the end of its line. */
export interface Item extends TextRange {
  /** As it is written before the item; undefined after a bullet. */
  readonly number: string | undefined;
}

/** The items of the lists of a passage, in order. */
export function itemsIn(passage: Passage): Item[] {
  const text = readableText(passage);
  let start = 0;
  return passage.pieces.flatMap((piece) => {
    start += piece.text.length;
    const mark = piece.place ? undefined : loneMark(piece.text.slice(piece.text.lastIndexOf('\n') + 1));
    if (!mark) return [];
    const lineEnd = text.indexOf('\n', start);
    return [{ start, end: lineEnd < 0 ? text.length : lineEnd, number: mark.number }];
  });
}

/** The items of one list in a passage, without the one that introduces the others: "6. Está prohibido:" above bullets. */
export function listedItems(passage: Passage): readonly Item[] {
  const [first, ...others] = itemsIn(passage);
  if (!first) return [];
  const isIntroduction =
    others.length > 0 && readableText(passage).slice(first.start, first.end).endsWith(':');
  return isIntroduction ? others : [first, ...others];
}
