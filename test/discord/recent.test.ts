import { expect, test } from 'vitest';
import { createRecent } from '../../src/discord/recent.ts';

test('a key is new once, until it is forgotten', () => {
  const recent = createRecent(2);
  expect([recent.add('a'), recent.add('a')]).toEqual([true, false]);
  recent.forget('a');
  expect(recent.add('a')).toBe(true);
  recent.add('b');
  recent.add('c');
  expect([recent.add('b'), recent.add('c')]).toEqual([false, false]);
  expect(recent.add('a')).toBe(true);
});
