import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/text/fold.ts';
import { createWordFrequencies } from '../../src/text/frequency.ts';
import { english, spanish } from './shipped.ts';

describe('word frequencies', () => {
  it('fall with the rank, and words outside the list are the rarest', () => {
    const { share } = createWordFrequencies(['de', 'club', 'torre']);
    const shares = ['de', 'club', 'torre', 'xyz'].map(share);
    expect(shares).toEqual([...shares].sort((a, b) => b - a));
    expect(new Set(shares).size).toBe(4);
    expect(share('abc')).toBe(share('xyz'));
  });

  it('are shares: above 0 and, over a whole list, not more than 1', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1 }), { selector: fold }),
        (words) => {
          const { share } = createWordFrequencies(words);
          const shares = words.map((word) => share(fold(word)));
          expect(shares.every((share) => share > 0)).toBe(true);
          expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it('are those of the commonest spelling where accents alone tell words apart', () => {
    const { share, spelling } = createWordFrequencies(['más', 'torre', 'mas']);
    expect(spelling('mas')).toBe('más');
    expect(share('mas')).toBeGreaterThan(share('torre'));
  });

  it('know no word without a list', () => {
    const { share, has, spelling } = createWordFrequencies([]);
    expect(has('de')).toBe(false);
    expect(spelling('de')).toBeUndefined();
    expect(share('de')).toBeGreaterThan(0);
    expect(share('de')).toBeLessThanOrEqual(1);
  });
});

describe('the Spanish list', () => {
  it.each([
    ['ocurrio', 'ocurrió'],
    ['fundo', 'fundó'],
    ['cancion', 'canción'],
    ['nino', 'niño'],
    ['rio', 'río'],
    ['ano', 'año'],
    ['torneo', 'torneo'],
    ['esta', 'está'],
  ])('restores the accents of %s', (folded, spelling) => {
    expect(spanish.frequencies.spelling(folded)).toBe(spelling);
    expect(spanish.frequencies.has(folded)).toBe(true);
  });

  it.each([['ocurió'], ['ocurrió'], ['xyzzy'], ['']])(
    'does not have %j, which is no folded word of it',
    (word) => {
      expect(spanish.frequencies.has(word)).toBe(false);
      expect(spanish.frequencies.spelling(word)).toBeUndefined();
    },
  );
});

it.each([
  ['es', spanish, ['de', 'año', 'torneo', 'alcaldesa'] as const],
  ['en', english, ['the', 'year', 'tournament', 'lighthouse'] as const],
])('the %s list has common words before rarer ones', (_, { frequencies }, words) => {
  const shares = words.map((word) => frequencies.share(fold(word)));
  expect(shares).toEqual([...shares].sort((a, b) => b - a));
  expect(shares[0]).toBeGreaterThan(0.01);
  expect(shares.at(-1)).toBeLessThan(0.0001);
});
