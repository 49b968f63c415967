import fc from 'fast-check';
import { expect, it } from 'vitest';
import { excerptAround } from '../../../src/measure/report/excerpt.ts';

const filler = 'torre '.repeat(100).trim();

it.each([
  ['a short text whole, on one line', 'x', 'La torre\n  mide 18 metros. ', 'La torre mide 18 metros.'],
  ['the beginning of a long text', '18', filler, `${'torre '.repeat(33).trim()}…`],
  ['the beginning when it has the focus', 'mide 18', `mide 18 ${filler}`, /^mide 18 torre.*torre…$/],
  [
    'what surrounds a later focus',
    'mide 18',
    `${filler} mide\n18 ${filler}`,
    /^…torre.* mide 18 torre.*torre…$/,
  ],
  ['the end when the focus is there', 'mide 18', `${filler} mide 18`, /^…torre.* mide 18$/],
])('shows %s', (_, focus, text, expected) => {
  const shown = excerptAround(focus, text);
  if (typeof expected === 'string') expect(shown).toBe(expected);
  else expect(shown).toMatch(expected);
});

it('keeps the focus of any text of common words, within its length', () => {
  const words = fc.array(fc.string({ unit: fc.constantFrom('a', 'é', 'z'), minLength: 1, maxLength: 12 }), {
    maxLength: 120,
  });
  fc.assert(
    fc.property(words, words, (before, after) => {
      const shown = excerptAround('XX 18', [...before, 'XX 18', ...after].join(' '));
      expect(shown).toContain('XX 18');
      expect(shown.length).toBeLessThanOrEqual(215);
    }),
  );
});
