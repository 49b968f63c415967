/** About two lines of a terminal. */
const MAX_CHARS = 200;

/**
 * Up to 200 characters of a text on one line, cut between words with "…": its beginning or, when `focus` comes
 * later, what surrounds the first place that has it.
 */
export function excerptAround(focus: string, text: string): string {
  const line = oneLine(text);
  if (line.length <= MAX_CHARS) return line;
  const at = line.indexOf(oneLine(focus));
  const focusEnd = at + oneLine(focus).length;
  const latestStart = Math.min(at, focusEnd - MAX_CHARS / 2, line.length - MAX_CHARS);
  const start = focusEnd <= MAX_CHARS ? 0 : wordStart(line, latestStart);
  const end = start + MAX_CHARS >= line.length ? line.length : wordEnd(line, start + MAX_CHARS);
  return `${start > 0 ? '…' : ''}${line.slice(start, end)}${end < line.length ? '…' : ''}`;
}

function wordStart(line: string, at: number): number {
  return line.lastIndexOf(' ', at) + 1;
}

/** A single word longer than the excerpt is cut within. */
function wordEnd(line: string, at: number): number {
  const space = line.lastIndexOf(' ', at);
  return space > at - MAX_CHARS / 2 ? space : at;
}

/** Every run of white space as one space. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
