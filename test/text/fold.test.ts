import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fold } from '../../src/text/fold.ts';

it.each([
  ['casa2', 'casa2', 'plain words stay as they are'],
  ['ÉRASE', 'erase', 'capitals and accents'],
  ['niño', 'nino', 'ñ is n with a mark'],
  ['PINGÜINO', 'pinguino', 'diaeresis'],
  ['cafe\u0301', 'cafe', 'a mark of its own (NFD)'],
  ['z\u0351\u036b\u0343a\u0334\u0322', 'za', 'many marks at once'],
  ['ﬁn', 'fin', 'ligatures'],
  ['Cœur æther', 'coeur aether', 'ligatures that are letters of their own'],
  ['Straße Łódź', 'strasse lodz', 'letters that Unicode does not take apart'],
  ['Ａlfa', 'alfa', 'full-width letters'],
  ['１２３', '123', 'full-width digits'],
  ['Ⅳ', 'iv', 'Roman numerals of one character'],
  ['enci\u00adclo\u200bpedia', 'enciclopedia', 'soft hyphen and zero-width space'],
  ['\u200fשָׁלוֹם', 'שלום', 'direction marks and vowel points'],
  ['İstanbul', 'istanbul', 'a capital whose small letter has a mark'],
  ['ガ', 'カ', 'voicing marks of kana'],
  ['👩\u200d👧', '👩👧', 'joiners of emoji'],
  ['', '', 'nothing'],
])('folds %j to %j: %s', (word, folded) => {
  expect(fold(word)).toBe(folded);
});

it('leaves a folded word of one of the two languages as it is', () => {
  const letters = fc.string({
    unit: fc.constantFrom(...'aábcdeéfghiíjklmnñoópqrstuúüvwxyzÁÉÑÜ'),
    maxLength: 12,
  });
  fc.assert(
    fc.property(letters, (word) => {
      expect(fold(fold(word))).toBe(fold(word));
      expect(fold(word)).toMatch(/^[a-z]*$/);
    }),
  );
});

it('gives composed and decomposed spellings one form', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
    }),
  );
});
