/** Mentions, custom emoji, times and commands, as they stand in a message's source. */
const REFERENCES = /<(?:@[!&]?\d+|#\d+|a?:\w+:\d+|t:-?\d+(?::\w)?|\/[^>\n]+:\d+|id:\w+)>/g;

/** The words of a message: what its author typed, without what Discord draws as something else. */
export function plainText(content: string): string {
  return content.replace(REFERENCES, ' ').trim();
}
