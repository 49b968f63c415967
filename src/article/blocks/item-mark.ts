/** What stands before an item of a list, as people type it. */
export interface ItemMark {
  /** With the white space after it. UTF-16 code units. */
  readonly length: number;
  /** As it is shown, for an item that is numbered: "3)", "3.-", "3️⃣"; undefined for a bullet. */
  readonly label?: string;
  /** "3", or a letter. */
  readonly number?: string;
}

const BULLET = '[-*+•·◦‣▪–—]';
/** "3.", "(3)", "3.-", "3.º"; "3 -" before words alone, since "9 - 14" are hours. */
const FIGURES = String.raw`\(?(?<figures>\d{1,3})(?:\.-|[.)]|\.?[ºª°](?:\.?-|\.)?|\s[-–—](?=\s+\p{L}))`;
const LETTER = String.raw`\(?(?<letter>\p{L})\)`;
/** An emoji of a key; also without what makes it an emoji. */
const KEYCAP = String.raw`(?<keycap>\d)\uFE0F?\u20E3`;
/** The first of each row of ten or twenty is 1. */
const CIRCLED_ROWS = ['①', '❶', '➀', '➊'];
const CIRCLED = '(?<circled>[①-⑳❶-❿➀-➉➊-➓🔟])';

const SIGNED = new RegExp(`^(?:${KEYCAP}|${CIRCLED})`, 'u');
const MARK = new RegExp(
  `^(?:(?:${BULLET}|(?<label>${FIGURES}|${LETTER}))\\s+|(?<sign>${KEYCAP}|${CIRCLED})\\s*)`,
  'u',
);

/** The mark that a line begins with; undefined for a line that is no item. */
export function itemMark(line: string): ItemMark | undefined {
  const match = MARK.exec(line);
  if (!match) return undefined;
  const { label, sign, figures, letter, keycap, circled } = match.groups!;
  const number = figures ?? letter ?? keycap ?? (circled && circledNumber(circled));
  const shown = label ?? sign;
  return {
    length: match[0].length,
    ...(shown !== undefined && { label: shown }),
    ...(number !== undefined && { number }),
  };
}

const PART = /^(?<label>(?<number>\d{1,3}(?:\.\d{1,3})+)(?:\.-|[.)])?)\s+(?=\S)/;

/** The mark of a part of the item that has a number: "9.1." or "9.1" of 9. */
export function partMark(line: string, outer: string): ItemMark | undefined {
  const mark = partOfAny(line);
  return mark?.number?.startsWith(`${outer}.`) ? mark : undefined;
}

function partOfAny(line: string): ItemMark | undefined {
  const match = PART.exec(line);
  return match
    ? { length: match[0].length, label: match.groups!.label!, number: match.groups!.number! }
    : undefined;
}

/** The mark that a text is, with nothing but white space around it. */
export function loneMark(text: string): ItemMark | undefined {
  const line = `${text.trim()} `;
  const mark = itemMark(`${line}x`) ?? partOfAny(`${line}x`);
  return mark?.length === line.length ? mark : undefined;
}

/** The number that a line begins with as a sign: "3️⃣", "③". */
export function signNumber(
  line: string,
): (Pick<ItemMark, 'length'> & { readonly number: string }) | undefined {
  const mark = SIGNED.test(line) ? itemMark(line) : undefined;
  return mark?.number === undefined ? undefined : { length: mark.length, number: mark.number };
}

/** Whether a line begins with a bullet or a number, as items of a list do in plain text. */
export function isListItem(line: string): boolean {
  return MARK.test(line);
}

function circledNumber(sign: string): string {
  if (sign === '🔟') return '10';
  const code = sign.codePointAt(0)!;
  const first = CIRCLED_ROWS.map((row) => row.codePointAt(0)!).findLast((row) => row <= code)!;
  return String(code - first + 1);
}
