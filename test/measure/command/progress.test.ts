import { expect, it } from 'vitest';
import { createProgress } from '../../../src/measure/command/progress.ts';

function recorder(isTTY: boolean, columns: number) {
  const written: string[] = [];
  const write = (text: string) => written.push(text) > 0;
  return { written, progress: createProgress({ isTTY, columns, write } as never) };
}

it('overwrites one line on a terminal, within its width', () => {
  const { written, progress } = recorder(true, 10);
  progress.show('bot: 3 of 18 articles');
  progress.clear();
  expect(written).toEqual(['\r\x1b[Kbot: 3 of', '\r\x1b[K']);
});

it('writes nothing into a pipe', () => {
  const { written, progress } = recorder(false, 80);
  progress.show('bot');
  progress.clear();
  expect(written).toEqual([]);
});
