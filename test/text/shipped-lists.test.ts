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
  ['es-chat-words.txt', spanish],
  ['en-chat-words.txt', english],
] as const)('%s', (file, { code, writtenFor }) => {
  const pairs = languageFile(file)
    .replace(/#.*/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.split(' = ') as [string, string]);
  const said = pairs.flatMap(([words]) => words.split(' '));

  it('says for each word what texts say', () => {
    for (const [words, written] of pairs)
      for (const word of words.split(' ')) expect(writtenFor(word), word).toEqual(written.split(', '));
  });

  it('has each word once, and none that stands for itself', () => {
    expect(new Set(said.map(fold)).size).toBe(said.length);
    const own = pairs.filter(([words, written]) =>
      written.split(', ').some((word) => words.split(' ').includes(word)),
    );
    expect(own).toEqual([]);
  });

  it('changes no other word of the language', () => {
    const plurals = said.flatMap((word) => [word, `${word}s`, `${word}es`]).map(fold);
    const changed = parseWordList(languageFile(`${code}-frequency.txt`)).filter(
      (word) => writtenFor(word).length > 0 && !plurals.includes(fold(word)),
    );
    expect(changed).toEqual([]);
  });
});
