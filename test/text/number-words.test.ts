import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ordinalOf, readNumberWords, romanValue } from '../../src/text/number-words.ts';

describe('reads numbers in words', () => {
  it.each([
    ['doce', 12, 1],
    ['treinta y dos', 32, 3],
    ['veintiuno', 21, 1],
    ['cien', 100, 1],
    ['ciento veinte', 120, 2],
    ['quinientas', 500, 1],
    ['setecientos uno', 701, 2],
    ['mil', 1000, 1],
    ['dos mil quinientos', 2500, 3],
    ['treinta y cinco mil doscientos', 35_200, 5],
    ['un millon', 1_000_000, 2],
    ['dos millones trescientos mil', 2_300_000, 4],
    ['mil millones', 1_000_000_000, 2],
    ['twenty one', 21, 2],
    ['one hundred', 100, 2],
    ['two hundred and fifty', 250, 4],
    ['three thousand', 3000, 2],
    ['doce mesas', 12, 1],
    ['dos tres', 2, 1],
    ['veinte y diez', 20, 1],
    ['siete y media', 7, 1],
    ['diez y', 10, 1],
  ])('%j: %i in %i words', (text, value, length) => {
    expect(readNumberWords(text.split(' '), 0)).toEqual({ value, length });
  });

  it.each([['uno'], ['una'], ['one'], ['casa'], ['y'], ['hundred'], ['millones'], ['constructor'], ['']])(
    'not %j',
    (text) => {
      expect(readNumberWords(text.split(' '), 0)).toBeUndefined();
    },
  );

  it('begins where it is told', () => {
    expect(readNumberWords(['las', 'seis', 'mesas'], 1)).toEqual({ value: 6, length: 1 });
  });
});

it.each([
  ['I', 1],
  ['iv', 4],
  ['IX', 9],
  ['XVI', 16],
  ['XXI', 21],
  ['XL', 40],
  ['xc', 90],
  ['CXLIV', 144],
  ['IIII', undefined],
  ['VX', undefined],
  ['mi', undefined],
  ['', undefined],
])('reads the Roman number %j as %s', (text, value) => {
  expect(romanValue(text)).toBe(value);
});

it('reads every Roman number up to 399', () => {
  const digits: readonly (readonly [string, number])[] = [
    ['C', 100],
    ['XC', 90],
    ['L', 50],
    ['XL', 40],
    ['X', 10],
    ['IX', 9],
    ['V', 5],
    ['IV', 4],
    ['I', 1],
  ];
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 399 }), (value) => {
      let roman = '';
      let rest = value;
      for (const [digit, worth] of digits) {
        for (; rest >= worth; rest -= worth) roman += digit;
      }
      expect(romanValue(roman)).toBe(value);
    }),
  );
});

it.each([
  ['segunda', 2],
  ['primer', 1],
  ['tenth', 10],
  ['vigesimo', 20],
  ['parte', undefined],
])('knows the ordinal %j', (word, value) => {
  expect(ordinalOf(word)).toBe(value);
});
