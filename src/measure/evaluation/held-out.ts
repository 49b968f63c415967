import type { Model } from '../../answer/model.ts';
import type { QuestionSet } from '../questions/question-set.ts';

/** Models for articles that they were not trained on. */
export interface HeldOutModels {
  /** A model a group of articles. */
  readonly models: readonly Model[];
  /** Of the group that the set is in. Throws RangeError when it is in none. */
  readonly modelFor: (set: QuestionSet) => Model;
}

export interface HeldOutOptions {
  /** From 2 up to as many as there are sets, when each is a group of its own. */
  readonly groups: number;
  readonly train: (sets: readonly QuestionSet[]) => Model;
  /** Called before each model is trained. */
  readonly onProgress: (done: number, total: number) => void;
}

/**
 * Cross-validation: deals the sets out into groups, in their order, and trains a model for each group on all others.
 * Training sees nothing of the group, not even as questions that are off topic elsewhere.
 */
export function trainHeldOut(
  sets: readonly QuestionSet[],
  { groups, train, onProgress }: HeldOutOptions,
): HeldOutModels {
  const models = Array.from({ length: groups }, (_, group) => {
    onProgress(group, groups);
    return train(sets.filter((_, at) => at % groups !== group));
  });
  const modelFor = (set: QuestionSet) => {
    const model = models[sets.indexOf(set) % groups];
    if (model === undefined) throw new RangeError(`no group holds ${set.article.id}`);
    return model;
  };
  return { models, modelFor };
}
