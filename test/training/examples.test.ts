import { beforeAll, describe, expect, it } from 'vitest';
import { loadLanguages } from '../../src/resources.ts';
import { type Example, makeExamples, rightSentences } from '../../src/training/examples.ts';
import { townGuides } from './question-sets.ts';

const sets = townGuides.slice(0, 2);
const languages = loadLanguages('data');
let examples: readonly Example[];

beforeAll(() => {
  examples = makeExamples(sets, languages);
});

const having = (wanted: Partial<Example>) =>
  examples.filter((example) =>
    Object.entries(wanted).every(([key, value]) => example[key as keyof Example] === value),
  );

it('asks every question of its whole article, well-spelt and misspelt', () => {
  for (const typing of ['well-spelt', 'misspelt'] as const)
    expect(having({ kind: 'answerable', size: 'whole', typing })).toHaveLength(40);
});

it('borrows the other article’s questions as off topic', () => {
  expect(having({ kind: 'off-topic', size: 'whole', typing: 'well-spelt', article: 0 })).toHaveLength(20);
  for (const { right, answers } of having({ kind: 'off-topic' }))
    expect({ right, answers }).toEqual({ right: -1, answers: [] });
});

describe('an excerpt', () => {
  it('is of nine of the ten paragraphs, as they are and divided anew', () => {
    const indexes = new Set(having({ size: 'excerpt' }).map(({ reading }) => reading.index));
    const sentences = [...indexes].map(({ passages }) =>
      passages.flatMap(({ passage }) => passage.sentences),
    );
    expect(sentences.map(({ length }) => length)).toEqual([27, 27, 27, 27]);
    const passages = [...indexes].map(({ passages }) => passages.length);
    expect(passages.filter((count) => count === 9)).not.toHaveLength(4);
  });

  it('is asked what only the rest of the article answers, as near its topic', () => {
    const near = having({ kind: 'near-topic' });
    expect(near.length).toBeGreaterThan(0);
    for (const { size, right } of near) expect({ size, right }).toEqual({ size: 'excerpt', right: -1 });
  });
});

it('knows which passage and which sentence is right', () => {
  const found = having({ kind: 'answerable' }).filter(({ right }) => right >= 0);
  expect(found.length).toBeGreaterThan(having({ kind: 'answerable' }).length * 0.9);
  for (const example of found) {
    const { article, passage } =
      example.reading.index.passages[example.passages[example.right]!.evidence.passageId]!;
    const { body } = article;
    const sentences = passage.sentences.filter((_, place) => rightSentences(example)[place] === 1);
    expect(sentences.length).toBeGreaterThan(0);
    const labels = new Set(example.answers.map(({ start, end }) => body.slice(start, end)));
    for (const { start, end } of sentences)
      expect([...labels].some((label) => body.slice(start, end).includes(label))).toBe(true);
  }
});

it('has the features of every sentence of a candidate', () => {
  for (const { passages, reading } of examples)
    for (const { evidence, sentences } of passages)
      expect(sentences).toHaveLength(reading.index.passages[evidence.passageId]!.passage.sentences.length);
});

it('comes out the same every time', () => {
  const features = (some: readonly Example[]) =>
    some.map(({ kind, size, right, passages }) => [kind, size, right, ...passages.map((p) => p.sentences)]);
  expect(features(makeExamples(sets, languages))).toEqual(features(examples));
});
