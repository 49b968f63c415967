/** A half-open range of a text, in UTF-16 code units: `text.slice(start, end)`. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
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
