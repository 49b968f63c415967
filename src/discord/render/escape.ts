/**
 * What Discord's Markdown could take for syntax: emphasis, code, spoilers, quotes, headings, mentions and everything
 * else in angle brackets; masked links, their second part as well, because the first may be a bracket of ours; emoji
 * names and schemes of links (a colon before a word); invites, which need no scheme (`discord.gg/…`); and at the start
 * of a line list marks. The end of the text counts as a word, and its start
 * as that of a line, so that texts that were escaped apart can stand side by side.
 */
const SYNTAX =
  /[\\*_~`|<>#[@]|(?<=\]|^)\(|:(?!\s)|(?<=\.\p{L}+)\/|(?<=^[^\S\n]*)[-+](?=\s|$)|(?<=^[^\S\n]*\d+)[.)](?=\s|$)/gmu;

/** Text from outside so that Discord shows it as it stands. */
export function escapeMarkdown(text: string): string {
  return text.replace(SYNTAX, '\\$&');
}

/** The same on one line: white space becomes single blanks, and text direction is closed. */
export function escapeLine(text: string): string {
  return closeDirection(escapeMarkdown(text.replace(/\s+/gu, ' ').trim()));
}

const END_EMBEDDING = '\u202c';
const END_ISOLATE = '\u2069';

/** A line with the ends of the direction overrides, embeddings and isolates that it leaves open (Unicode annex 9). */
export function closeDirection(line: string): string {
  const missing: string[] = [];
  for (const [mark] of line.matchAll(/[\u202a-\u202e\u2066-\u2069]/g)) {
    if (mark === END_EMBEDDING) {
      if (missing.at(-1) === END_EMBEDDING) missing.pop();
    } else if (mark === END_ISOLATE) {
      // It closes the embeddings within the isolate as well; without an isolate it means nothing.
      if (missing.includes(END_ISOLATE)) missing.length = missing.lastIndexOf(END_ISOLATE);
    } else {
      missing.push(mark < '\u2066' ? END_EMBEDDING : END_ISOLATE);
    }
  }
  return line + missing.reverse().join('');
}
