import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadTokenizer } from '../../src/model/tokenizer.ts';

const tokenize = loadTokenizer('data/model/tokenizer.json');

/** What Hugging Face's own tokenizers library makes of the whole text, with the same file. */
const REFERENCE: readonly (readonly [string, readonly number[]])[] = [
  [
    '¿Cuándo se fundó el club de ajedrez?',
    [2717, 16194, 625, 501, 39, 5700, 731, 86, 6905, 8, 1069, 280, 4846, 31],
  ],
  [
    'El 14,5 % de 1.250 m² cuesta 7,3 M€ (v2.1.0-beta).',
    [
      488, 104, 33695, 1379, 8, 551, 12472, 325, 287, 297, 4810, 335, 4, 337, 262, 5168, 15, 314, 3564, 40482,
      9, 26520, 187,
    ],
  ],
  ['ﬁnal ½ naïve', [1987, 33103, 24, 5674, 258]],
  ['Straße, l’été, ação', [4855, 10606, 13, 4, 94, 26, 24187, 4, 34435]],
];

describe('the pieces of a text', () => {
  it.each(REFERENCE)('are those of the reference: %s', (text, ids) => {
    expect(tokenize(text).ids).toEqual(ids);
  });

  it('stand where they are in the text', () => {
    const text = '¿Cuándo se fundó el club?';
    const { starts, ends } = tokenize(text);
    const words = starts.map((start, i) => text.slice(start, ends[i])).join('');
    expect(words).toBe('¿Cuándosefundóelclub?');
  });

  it('never lie outside it, and go forward', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const { ids, starts, ends } = tokenize(text);
        expect(starts).toHaveLength(ids.length);
        starts.forEach((start, i) => {
          expect(start).toBeLessThanOrEqual(ends[i]!);
          expect(ends[i]).toBeLessThanOrEqual(text.length);
          if (i > 0) expect(start).toBeGreaterThanOrEqual(starts[i - 1]!);
        });
      }),
    );
  });
});
