/** Numbers in few words: three or more in a row as a range, so that "1", "2", "3", "5" are "1–3, 5". */
export function compactNumbers(numbers: readonly string[]): string {
  const ranges: string[][] = [];
  for (const number of numbers) {
    const range = ranges.at(-1);
    if (range && number === successorOf(range.at(-1)!)) range.push(number);
    else ranges.push([number]);
  }
  return ranges
    .map((range) => (range.length > 2 ? `${range[0]}–${range.at(-1)}` : range.join(', ')))
    .join(', ');
}

/** "10.2" comes before "10.3"; undefined for "3 bis". */
function successorOf(number: string): string | undefined {
  const [, before, last] = /^((?:\d+\.)*)(\d{1,9})$/.exec(number) ?? [];
  return last === undefined ? undefined : `${before}${Number(last) + 1}`;
}
