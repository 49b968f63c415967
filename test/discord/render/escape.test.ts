import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closeDirection, escapeLine, escapeMarkdown } from '../../../src/discord/render/escape.ts';
import { anyText } from './arbitraries.ts';
import { readMarkdown, withoutDirection, withoutSpace } from './discord-markdown.ts';

describe('escapeMarkdown', () => {
  test.each([
    ['**no** _soy_ ~negrita~', '\\*\\*no\\*\\* \\_soy\\_ \\~negrita\\~'],
    ['<@1> y @everyone', '\\<\\@1\\> y \\@everyone'],
    ['https://a.b/c', 'https\\://a.b\\/c'],
    ['ven a discord.gg/abc', 'ven a discord.gg\\/abc'],
    [':fire: dijo: ya', '\\:fire: dijo: ya'],
    ['- uno\n2. dos\n-# tres', '\\- uno\n2\\. dos\n-\\# tres'],
    ['|a|', '\\|a\\|'],
  ])('%j', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  test.each([
    'En octubre de 2014, se fundó (oficialmente) en EE. UU.: nació así.',
    'El 20 % de y/o 10-12 «¿Qué?»',
  ])('leaves ordinary prose alone: %s', (prose) => {
    expect(escapeMarkdown(prose)).toBe(prose);
  });

  test('whatever the text, every word of it is read and nothing is drawn otherwise', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { words, kinds } = readMarkdown(escapeMarkdown(text));
        expect(kinds).toEqual([]);
        expect(words).toBe(withoutSpace(text));
      }),
      { numRuns: 1_000 },
    );
  });

  test('no invite, emoji name or list mark is left, of which that parser knows nothing', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const escaped = escapeMarkdown(text);
        expect(escaped).not.toMatch(/discord(?:app)?\.(?:gg|com\/invite)\//i);
        expect(escaped).not.toMatch(/(?<!\\):[\w+-]+:/);
        expect(escaped).not.toMatch(/(?:^|\n) *(?:[-*+]|\d+[.)])(?:\s|$)/);
      }),
      { numRuns: 1_000 },
    );
  });

  test('texts escaped apart are as safe side by side', () => {
    fc.assert(
      fc.property(anyText, anyText, (first, second) => {
        const together = escapeMarkdown(first) + escapeMarkdown(second);
        expect(readMarkdown(together).kinds).toEqual([]);
        expect(together).not.toMatch(/(?<!\\):[\w+-]+:/);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('closeDirection', () => {
  test.each([
    ['nada', 'nada'],
    ['\u202eabc', '\u202eabc\u202c'],
    ['\u2067a\u202eb', '\u2067a\u202eb\u202c\u2069'],
    // An isolate's end closes the override within; a stray end closes nothing.
    ['\u2066a\u202eb\u2069c', '\u2066a\u202eb\u2069c'],
    ['\u202ea\u2069b', '\u202ea\u2069b\u202c'],
    ['a\u202cb', 'a\u202cb'],
  ])('%j', (line, closed) => {
    expect(closeDirection(line)).toBe(closed);
  });
});

test('escapeLine makes one line', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const line = escapeLine(text);
      expect(line).not.toMatch(/\n/);
      expect(withoutDirection(readMarkdown(line).words)).toBe(withoutDirection(withoutSpace(text)));
    }),
  );
});
