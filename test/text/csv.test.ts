import { describe, expect, test } from 'vitest';
import { csvOf } from '../../src/text/csv.ts';

/** As RFC 4180 says that it is to be read. */
function read(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  for (const [, quoted, plain = '', end] of csv.matchAll(cell)) {
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

describe('csvOf', () => {
  test('begins with a byte order mark and ends each line with CR LF', () => {
    expect(
      csvOf([
        ['a', 'b'],
        [1, -2],
      ]),
    ).toBe('\ufeffa,b\r\n1,-2\r\n');
    expect(csvOf([])).toBe('\ufeff');
  });

  test.each([
    ['a comma', 'a, b', '"a, b"'],
    ['a quotation mark', 'di "hola"', '"di ""hola"""'],
    ['line breaks', 'a\nb\r\nc', '"a\nb\r\nc"'],
    ['none of them', "ñandú; it's", "ñandú; it's"],
    ['nothing', '', ''],
  ])('quotes a cell that has %s', (_, cell, written) => {
    expect(csvOf([[cell]])).toBe(`\ufeff${written}\r\n`);
  });

  test.each(['=1+1', '+34', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠x'])(
    'puts an apostrophe before %j, which a spreadsheet would run',
    (cell) => {
      const [[written] = []] = read(csvOf([[cell]]).slice(1));
      expect(written).toBe(`'${cell}`);
    },
  );

  test('escapes a formula that is quoted as well', () => {
    const link = '=HYPERLINK("https://mal.example","pulsa")';
    expect(csvOf([[link]])).toBe(`\ufeff"'=HYPERLINK(""https://mal.example"",""pulsa"")"\r\n`);
  });

  test('leaves those marks where they do not begin a cell', () => {
    expect(csvOf([['1+1=2', 'a@b', ' -x']])).toBe('\ufeff1+1=2,a@b, -x\r\n');
  });

  test('is read as it was written', () => {
    const rows = [
      ['a,b', '"', ''],
      ['x\r\ny', '""', 'ñ👩‍👩‍👧'],
    ];
    expect(read(csvOf(rows).slice(1))).toEqual(rows);
  });
});
