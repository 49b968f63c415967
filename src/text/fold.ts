const PLAIN = /^[a-z0-9]*$/;

/**
 * The form in which words are compared: lower case, without accents or other combining marks (ñ becomes n, ü
 * becomes u), compatibility forms resolved (ﬁ becomes fi), invisible format characters left out. Lengths may differ
 * from the input's.
 */
export function fold(word: string): string {
  if (PLAIN.test(word)) return word;
  return word
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]+/gu, '');
}
