import { expect, test } from 'vitest';
import { localeOf } from '../../src/messages/locale.ts';

test.each([
  ['es-ES', 'es'],
  ['es-419', 'es'],
  ['en-US', 'en'],
  ['en-GB', 'en'],
  ['en_US.UTF-8', 'en'],
  ['EN', 'en'],
  ['fr', 'es'],
  ['enm', 'es'],
  ['', 'es'],
  [undefined, 'es'],
  [null, 'es'],
])('%s is spoken to in %s', (tag, locale) => {
  expect(localeOf(tag)).toBe(locale);
});
