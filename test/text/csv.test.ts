import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvOf } from '../../src/text/csv.ts';

const bodyOf = (csv: string) => csv.slice(1);

test('begins with a byte order mark, and ends each line with CR LF', () => {
  expect(
    csvOf([
      ['a', 'b'],
      ['año', 2],
    ]),
  ).toBe('\ufeffa,b\r\naño,2\r\n');
});

test('puts in quotes what would end a cell', () => {
  expect(bodyOf(csvOf([['a,b', 'di "hola"', 'dos\nlíneas', 'normal']]))).toBe(
    '"a,b","di ""hola""","dos\nlíneas",normal\r\n',
  );
});

test.each(['=1+1', '+34', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '＝1', '=HYPERLINK("http://x","y")'])(
  '%j is text',
  (formula) => {
    const cell = readCsv(csvOf([[formula]]))[0]![0]!;
    expect(cell).toBe(`'${formula}`);
  },
);

test('nor is there a formula where a semicolon separates cells', () => {
  const cell = bodyOf(csvOf([['hola;=1+1; @SUM(A1)']]));
  expect(cell).toBe(`"hola;'=1+1; '@SUM(A1)"\r\n`);
});

test('a number is a number', () => {
  expect(bodyOf(csvOf([[-3]]))).toBe('-3\r\n');
});

test('whatever the cells hold, it is read as it was written', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'ñ', ',', '"', '\r', '\n', ';', ' ', '😀') });
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), { minLength: 1 }), (rows) => {
      const read = readCsv(csvOf(rows)).map((row) =>
        row.map((one) => one.replace(/(?<=^|; *)'(?=[\r\n])/g, '')),
      );
      expect(read).toEqual(rows);
    }),
  );
});

/** RFC 4180, by the letter. */
function readCsv(csv: string): string[][] {
  const rows: string[][] = [];
  const cell = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/y;
  cell.lastIndex = 1;
  let row: string[] = [];
  for (let match = cell.exec(csv); match; match = cell.exec(csv)) {
    const [, text = '', end] = match;
    row.push(text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text);
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
