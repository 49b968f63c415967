import { expect, test } from 'vitest';
import { numberRanges } from '../../src/text/number-ranges.ts';

test.each([
  [['1', '2', '3', '4'], '1-4'],
  [['1', '2', '5'], '1 2 5'],
  [['9', '10', '11', '112'], '9-11 112'],
  [['10.1', '10.2', '10.3', '11.1'], '10.1-10.3 11.1'],
  [['3', '3 bis', '4'], '3 3 bis 4'],
  [['I', 'II', 'II'], 'I II'],
  [[], ''],
])('%j are %s', (numbers, ranges) => {
  const written = numberRanges(numbers).map(({ first, last }) =>
    first === last ? first : `${first}-${last}`,
  );
  expect(written.join(' ')).toBe(ranges);
});
