const PLAIN = /^[a-z0-9]*$/;

/** Letters and ligatures that Unicode does not take apart. */
const SPELT_OUT: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
};
const TO_SPELL_OUT = /[æœßøłđı]/g;

/**
 * The form in which words are compared: lower case, without accents or other combining marks (ñ becomes n, ü
 * becomes u), compatibility forms and ligatures resolved (ﬁ becomes fi, œ becomes oe), soft hyphens and other
 * invisible format characters left out. Lengths may differ from the input's.
 */
export function fold(word: string): string {
  if (PLAIN.test(word)) return word;
  return word
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]+/gu, '')
    .replace(TO_SPELL_OUT, (letter) => SPELT_OUT[letter]!);
}
