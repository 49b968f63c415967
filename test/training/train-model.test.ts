import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer, NoAnswer } from '../../src/answer/answer.ts';
import { createLibrary } from '../../src/answer/library.ts';
import { createModel, type ModelWeights } from '../../src/answer/model.ts';
import type { TextRange } from '../../src/language/text-range.ts';
import { contains } from '../../src/measure/questions/question-set.ts';
import { loadLanguages } from '../../src/resources.ts';
import { type Example, makeExamples } from '../../src/training/examples.ts';
import { trainModel } from '../../src/training/train-model.ts';
import { townGuides } from './question-sets.ts';

const languages = loadLanguages('data');
const [heldOut, ...others] = townGuides;
const answerable = heldOut!.questions.filter((question) => question.kind === 'answerable');
let examples: readonly Example[];
let weights: ModelWeights;

beforeAll(() => {
  examples = makeExamples(others, languages);
  weights = trainModel(examples);
}, 60_000);

const replies = (model: ModelWeights, texts: readonly string[]): (Answer | NoAnswer)[] => {
  const { ask } = createLibrary([heldOut!.article], { languages, model: createModel(model) });
  return texts.map((text) => ask(text));
};

/** Of the questions on an article that it was not trained on, how many the first quote answers. */
const countRight = (model: ModelWeights, isRight: (place: number, reply: Answer | NoAnswer) => boolean) =>
  replies(
    model,
    answerable.map(({ text }) => text),
  ).filter((reply, place) => isRight(place, reply)).length;

const firstIsRight = (place: number, { quotes }: Answer | NoAnswer) =>
  answerable[place]!.passageMarks.some((mark) => contains(quotes[0]!.passage, mark));
const isLabelled = (place: number, { start, end }: TextRange) =>
  answerable[place]!.answers.some((answer) => answer.start === start && answer.end === end);

describe('what was learnt on some articles holds for another', () => {
  it('ranks its passages', () => {
    expect(countRight(weights, firstIsRight)).toBeGreaterThanOrEqual(18);
    expect(countRight(withoutRanking(weights), firstIsRight)).toBeLessThan(10);
  });

  it('chooses the sentence and the words that answer', () => {
    const hasAnswer = (place: number, { quotes }: Answer | NoAnswer) =>
      answerable[place]!.answers.some((answer) => contains(quotes[0]!.sentence, answer));
    expect(countRight(weights, hasAnswer)).toBeGreaterThanOrEqual(18);
    expect(
      countRight(weights, (place, { quotes }) => isLabelled(place, quotes[0]!.span)),
    ).toBeGreaterThanOrEqual(15);
  });

  it('answers its questions and declines those of another', () => {
    const answered = (texts: readonly string[]) =>
      replies(weights, texts).filter(({ kind }) => kind === 'answer').length;
    expect(answered(answerable.map(({ text }) => text))).toBeGreaterThanOrEqual(18);
    expect(answered(others[0]!.questions.map(({ text }) => text))).toBeLessThanOrEqual(2);
  });
});

it('gives the same weights every time', () => {
  expect(JSON.stringify(trainModel(examples))).toBe(JSON.stringify(weights));
});

function withoutRanking(model: ModelWeights): ModelWeights {
  const zero = (some: Readonly<Record<string, number>>) =>
    Object.fromEntries(Object.keys(some).map((name) => [name, 0]));
  return { ...model, passage: zero(model.passage) };
}
