import { expect, test } from 'vitest';
import { createSeenKeys } from '../../src/discord/seen-keys.ts';

test('a key is new once, until it is forgotten', () => {
  const seen = createSeenKeys(2);
  expect([seen.add('a'), seen.add('a')]).toEqual([true, false]);
  seen.forget('a');
  expect(seen.add('a')).toBe(true);
  seen.add('b');
  seen.add('c');
  expect([seen.add('b'), seen.add('c')]).toEqual([false, false]);
  expect(seen.add('a')).toBe(true);
});
