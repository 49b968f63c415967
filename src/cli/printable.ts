/** An article or a question must not steer the terminal: control characters become spaces, one for one. */
export function printable(text: string): string {
  return text.replace(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/gu, ' ');
}
