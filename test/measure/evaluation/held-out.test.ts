import { expect, it } from 'vitest';
import type { Model } from '../../../src/answer/model.ts';
import { trainHeldOut } from '../../../src/measure/evaluation/held-out.ts';
import type { QuestionSet } from '../../../src/measure/questions/question-set.ts';
import { lighthouse } from '../sample.ts';

const sets = ['a', 'b', 'c', 'd', 'e'].map(
  (id): QuestionSet => ({ article: { ...lighthouse, id }, questions: [] }),
);

/** A model that says by its name what it was trained on. */
const train = (trainedOn: readonly QuestionSet[]) =>
  ({ trainedOn: trainedOn.map(({ article }) => article.id).join('') }) as unknown as Model;
const onProgress = () => {};

it.each([
  [2, ['bd', 'ace', 'bd', 'ace', 'bd']],
  [3, ['bce', 'acd', 'abde', 'bce', 'acd']],
  [5, ['bcde', 'acde', 'abde', 'abce', 'abcd']],
])('asks about each article with a model that has not seen its group: %i groups', (groups, expected) => {
  const { models, modelFor } = trainHeldOut(sets, { groups, train, onProgress });
  expect(models).toHaveLength(groups);
  expect(sets.map(modelFor)).toEqual(expected.map((trainedOn) => ({ trainedOn })));
});

it('says how far it is before each training', () => {
  const steps: unknown[] = [];
  trainHeldOut(sets, {
    groups: 2,
    train: (some) => {
      steps.push('train');
      return train(some);
    },
    onProgress: (done, total) => steps.push(`${done} of ${total}`),
  });
  expect(steps).toEqual(['0 of 2', 'train', '1 of 2', 'train']);
});

it('knows no article from elsewhere', () => {
  const { modelFor } = trainHeldOut(sets, { groups: 2, train, onProgress });
  expect(() => modelFor({ article: lighthouse, questions: [] })).toThrow(RangeError);
});
