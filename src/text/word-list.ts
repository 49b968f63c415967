/** Reads a word list: words separated by white space, `#` starts a comment that runs to the end of the line. */
export function parseWordList(text: string): string[] {
  return text.replace(/#.*/g, '').match(/\S+/g) ?? [];
}
