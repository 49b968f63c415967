import type { Answer, NoAnswer, Quote } from '../answer/answer.ts';

/** What `--json` prints for a question. Offsets are UTF-16 code units into the article's body, `end` exclusive. */
export interface AnswerRecord {
  readonly question: string;
  readonly answered: boolean;
  readonly confidence: number;
  /** The ranking, best first, whether or not it was answered. */
  readonly passages: readonly {
    readonly article: string;
    readonly index: number;
    readonly start: number;
    readonly end: number;
    readonly score: number;
  }[];
  readonly answer: {
    readonly article: string;
    readonly start: number;
    readonly end: number;
    readonly text: string;
    readonly sentence: { readonly start: number; readonly end: number };
  } | null;
  readonly elapsedMs: number;
}

export function answerRecord(question: string, answer: Answer | NoAnswer, elapsedMs: number): AnswerRecord {
  return {
    question,
    answered: answer.kind === 'answer',
    confidence: answer.confidence,
    passages: answer.quotes.map(({ article, passage: { index, start, end }, score }) => {
      return { article: article.id, index, start, end, score };
    }),
    answer: answer.kind === 'answer' ? answerSpan(answer.quotes[0]) : null,
    elapsedMs,
  };
}

function answerSpan({ article, span: { start, end }, sentence }: Quote): AnswerRecord['answer'] {
  return {
    article: article.id,
    start,
    end,
    text: article.body.slice(start, end),
    sentence: { start: sentence.start, end: sentence.end },
  };
}
