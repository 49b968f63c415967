import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakAfter, breakBefore, cut } from '../../../src/discord/render/cut.ts';
import { anyText, longText } from './arbitraries.ts';

describe('cut', () => {
  test.each([
    ['corto', 10, 'corto'],
    ['  con \n blancos  ', 20, 'con blancos'],
    ['En octubre de 2014', 12, 'En octubre…'],
    ['En octubre de 2014', 17, 'En octubre de…'],
    ['Ant Financial, de Jack Ma', 16, 'Ant Financial…'],
    ['Supercalifragilístico', 6, 'Super…'],
    ['👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 14, '👩‍👩‍👧‍👦…'],
  ])('%j to %i: %j', (text, maxChars, expected) => {
    expect(cut(text, maxChars)).toBe(expected);
  });

  test('never longer than allowed, never half a character', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, longText), fc.integer({ min: 2, max: 120 }), (text, maxChars) => {
        const short = cut(text, maxChars);
        expect(short.length).toBeLessThanOrEqual(maxChars);
        expect(short).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });
});

describe('breakBefore and breakAfter', () => {
  test('stay on their side, close by, outside of characters', () => {
    fc.assert(
      fc.property(longText, fc.nat(), (text, seed) => {
        const offset = seed % (text.length + 1);
        const before = breakBefore(text, offset);
        const after = breakAfter(text, offset);
        expect(before).toBeLessThanOrEqual(offset);
        expect(before).toBeGreaterThanOrEqual(Math.max(0, offset - 64));
        expect(after).toBeGreaterThanOrEqual(offset);
        expect(after).toBeLessThanOrEqual(Math.min(text.length, offset + 64));
        for (const place of [before, after]) expect(text.slice(0, place)).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });
});
