import process from 'node:process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Passage } from '../../src/article/article.ts';
import { keyedTerms } from '../../src/search/keyed-terms.ts';
import { keyTerm } from '../../src/search/vocabulary.ts';
import type { WordIndex } from '../../src/search/word-index.ts';
import { compoundsIn } from '../../src/text/compounds.ts';
import type { Language } from '../../src/text/language.ts';
import { tokenise } from '../../src/text/tokenise.ts';
import { indexed, languages, queryOf } from './indexed.ts';
import { articleText, languageCode } from './made-up-texts.ts';

/** The terms of a passage with its context, read without an index. */
function scannedTerms({ context, text }: Passage, language: Language): string[] {
  const read = [...context, text].join('\n');
  const words = tokenise(read).filter(({ folded, text }) => !language.isStopWord(folded, text));
  return [
    ...words.map((word) => language.stem(word.text)),
    ...keyedTerms(read).map(({ key }) => keyTerm(key)),
  ];
}

/** Those of words with a hyphen written as one, which lengthen no passage. */
function scannedCompounds({ context, text }: Passage, language: Language): string[] {
  return compoundsIn([...context, text].join('\n')).map(({ joined }) => language.stem(joined));
}

/** The passages that have a term and how often, by the index. */
function postingsOf(term: string, { vocabulary, postings }: WordIndex): Record<number, number> {
  const id = vocabulary.termId(term);
  const { passages, counts } = (id === undefined ? undefined : postings(id)) ?? { passages: [], counts: [] };
  expect(passages).toEqual([...new Set(passages)].sort((a, b) => a - b));
  return Object.fromEntries(passages.map((passage, i) => [passage, counts[i]!]));
}

it('agrees with reading each passage for each of its words', async () => {
  const texts = fc.array(articleText, { minLength: 1, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(texts, languageCode, async (texts, code) => {
      const index = await indexed(texts, code);
      const scanned = index.passages.map(({ passage }) => scannedTerms(passage, languages.of(code)));
      expect([...index.lengths]).toEqual(scanned.map((terms) => terms.length));
      const all = index.passages.map(({ passage }, id) => [
        ...scanned[id]!,
        ...scannedCompounds(passage, languages.of(code)),
      ]);
      for (const term of new Set([...all.flat(), ...index.vocabulary.terms])) {
        const counts = all.map((terms) => terms.filter((each) => each === term).length);
        const expected = Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
        expect(postingsOf(term, index), term).toEqual(expected);
      }
    }),
    { numRuns: 80 },
  );
});

describe('an index', () => {
  it('numbers the passages in the order of the articles', async () => {
    const { passages } = await indexed(['Una.\n\nDos.', 'Tres.']);
    expect(passages.map(({ article, passage }) => `${article.id} ${passage.text}`)).toEqual([
      'article-0 Una.',
      'article-0 Dos.',
      'article-1 Tres.',
    ]);
  });

  it('names each language once, in the order of the articles', async () => {
    const texts = ['The tower is by the sea.', 'La torre es de la villa.', 'The lamp of the tower.'];
    expect((await indexed(texts)).languageCodes).toEqual(['en', 'es']);
  });

  it('of no article has nothing', async () => {
    const index = await indexed([]);
    expect(index.passages).toEqual([]);
    expect(index.meanLength).toBe(1);
    expect(index.dictionary.correct('torneo')).toEqual([]);
  });

  it('lets other work have its turn, after every few passages', async () => {
    let turns = 0;
    let isBuilding = true;
    const work = () => {
      turns++;
      if (isBuilding) setImmediate(work);
    };
    setImmediate(work);
    await indexed([Array.from({ length: 400 }, (_, i) => `La torre ${i} es alta. `.repeat(20)).join('\n\n')]);
    isBuilding = false;
    expect(turns).toBeGreaterThan(50);
  });

  it.each([
    ['a gap of half a megabyte in code', `${' '.repeat(500_000)}x`],
    ['a word of a megabyte', 'x'.repeat(1e6)],
    ['a number of 100,000 figures', '7'.repeat(100_000)],
    ['100,000 hyphens', '-'.repeat(100_000)],
    ['100,000 full stops with blanks', '. '.repeat(100_000)],
    ['gaps of tabs', `12${'\t'.repeat(5_000)}de mayo `.repeat(40)],
  ])('takes little time for %s', { timeout: 30_000 }, async (_, text) => {
    const before = process.cpuUsage();
    const index = await indexed([`${text}\n\nAmbrosio vive en Calatañazor.`]);
    expect(queryOf('¿dónde vive Ambrosio?', index).terms.length).toBeGreaterThan(0);
    const { user, system } = process.cpuUsage(before);
    // Time that grows with the square of the length would be more.
    expect((user + system) / 1000).toBeLessThan(4_000);
  });
});
