export interface NumberRange {
  readonly first: string;
  /** The same as `first` where it stands alone. */
  readonly last: string;
}

/** Numbers as they are written ("12", "10.2", "3 bis"), in their order, with three or more in a row as one range. */
export function numberRanges(numbers: readonly string[]): NumberRange[] {
  const rows: string[][] = [];
  for (const number of new Set(numbers)) {
    const row = rows.at(-1);
    if (row && follows(row.at(-1)!, number)) row.push(number);
    else rows.push([number]);
  }
  return rows.flatMap((row) =>
    row.length > 2
      ? [{ first: row[0]!, last: row.at(-1)! }]
      : row.map((number) => ({ first: number, last: number })),
  );
}

/** 10.3 follows 10.2, and 13 follows 12. */
function follows(before: string, after: string): boolean {
  const [one, other] = [before, after].map((number) => /^(.*?)(\d{1,9})$/.exec(number));
  return one !== null && other !== null && one![1] === other![1] && Number(one![2]) + 1 === Number(other![2]);
}
