import type { Writable } from 'node:stream';

/** Waits until the text is out, so that nothing piles up or is lost at exit. Rejects when the reader is gone (`EPIPE`). */
export function write(text: string, output: Writable): Promise<void> {
  return new Promise((resolve, reject) => {
    output.write(text, (error) => (error ? reject(error) : resolve()));
  });
}
