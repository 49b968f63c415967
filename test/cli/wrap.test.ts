import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, it } from 'vitest';
import { cutToWidth, wrapText } from '../../src/cli/wrap.ts';

function wrap(text: string, columns: number): string[] {
  return wrapText(text, columns).map(({ start, end }) => text.slice(start, end));
}

it.each([
  ['uno dos tres', 7, ['uno dos', 'tres']],
  ['uno dos tres', 8, ['uno dos', 'tres']],
  ['uno dos tres', Number.POSITIVE_INFINITY, ['uno dos tres']],
  ['  uno  dos  ', 20, ['uno  dos']],
  ['uno\n\ndos', 20, ['uno', '', 'dos']],
  ['', 20, ['']],
  ['a extraordinario b', 6, ['a', 'extrao', 'rdinar', 'io b']],
  ['日本語の文章', 5, ['日本', '語の', '文章']],
  ['👩‍👩‍👧‍👦👩‍👩‍👧‍👦 x', 3, ['👩‍👩‍👧‍👦', '👩‍👩‍👧‍👦', 'x']],
  ['ni\u0303o ni\u0303o', 4, ['ni\u0303o', 'ni\u0303o']],
])('wraps %j at %d', (text, columns, lines) => {
  expect(wrap(text, columns)).toEqual(lines);
});

it('loses nothing but white space, and no line is wider than it may be', () => {
  const text = fc
    .array(fc.constantFrom('hola', ' ', '  ', '\n', 'ñandú', '日本', '👍🏽', 'e\u0301', '…', 'pneumonoultra'))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, fc.integer({ min: 2, max: 30 }), (source, columns) => {
      const lines = wrap(source, columns);
      expect(lines.join('').replace(/\s/g, '')).toBe(source.replace(/\s/g, ''));
      for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
    }),
  );
});

it.each([
  ['corto', 10, 'corto'],
  ['uno\ndos', 10, 'uno dos'],
  ['uno dos tres', 9, 'uno dos…'],
  ['extraordinario', 7, 'extrao…'],
])('cuts %j to %d columns', (text, columns, cut) => {
  expect(cutToWidth(text, columns)).toBe(cut);
});

it('keeps an amount with its sign', () => {
  const text = 'Socios: 10 €; invitados: 18 €, y 20 % menos los lunes';
  const lines = wrapText(text, 27).map(({ start, end }) => text.slice(start, end));
  expect(lines).toEqual(['Socios: 10 €; invitados:', '18 €, y 20 % menos los', 'lunes']);
});
