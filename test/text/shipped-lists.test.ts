import { describe, expect, it } from 'vitest';
import { fold } from '../../src/text/fold.ts';
import { parseSynonyms } from '../../src/text/synonyms.ts';
import { tokenise } from '../../src/text/tokenise.ts';
import { parseWordList } from '../../src/text/word-list.ts';
import { languageFile } from './shipped.ts';

/** What stands there more than once. */
function repeated(entries: readonly string[]): string[] {
  return entries.filter((entry, place) => entries.indexOf(entry) !== place);
}

/** Entries that the tokeniser would not read as one token, so that nothing could ever match them. */
function notSingleWords(entries: readonly string[]): string[] {
  return entries.filter((entry) => tokenise(entry).length !== 1 || tokenise(entry)[0]!.text !== entry);
}

describe.each(['es-synonyms.txt', 'en-synonyms.txt', 'en-es-translations.txt'])('%s', (file) => {
  const text = languageFile(file);
  const rules = parseSynonyms(text);

  it('parses into rules of single words', () => {
    expect(rules.length).toBeGreaterThan(40);
    expect(notSingleWords(rules.flatMap(({ from, to }) => [...from, ...to]))).toEqual([]);
  });

  it('has no line twice and no word twice in a list', () => {
    const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    expect(repeated(lines)).toEqual([]);
    expect(rules.flatMap(({ from, to }) => [...repeated(from), ...repeated(to)])).toEqual([]);
  });
});

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
