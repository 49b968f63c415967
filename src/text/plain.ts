/**
 * Lower case without accents, of the same length as the text, so that offsets hold in both. For patterns; `fold` is
 * for comparing words.
 */
export function plain(text: string): string {
  return text.replace(/[À-ɏ]/g, (letter) => letter.normalize('NFD').charAt(0)).toLowerCase();
}
