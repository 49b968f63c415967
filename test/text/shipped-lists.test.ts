import { describe, expect, it } from 'vitest';
import { fold } from '../../src/text/fold.ts';
import { tokenise } from '../../src/text/tokenise.ts';
import { parseWordList } from '../../src/text/word-list.ts';
import { english, languageFile, spanish } from './shipped.ts';

/** Entries that the tokeniser would not read as one token, so that nothing could ever match them. */
function notSingleWords(entries: readonly string[]): string[] {
  return entries.filter((entry) => tokenise(entry).length !== 1 || tokenise(entry)[0]!.text !== entry);
}

describe.each([
  ['es-frequency.txt', 16_000],
  ['en-frequency.txt', 14_000],
])('%s', (file, count) => {
  const words = parseWordList(languageFile(file));

  it(`has ${count} different words of letters, in small letters`, () => {
    expect(words.length).toBe(count);
    expect(new Set(words).size).toBe(count);
    expect(words.filter((word) => !/^\p{L}+$/u.test(word) || word !== word.toLowerCase())).toEqual([]);
  });
});

describe.each(['es-stop-words.txt', 'en-stop-words.txt'])('%s', (file) => {
  const words = parseWordList(languageFile(file));

  it('has single words in small letters', () => {
    expect(notSingleWords(words)).toEqual([]);
    expect(words.filter((word) => word !== word.toLowerCase())).toEqual([]);
  });

  it('has words that the frequency list has, among the commonest', () => {
    const common = new Set(parseWordList(languageFile(file.replace('stop-words', 'frequency'))).map(fold));
    const known = words.filter((word) => common.has(fold(word)));
    expect(known.length / words.length).toBeGreaterThan(0.9);
  });
});

describe.each([
  ['es-everyday-words.txt', spanish],
  ['en-everyday-words.txt', english],
] as const)('%s', (file, { writtenFor }) => {
  const pairs = languageFile(file)
    .replace(/#.*/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.split(' = ') as [string, string]);

  it('says for each word what texts say', () => {
    for (const [said, written] of pairs)
      for (const word of said.split(' ')) expect(writtenFor(word), word).toEqual(written.split(', '));
  });

  it('has each word once, and none that stands for itself', () => {
    const said = pairs.flatMap(([words]) => words.split(' '));
    expect(new Set(said).size).toBe(said.length);
    expect(
      pairs.filter(([words, written]) => written.split(', ').some((word) => words.split(' ').includes(word))),
    ).toEqual([]);
  });
});
