/**
 * NFC, LF line ends, no byte order mark, no white space at the end: the same for one text, whatever system it was saved
 * on.
 */
export function normaliseText(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC')
    .trimEnd();
}
