import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dropAccentsAndMarks, misspell } from '../../src/measure/misspell.ts';
import { mulberry32 } from '../../src/measure/random.ts';

const words = [
  '¿Cuándo',
  'nació',
  'el',
  'año',
  'Münster',
  'de',
  'Ñuñoa',
  'pingüino',
  'aaaa',
  'x1',
  '2014?',
  '😀',
];
const question = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 8 })
  .map((some) => some.join(' '));
const seed = fc.integer();

describe('dropAccentsAndMarks', () => {
  it.each([
    ['¿Cuándo se fundó?', 'Cuando se fundo'],
    ['¿El pingüino de Ñuñoa?', 'El pinguino de Nunoa'],
    ['¡Hola!', '¡Hola!'],
    ['¿?', ''],
  ])('%s → %s', (given, expected) => {
    expect(dropAccentsAndMarks(given)).toBe(expected);
  });
});

describe('misspell', () => {
  it('is the same for the same seed and differs between seeds', () => {
    const asked = '¿Cuándo se estableció la empresa?';
    expect(misspell(asked, mulberry32(3))).toBe(misspell(asked, mulberry32(3)));
    const variants = new Set([1, 2, 3, 4, 5, 6].map((some) => misspell(asked, mulberry32(some))));
    expect(variants.size).toBeGreaterThan(3);
  });

  it('makes two edits in words of four letters or more, one each where there are two', () => {
    fc.assert(
      fc.property(question, seed, (asked, some) => {
        const plain = dropAccentsAndMarks(asked).split(' ');
        const typed = misspell(asked, mulberry32(some)).split(' ');
        const distances = plain.map((word, at) => editDistance(word, typed[at] ?? ''));
        const isLong = plain.map((word) => (word.match(/\p{L}/gu) ?? []).length >= 4);
        const longWords = isLong.filter(Boolean).length;

        expect(typed).toHaveLength(plain.length);
        expect(distances.filter((distance, at) => distance > 0 && !isLong[at])).toEqual([]);
        if (longWords >= 2) expect(distances.filter((distance) => distance > 0)).toEqual([1, 1]);
        // Two edits of one word can undo part of each other: the plain distance, which has no swaps, may then be 3.
        if (longWords === 1) expect([1, 2, 3]).toContain(Math.max(...distances));
      }),
    );
  });

  it('takes any text, and changes its length by two at most', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), seed, (asked, some) => {
        const typed = [...misspell(asked, mulberry32(some))].length;
        expect(Math.abs(typed - [...dropAccentsAndMarks(asked)].length)).toBeLessThanOrEqual(2);
      }),
    );
  });
});

/** Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours. */
function editDistance(from: string, to: string): number {
  const rows = Array.from({ length: from.length + 1 }, (_, row) => [row]);
  for (let column = 1; column <= to.length; column += 1) rows[0]![column] = column;
  for (let row = 1; row <= from.length; row += 1)
    for (let column = 1; column <= to.length; column += 1) {
      const substituted = rows[row - 1]![column - 1]! + Number(from[row - 1] !== to[column - 1]);
      let best = Math.min(rows[row - 1]![column]! + 1, rows[row]![column - 1]! + 1, substituted);
      const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      if (row > 1 && column > 1 && swapped) best = Math.min(best, rows[row - 2]![column - 2]! + 1);
      rows[row]![column] = best;
    }
  return rows[from.length]![to.length]!;
}
