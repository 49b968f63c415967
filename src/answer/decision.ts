import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ModelError } from '../model/model-error.ts';

/** What is known of a passage that may answer, for its rank. */
export interface PassageFeatures {
  /** 1 where it has what is asked for only as the time of something else, otherwise 0. */
  readonly backdrop: number;
  /** Share of the question's words in the passage, by idf. */
  readonly coverage: number;
  readonly passageCosine: number;
  readonly sentenceCosine: number;
  /** What the reader gives the passage against "not here"; raw logits. */
  readonly margin: number;
}

/** What is known of the first passage and the question, for the probability that it answers. */
export interface AnswerFeatures extends PassageFeatures {
  /** Share of the question's names and rare words that the whole article lacks, 0 to 1. */
  readonly namesUnknown: number;
  /** Numbers, dates and identifiers, and quoted phrases, of the question that the passage lacks: at most 2. */
  readonly numbersMissing: number;
  readonly quotesMissing: number;
  /** 1 where question and article are in two languages, otherwise 0: words and networks then find less in common. */
  readonly otherLanguage: number;
}

/** A linear model over named features; one without a weight has no part. */
export interface LinearModel<Features> {
  readonly bias: number;
  readonly weights: { readonly [Name in keyof Features]?: number };
}

/** `data/model/decision.json`, fitted by `data/model/recipe/decide.py` on articles that no weights saw. */
export interface Decision {
  /** Gives passages their rank: higher is better. */
  readonly rank: LinearModel<PassageFeatures>;
  /** Gives the log odds that the first passage answers. */
  readonly confidence: LinearModel<AnswerFeatures>;
  /** Confidence from which an answer is shown as sure, and from which it is shown with a word of caution. */
  readonly sureFrom: number;
  readonly maybeFrom: number;
}

/**
 * @param directory holds the files of `data/model/`
 * @throws {ModelError} when the file is missing
 * @throws {SyntaxError} when it is no JSON
 */
export function loadDecision(directory: string): Decision {
  const file = join(directory, DECISION_FILE);
  if (!existsSync(file)) throw new ModelError('file-missing', DECISION_FILE);
  return JSON.parse(readFileSync(file, 'utf8')) as Decision;
}

const DECISION_FILE = 'decision.json';

export function score<Features extends object>(
  { bias, weights }: LinearModel<Features>,
  features: Features,
): number {
  let sum = bias;
  for (const name of Object.keys(weights) as (keyof Features & string)[])
    sum += weights[name]! * (features[name] as number);
  return sum;
}

/** The probability, 0 to 1, of log odds. */
export function probability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
