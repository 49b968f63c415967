import stringWidth from 'string-width';
import type { TextRange } from '../text/text-range.ts';

/** An amount stays with its sign. */
const WORD = /\S+(?:(?<=\d) [€$£%]\S*)?/g;

/**
 * Breaks a text into lines at most `columns` wide, as a terminal counts: wide characters and emoji take two. Breaks
 * at white space, and within a word only when it is wider than a line. Line ends of the text stay; `Infinity`
 * columns only break there.
 * @returns the lines as ranges of the text, without white space at their ends; blank lines are empty ranges
 */
export function wrapText(text: string, columns: number): TextRange[] {
  const lines: TextRange[] = [];
  for (const { index: offset, 0: source } of text.matchAll(/^.*$/gm)) {
    let line: TextRange = { start: offset, end: offset };
    for (const { index, 0: word } of source.matchAll(WORD)) {
      const start = offset + index;
      const isFirst = line.start === line.end;
      const extended = { start: isFirst ? start : line.start, end: start + word.length };
      if (
        columns === Number.POSITIVE_INFINITY ||
        widthOf(text.slice(extended.start, extended.end)) <= columns
      ) {
        line = extended;
        continue;
      }
      if (!isFirst) lines.push(line);
      const pieces = breakWord(word, start, columns);
      line = pieces.pop()!;
      lines.push(...pieces);
    }
    lines.push(line);
  }
  return lines;
}

/** The beginning of a text in one line, cut at a word and marked with `…` when there is more. */
export function cutToWidth(text: string, columns: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (widthOf(line) <= columns) return line;
  const [first] = wrapText(line, columns - 1);
  return `${line.slice(0, first!.end)}…`;
}

/** An article or a question must not steer the terminal: control characters become spaces, one for one. */
export function printable(text: string): string {
  return text.replace(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/gu, ' ');
}

/** Pieces of a word at most `columns` wide, cut between characters as people see them; at least one. */
function breakWord(word: string, start: number, columns: number): TextRange[] {
  if (widthOf(word) <= columns) return [{ start, end: start + word.length }];
  const pieces: TextRange[] = [];
  let from = 0;
  let width = 0;
  for (const { index, segment } of new Intl.Segmenter().segment(word)) {
    const characterWidth = widthOf(segment);
    if (index > from && width + characterWidth > columns) {
      pieces.push({ start: start + from, end: start + index });
      from = index;
      width = 0;
    }
    width += characterWidth;
  }
  return [...pieces, { start: start + from, end: start + word.length }];
}

/** One column each. Measuring characters one by one takes longer than all else when the program starts. */
const LATIN = /^[ -~¡-¬®-ʯ‘’“”–—…]*$/;

function widthOf(text: string): number {
  return LATIN.test(text) ? text.length : stringWidth(text);
}
