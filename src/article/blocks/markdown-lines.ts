import type { TextRange } from '../../text/text-range.ts';
import type { Piece, PieceMarks } from '../article.ts';
import { appendPiece } from '../pieces.ts';
import type { FootnoteMark } from './block.ts';
import { type Edit, type Inline, MAYBE_INLINE, type Mark, type References, readInline } from './inline.ts';
import { appendText, type Line, lineOf, visibleText } from './line.ts';

/** Lines of Markdown as they are read; one of which nothing is seen, such as a comment, is left out. */
export interface ReadLines {
  readonly lines: readonly Line[];
  readonly footnotes: readonly FootnoteMark[];
  /** Ranges of the body that are not to be seen even in the source. */
  readonly hidden: readonly TextRange[];
}

/** Reads the lines of one paragraph, which emphasis and links may join; there are none where all is blank to JavaScript. */
export function readMarkdownLines(
  body: string,
  ranges: readonly TextRange[],
  references: References,
): ReadLines {
  if (ranges.length === 0) return { lines: [], footnotes: [], hidden: [] };
  const source = ranges.map(({ start, end }) => body.slice(start, end)).join('\n');
  const inline = MAYBE_INLINE.test(source) ? readInline(source, references) : NOTHING;
  const writer = new LineWriter(body, source, ranges, inline.marks);
  for (const edit of inline.edits) {
    if (edit.start >= writer.at) writer.addText(edit.start);
    writer.addEdit(edit);
  }
  writer.addText(source.length);
  return { lines: writer.finish(), footnotes: writer.footnotes, hidden: writer.hidden };
}

const NOTHING: Inline = { edits: [], marks: [] };

function endsInBlank(pieces: readonly Piece[]): boolean {
  return pieces.at(-1)?.text.endsWith(' ') ?? true;
}

/** Makes pieces of a source whose lines stand at `ranges` of the body. */
class LineWriter {
  readonly hidden: TextRange[] = [];
  readonly footnotes: FootnoteMark[] = [];
  /** How much of the source has been read. */
  at = 0;
  readonly #body: string;
  readonly #source: string;
  readonly #ranges: readonly TextRange[];
  readonly #marks: MarkReader;
  readonly #lines: Line[] = [];
  #pieces: Piece[] = [];
  #line = 0;
  #lineEnd: number;
  /** Where each line that has begun begins in the source. */
  readonly #lineStarts = [0];
  /** What an offset of the source's current line lacks to one of the body. */
  #toBody: number;

  constructor(body: string, source: string, ranges: readonly TextRange[], marks: readonly Mark[]) {
    this.#body = body;
    this.#source = source;
    this.#ranges = ranges;
    this.#marks = new MarkReader(marks);
    this.#toBody = ranges[0]!.start;
    this.#lineEnd = ranges[0]!.end - ranges[0]!.start;
  }

  /** Adds the source up to `end` as it stands. */
  addText(end: number): void {
    while (this.at < end) {
      const lineEnd = Math.min(this.#lineEnd, end);
      while (this.at < lineEnd) {
        const marks = this.#marks.at(this.at);
        const to = Math.min(this.#marks.nextChange, lineEnd);
        appendText(this.#pieces, this.#source.slice(this.at, to), this.at + this.#toBody, marks);
        this.at = to;
      }
      if (this.at === this.#lineEnd && this.at < end) this.#endLine();
    }
  }

  addEdit({ start, end, text, isHidden, leavesGap, footnote }: Edit): void {
    const bodyStart = this.#bodyOffset(start);
    if (start >= this.at && text !== '') {
      const marks = this.#marks.at(start);
      const place = { start: bodyStart, end: end + this.#toBody };
      appendPiece(this.#pieces, { text: visibleText(text), place, ...(marks && { marks }) });
    }
    while (this.#lineEnd < end) {
      this.at = this.#lineEnd;
      this.#endLine();
    }
    this.at = Math.max(this.at, end);
    if (leavesGap && this.#source[this.at] === ' ' && endsInBlank(this.#pieces)) this.at++;
    if (footnote !== undefined) this.footnotes.push({ label: footnote, at: bodyStart });
    if (isHidden) this.hidden.push({ start: bodyStart, end: end + this.#toBody });
  }

  /** Of an offset of the source that may lie on a line before the current one. */
  #bodyOffset(offset: number): number {
    let line = this.#line;
    while (line > 0 && this.#lineStarts[line]! > offset) line--;
    return this.#ranges[line]!.start + offset - this.#lineStarts[line]!;
  }

  finish(): Line[] {
    this.#endLine();
    return this.#lines;
  }

  #endLine(): void {
    const range = this.#ranges[this.#line]!;
    const endsHard =
      this.#source[this.at - 1] === '\\' || /^ {2,}\n/.test(this.#body.slice(range.end, range.end + 9));
    const line = lineOf(range, this.#pieces, endsHard);
    if (line) this.#lines.push(line);
    this.#pieces = [];
    this.at++;
    this.#line++;
    this.#lineStarts.push(this.at);
    const next = this.#ranges[this.#line];
    this.#toBody = (next?.start ?? 0) - this.at;
    this.#lineEnd = next ? this.at + next.end - next.start : Number.POSITIVE_INFINITY;
  }
}

/** The marks at places asked for in ascending order. */
class MarkReader {
  /** Where they change next. */
  nextChange: number;
  readonly #changes: readonly { readonly at: number; readonly mark: PieceMarks; readonly by: 1 | -1 }[];
  /** How many marks of each kind are open. */
  readonly #open = { isBold: 0, isItalic: 0, isCode: 0, isStruck: 0, isSpoiler: 0 };
  readonly #urls: string[] = [];
  #next = 0;
  #current: PieceMarks | undefined;

  constructor(marks: readonly Mark[]) {
    const changes = marks.flatMap(({ start, end, marks: mark }) =>
      start < end ? [{ at: start, mark, by: 1 } as const, { at: end, mark, by: -1 } as const] : [],
    );
    this.#changes = changes.sort((a, b) => a.at - b.at);
    this.nextChange = this.#changes[0]?.at ?? Number.POSITIVE_INFINITY;
  }

  at(offset: number): PieceMarks | undefined {
    if (offset < this.nextChange) return this.#current;
    while (this.#next < this.#changes.length && this.#changes[this.#next]!.at <= offset) {
      const { mark, by } = this.#changes[this.#next++]!;
      for (const kind of KINDS) if (mark[kind]) this.#open[kind] += by;
      if (mark.url !== undefined && by === 1) this.#urls.push(mark.url);
      else if (mark.url !== undefined) this.#urls.pop();
    }
    this.nextChange = this.#changes[this.#next]?.at ?? Number.POSITIVE_INFINITY;
    this.#current = this.#marks();
    return this.#current;
  }

  #marks(): PieceMarks | undefined {
    const kinds = KINDS.filter((kind) => this.#open[kind] > 0).map((kind) => [kind, true] as const);
    const url = this.#urls.at(-1);
    if (kinds.length === 0 && url === undefined) return undefined;
    return { ...Object.fromEntries(kinds), ...(url !== undefined && { url }) };
  }
}

const KINDS = ['isBold', 'isItalic', 'isCode', 'isStruck', 'isSpoiler'] as const;
