import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mulberry32 } from '../../../src/measure/random.ts';
import { createCoiner } from '../../../src/measure/speed/coin-words.ts';
import { growArticle } from '../../../src/measure/speed/corpus.ts';
import { distinctWords } from '../../../src/measure/speed/heaps.ts';
import { chooseQuestions } from '../../../src/measure/speed/questions.ts';
import { createRewording } from '../../../src/measure/speed/vocabulary.ts';
import { lighthouse } from '../sample.ts';

const options = { detectLanguage: () => 'es' };
const wordsOf = (text: string) => text.toLowerCase().match(/\p{L}+/gu) ?? [];

describe('createCoiner', () => {
  it.each([
    ['some words', ['construyó', 'ingeniero', 'altura', 'museo']],
    ['one word', ['altura']],
    ['a script without its vowels', ['маяк']],
  ])('never gives a known word: %s', (_, models) => {
    const coin = createCoiner(models, mulberry32(1));
    const known = new Set(models);
    for (let count = 0; count < 300; count += 1) {
      const word = coin((candidate) => known.has(candidate));
      expect(known.has(word)).toBe(false);
      known.add(word);
    }
  });
});

describe('createRewording', () => {
  it('keeps function words, numbers, marks and capitals in place', () => {
    const reword = createRewording(lighthouse.body, mulberry32(1));
    expect(reword('¿La Torre mide 18 metros?')).toMatch(/^¿La \p{Lu}\p{L}{4,} mide 18 \p{L}{5,}\?$/u);
  });

  it('leaves a text alone when there is nothing to draw from', () => {
    expect(createRewording('El sol', mulberry32(1))('Construyó faros')).toBe('Construyó faros');
  });
});

describe('growArticle', () => {
  it('has exactly so many passages, those of the sources first, the same in every run', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), (count) => {
        const article = growArticle([lighthouse], count, options);
        expect(article.passages).toHaveLength(count);
        expect(article.body.startsWith(lighthouse.body.slice(0, article.passages[0]!.end))).toBe(true);
        expect(growArticle([lighthouse], count, options)).toEqual(article);
      }),
      { numRuns: 12 },
    );
  });

  it('has about as many different words as real text of its length', () => {
    const words = wordsOf(growArticle([lighthouse], 2_000, options).body);
    const ratio = new Set(words).size / distinctWords(words.length);
    expect(ratio).toBeGreaterThan(0.9);
    expect(ratio).toBeLessThan(1.1);
  });
});

describe('chooseQuestions', () => {
  const labelled = {
    kind: 'answerable' as const,
    text: '¿Cuánto mide la torre?',
    passageMarks: [{ start: 0, end: 1 }],
    answers: [{ start: 0, end: 1 }],
  };

  it('asks what people asked about the articles it begins with, half of it for warming up', () => {
    const asked = (text: string) => ({ ...labelled, text });
    const sets = [
      {
        article: lighthouse,
        questions: [asked('¿Uno?'), asked('¿Dos?'), { kind: 'adversarial' as const, text: 'no' }],
      },
      { article: lighthouse, questions: [asked('¿Tres?'), asked('¿Cuatro?')] },
    ];
    const { wellSpelt, warmUp } = chooseQuestions(sets, growArticle([lighthouse], 3, options), 10);
    expect(wellSpelt).toHaveLength(1);
    expect([...wellSpelt, warmUp[0]].toSorted()).toEqual(['¿Dos?', '¿Uno?']);
    expect(chooseQuestions(sets, growArticle([lighthouse], 4, options), 10).wellSpelt).toHaveLength(2);
  });

  it('makes questions of the words when nobody asked any', () => {
    const { wellSpelt, misspelt } = chooseQuestions([{ article: lighthouse, questions: [] }], lighthouse, 50);
    const known = new Set(wordsOf(lighthouse.body));
    expect(wellSpelt).toHaveLength(50);
    for (const [at, question] of wellSpelt.entries()) {
      const [, ...words] = wordsOf(question);
      expect(words.filter((word) => !known.has(word))).toEqual([]);
      expect(misspelt[at]).not.toBe(question);
    }
  });
});
