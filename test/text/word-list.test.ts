import { expect, it } from 'vitest';
import { parseWordList } from '../../src/text/word-list.ts';

it('reads words between any white space and leaves comments out', () => {
  expect(parseWordList('# first line\r\nel la\tlos # articles: a an\n\nqué\n#\n')).toEqual([
    'el',
    'la',
    'los',
    'qué',
  ]);
});

it('reads no words from nothing', () => {
  expect(parseWordList('')).toEqual([]);
  expect(parseWordList('\n # only a comment')).toEqual([]);
});
