import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Correction, createDictionary, editDistance } from '../../src/search/spelling.ts';

const VOCABULARY = [
  'el',
  'torneo',
  'torre',
  'puente',
  'fuente',
  'puentes',
  'sal',
  'mina',
  '1998',
  'villahonda',
];

/** The words that a dictionary of these takes another for, nearest first. */
function corrected(typed: string): (string | undefined)[] {
  const { correct } = createDictionary(VOCABULARY);
  return correct(typed).map(({ surface }) => VOCABULARY[surface]);
}

describe('corrects', () => {
  it.each([
    ['tornoe', ['torneo'], 'a swap'],
    ['torne', ['torneo'], 'a letter left out'],
    ['vilahoda', ['villahonda'], 'two letters left out of a long word'],
    ['nuente', ['puente', 'fuente'], 'to all that are as near, in order of appearance'],
    ['puentas', ['puentes', 'puente'], 'the nearest first'],
    ['sala', ['sal'], 'to a word of three letters'],
  ])('%s to %j: %s', (typed, words) => {
    expect(corrected(typed).slice(0, words.length)).toEqual(words);
  });

  it.each([
    ['torneo', 'torneo', 'it is that word'],
    ['sol', 'sal', 'a word of three letters may be any other'],
    ['1999', '1998', 'a number is no misspelling of another'],
    ['torne0', 'torneo', 'it has a digit'],
    ['mixxa', 'mina', 'two edits are too many for five letters'],
    ['villxxxnda', 'villahonda', 'three edits are too many'],
    ['', 'el', 'there is nothing to correct'],
    ['sal'.repeat(10_000), 'sal', 'no word is so long'],
  ])('not %.12j to %s: %s', (typed, word) => {
    expect(corrected(typed)).not.toContain(word);
  });

  it('nothing when there are no words', () => {
    expect(createDictionary([]).correct('torneo')).toEqual([]);
  });
});

/** The same by comparing with every word. The lengths are those that the dictionary documents. */
function naiveCorrections(words: readonly string[], typed: string): Correction[] {
  if (typed.length < 4 || typed.length > 32 || /\d/.test(typed)) return [];
  const edits = typed.length < 6 ? 1 : 2;
  return words
    .map((word, surface) => ({ surface, word, distance: editDistance(typed, word, edits) }))
    .filter(
      ({ word, distance }) => word.length >= 3 && !/\d/.test(word) && distance >= 1 && distance <= edits,
    )
    .sort((a, b) => a.distance - b.distance || a.surface - b.surface)
    .slice(0, 5)
    .map(({ surface, distance }) => ({ surface, distance }));
}

const letters = (maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...'abcж'), minLength: 1, maxLength });

it('agrees with comparing every word', () => {
  const words = fc.uniqueArray(letters(9), { maxLength: 60 });
  fc.assert(
    fc.property(words, letters(10), (words, typed) => {
      expect(createDictionary(words).correct(typed)).toEqual(naiveCorrections(words, typed));
    }),
    { numRuns: 300 },
  );
});

it('finds a word of any length that was mistyped once', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcdefghijklmno'), minLength: 5, maxLength: 30 });
  const typo = fc.record({
    at: fc.nat(),
    letter: fc.constantFrom(...'abcxyz'),
    edit: fc.constantFrom('insert', 'delete', 'substitute', 'swap'),
  });
  fc.assert(
    fc.property(word, typo, fc.uniqueArray(word, { maxLength: 20 }), (word, { at, letter, edit }, others) => {
      const place = at % word.length;
      const [before, own, next] = [word.slice(0, place), word[place]!, word[place + 1] ?? ''];
      const after = word.slice(place + 1);
      const typed = {
        insert: `${before}${letter}${own}${after}`,
        delete: `${before}${after}`,
        substitute: `${before}${letter}${after}`,
        swap: `${before}${next}${own}${after.slice(1)}`,
      }[edit];
      const words = [...others.filter((other) => other !== word), word];
      fc.pre(!words.includes(typed));
      const { correct } = createDictionary(words);
      expect(correct(typed)).toEqual(naiveCorrections(words, typed));
      expect(correct(typed).map(({ distance }) => distance)).toContain(1);
    }),
    { numRuns: 300 },
  );
});
