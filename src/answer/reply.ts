import type { Answer, NoAnswer } from './answer.ts';

/** Confidence in what is looked up and not searched: a rule by its number, an opening. Chosen, not measured. */
export const LOOKED_UP = 0.97;

/** What is found without a search. */
export function found(quotes: Answer['quotes'], { isOverview }: Pick<Answer, 'isOverview'>): Answer {
  return { ...answer('sure', LOOKED_UP, quotes), isOverview };
}

export function answer(certainty: Answer['certainty'], confidence: number, quotes: Answer['quotes']): Answer {
  return { kind: 'answer', certainty, confidence, isOverview: false, quotes };
}

export function noAnswer(
  reason: NoAnswer['reason'],
  { confidence, quotes = [], unknownWords = [] }: Pick<NoAnswer, 'confidence'> & Partial<NoAnswer>,
): NoAnswer {
  return { kind: 'no-answer', reason, confidence, unknownWords, knownNumbers: [], quotes };
}
