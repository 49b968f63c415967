import type { Article } from '../../src/article/article.ts';
import type { TextRange } from '../../src/text/text-range.ts';

/** The text of each passage. */
export function passageTexts({ body, passages }: Article): string[] {
  return passages.map(({ start, end }) => body.slice(start, end));
}

/** Each passage in one line: kind, number, context, and text with labels in `⟦⟧` and line ends as ` / `. */
export function outline({ passages }: Article): string[] {
  return passages.map(({ kind, number, context, pieces }) => {
    const text = pieces.map((piece) => (piece.place ? piece.text : `⟦${piece.text}⟧`)).join('');
    const head = [kind, ...(number === undefined ? [] : [`#${number}`]), `[${context.join(' › ')}]`];
    return `${head.join(' ')} ${text.replaceAll('⟦\n⟧', ' / ').replaceAll('⟦\n', ' / ⟦')}`;
  });
}

/** The text of each sentence of each passage. */
export function sentenceTexts({ body, passages }: Article): string[][] {
  return passages.map(({ sentences }) => sentences.map(({ start, end }) => body.slice(start, end)));
}

/** What of `[start, end)` the ranges leave out; throws when they are empty, overlap or are out of order or of bounds. */
export function leftOut(text: string, { start, end }: TextRange, ranges: readonly TextRange[]): string {
  let at = start;
  let rest = '';
  for (const range of ranges) {
    if (range.start < at || range.end <= range.start || range.end > end) {
      throw new Error(`range ${range.start}–${range.end} after ${at}, within ${start}–${end}`);
    }
    rest += text.slice(at, range.start);
    at = range.end;
  }
  return rest + text.slice(at, end);
}
