import type { Article } from '../../article/article.ts';
import type { TextRange } from '../../language/text-range.ts';

/** An article and what people were thought to ask about it. */
export interface QuestionSet {
  readonly article: Article;
  readonly questions: readonly LabelledQuestion[];
}

export type LabelledQuestion = AnswerableQuestion | UnanswerableQuestion;

/** All ranges are into the article's body. */
export interface AnswerableQuestion {
  readonly kind: 'answerable';
  readonly text: string;
  /** A passage is right when one of these lies within it. At least one. */
  readonly passageMarks: readonly TextRange[];
  /** A sentence is right when one of these lies within it; the best span is one of these. At least one. */
  readonly answers: readonly TextRange[];
}

export interface UnanswerableQuestion {
  /**
   * `off-topic`: the bot must refuse it. `adversarial`: on the article's topic and worded like it, for information;
   * no retriever can refuse all of them.
   */
  readonly kind: 'off-topic' | 'adversarial';
  readonly text: string;
}

/** Whether `inner` lies within `outer`. */
export function contains(outer: TextRange, inner: TextRange): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
