const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** A word or a character with its marks that is longer than this is cut apart: it is not writing any more. */
const MAX_WORD_CHARS = 64;

/** Text on one line, cut at a word where it is too long, with "…" in place of the rest; `maxChars` from 2. */
export function cut(text: string, maxChars: number): string {
  // However much white space there is to collapse, more than this is never needed.
  const line = text
    .slice(0, maxChars * 50)
    .replace(/\s+/gu, ' ')
    .trim();
  if (line.length <= maxChars) return line;
  // What leads on to the rest goes with it.
  return `${line.slice(0, breakBefore(line, maxChars - 1)).replace(/[\s,;:]+$/u, '')}…`;
}

/** The last offset up to `offset` where the text can be broken: before white space, otherwise between characters. */
export function breakBefore(text: string, offset: number): number {
  if (offset >= text.length || /\s/u.test(text[offset]!)) return offset;
  const from = Math.max(0, offset - MAX_WORD_CHARS);
  const space = text.slice(from, offset).search(/\s\S*$/u);
  return space > 0 ? from + space : (characterAt(text, offset)?.start ?? offset);
}

/** The first offset from `offset` on where the text can be broken: after white space, otherwise between characters. */
export function breakAfter(text: string, offset: number): number {
  if (offset <= 0 || /\s/u.test(text[offset - 1]!)) return offset;
  const space = text.slice(offset, offset + MAX_WORD_CHARS).search(/\s/u);
  return space >= 0 ? offset + space + 1 : (characterAt(text, offset)?.end ?? offset);
}

/** The range of the character that an offset would cut apart, if there is one. */
function characterAt(text: string, offset: number) {
  const from = Math.max(0, offset - MAX_WORD_CHARS);
  const character = graphemes.segment(text.slice(from, offset + MAX_WORD_CHARS)).containing(offset - from);
  const start = from + (character?.index ?? 0);
  const isWhole = start > from && character!.segment.length < MAX_WORD_CHARS;
  if (isWhole) return { start, end: start + (start === offset ? 0 : character!.segment.length) };
  return isSurrogatePair(text.slice(offset - 1, offset + 1))
    ? { start: offset - 1, end: offset + 1 }
    : undefined;
}

function isSurrogatePair(text: string): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text);
}
