/** A half-open range of a text, in UTF-16 code units: `text.slice(start, end)`. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Whether two ranges of a text share some of it. */
export function overlap(one: TextRange, other: TextRange): boolean {
  return one.start < other.end && other.start < one.end;
}

/** Whether a span begins within a range. */
export function beginsIn(range: TextRange, span: Pick<TextRange, 'start'>): boolean {
  return range.start <= span.start && span.start < range.end;
}

/** A range of what is more than a range. */
export function plainRange({ start, end }: TextRange): TextRange {
  return { start, end };
}

/** A range, out to the beginning and the end of the lines that it lies in. */
export function lineAround(text: string, { start, end }: TextRange): TextRange {
  const lineEnd = text.indexOf('\n', end);
  return { start: text.lastIndexOf('\n', start - 1) + 1, end: lineEnd < 0 ? text.length : lineEnd };
}

/** Claims a range of a text, unless a part of it was claimed before. */
export type Claim = (start: number, end: number) => boolean;

/** @param length of the text, in UTF-16 code units. */
export function createClaims(length: number): Claim {
  const isTaken = new Uint8Array(length);
  return (start, end) => {
    for (let at = start; at < end; at++) if (isTaken[at]) return false;
    isTaken.fill(1, start, end);
    return true;
  };
}
