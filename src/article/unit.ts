import type { TextRange } from '../text/text-range.ts';
import type { Piece } from './article.ts';
import { type SplitSentences, trimRange } from './blocks/block.ts';
import { isSeen, type Line } from './blocks/line.ts';
import { bodyRangeOf, indexPieces, type PieceIndex, textOf } from './pieces.ts';
import { MAX_SENTENCE_CHARS } from './sentences.ts';

/** What a passage is put together from: a paragraph, an item of a list, a line of code. */
export interface Unit {
  /** In the body, with its bullet. */
  readonly range: TextRange;
  readonly index: PieceIndex;
  /** Ranges of the joint text of its pieces and where they stand in the body, in order; at least one. */
  readonly sentences: readonly Sentence[];
  /** A passage may end between its sentences. */
  readonly isDivisible: boolean;
  /** Only leads to the unit after it and stays with it. */
  readonly leads?: true;
}

export interface Sentence extends TextRange {
  readonly text: TextRange;
}

interface UnitOptions {
  readonly isDivisible?: boolean;
  readonly leads?: true;
  /** Stands before its text, as in "3. ", without a place in the body. */
  readonly label?: string;
  /** Where the unit begins in the body, if not where its line does. */
  readonly start?: number;
}

export class UnitMaker {
  readonly #body: string;
  readonly #splitSentences: SplitSentences;

  constructor(body: string, splitSentences: SplitSentences) {
    this.#body = body;
    this.#splitSentences = splitSentences;
  }

  /** A paragraph, in sentences. */
  ofText(line: Line, options: UnitOptions = {}): Unit {
    return this.#unit(line.range, line.pieces, this.#splitSentences(line.text), options);
  }

  /** Lines that stay lines; each is a sentence or more. */
  ofLines(lines: readonly Line[], options: UnitOptions = {}): Unit {
    const pieces: Piece[] = [];
    const sentences: TextRange[] = [];
    let length = 0;
    for (const line of lines) {
      if (length > 0) {
        pieces.push({ text: '\n' });
        length++;
      }
      pieces.push(...line.pieces);
      for (const { start, end } of this.#splitSentences(line.text))
        sentences.push({ start: start + length, end: end + length });
      length += line.text.length;
    }
    const range = { start: lines[0]!.range.start, end: lines.at(-1)!.range.end };
    return this.#unit(range, pieces, sentences, options);
  }

  /** Something that is a sentence as it stands: a line of code, a row of a table. */
  ofWhole(range: TextRange, pieces: readonly Piece[], options: UnitOptions = {}): Unit {
    const text = textOf(pieces);
    const isEndless = text.length > MAX_SENTENCE_CHARS;
    const sentences = isEndless
      ? this.#splitSentences(text)
      : [trimRange(text, { start: 0, end: text.length })];
    return this.#unit(range, pieces, sentences, options);
  }

  #unit(
    range: TextRange,
    textPieces: readonly Piece[],
    sentences: readonly TextRange[],
    { isDivisible = false, leads, label = '', start = range.start }: UnitOptions,
  ): Unit {
    const pieces = label === '' ? textPieces : [{ text: label }, ...textPieces];
    const index = indexPieces(pieces);
    const placed: Sentence[] = [];
    const words = textOf(textPieces);
    for (const sentence of sentences) {
      if (!isSeen(words.slice(sentence.start, sentence.end))) continue;
      const text = { start: sentence.start + label.length, end: sentence.end + label.length };
      const place = bodyRangeOf(index, text);
      const last = placed.at(-1);
      if (!place) continue;
      // Both stand in a piece that has one place as a whole.
      if (last && place.start < last.end) placed[placed.length - 1] = joined(last, { ...place, text });
      else placed.push({ ...place, text });
    }
    const widened = placed.map(({ text, ...place }, at) => {
      const before = placed[at - 1]?.end ?? range.start;
      const after = placed[at + 1]?.start ?? range.end;
      return { ...this.#widen(place, before, after), text };
    });
    const unitRange = { start: Math.min(start, range.start), end: range.end };
    return { range: unitRange, index, sentences: widened, isDivisible, ...(leads && { leads }) };
  }

  /** With the marks around it, as in `**words**`; what stands between two sentences goes to one of them. */
  #widen({ start, end }: TextRange, from: number, to: number): TextRange {
    const before = this.#body.slice(Math.max(from, start - MAX_MARK_CHARS), start);
    const after = this.#body.slice(end, Math.min(to, end + MAX_MARK_CHARS));
    const opening = /(?<=^|\s)(?:[*_~`|[!]|<[a-z]+>)*$/i.exec(before)?.[0].length ?? 0;
    const closing = /^(?:[*_~`|]|\]\([^\s()]*\)|\]\[[^\][]*\]|\]|<\/[a-z]+>)*/i.exec(after)![0].length;
    return { start: start - opening, end: end + closing };
  }
}

function joined(first: Sentence, { end, text }: Sentence): Sentence {
  return {
    start: first.start,
    end: Math.max(first.end, end),
    text: { start: first.text.start, end: text.end },
  };
}

const MAX_MARK_CHARS = 300;
