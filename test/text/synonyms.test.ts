import { describe, expect, it } from 'vitest';
import { parseSynonyms } from '../../src/text/synonyms.ts';

describe('a synonym file', () => {
  it('makes words between commas interchangeable and an arrow one-way', () => {
    const text =
      '# founding\nfundar, crear\n\n  nacer =>  fundar , crear  # of a company\r\ndueño,propietario';
    expect(parseSynonyms(text)).toEqual([
      { from: ['fundar', 'crear'], to: ['fundar', 'crear'] },
      { from: ['nacer'], to: ['fundar', 'crear'] },
      { from: ['dueño', 'propietario'], to: ['dueño', 'propietario'] },
    ]);
  });

  it.each([[''], ['\n\n'], ['# only a comment']])('may be empty: %j', (text) => {
    expect(parseSynonyms(text)).toEqual([]);
  });

  it.each([
    ['two words', 'a\n# b\nfundar, dar origen', 3],
    ['an empty entry', 'a, , b', 1],
    ['a comma at the end', 'a, b\nc,', 2],
    ['nothing before the arrow', '=> a', 1],
    ['nothing after the arrow', 'a =>', 1],
    ['two arrows', '\na => b => c', 2],
  ])('is refused for %s, and the error names the line', (_, text, line) => {
    expect(() => parseSynonyms(text)).toThrow(SyntaxError);
    expect(() => parseSynonyms(text)).toThrow(new RegExp(`\\bline ${line}\\b`));
  });
});
