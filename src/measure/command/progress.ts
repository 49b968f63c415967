import type { WriteStream } from 'node:tty';

/** A line on a terminal that the next one overwrites; nothing when the stream is not a terminal. */
export interface Progress {
  readonly show: (text: string) => void;
  readonly clear: () => void;
}

const CLEAR_LINE = '\r\x1b[K';

export function createProgress(stream: Pick<WriteStream, 'isTTY' | 'columns' | 'write'>): Progress {
  const write = (text: string) => {
    if (stream.isTTY) stream.write(CLEAR_LINE + text);
  };
  // One column stays free: a line that reaches the edge would wrap and could not be cleared.
  return { show: (text) => write(text.slice(0, (stream.columns || 80) - 1)), clear: () => write('') };
}
