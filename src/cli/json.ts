import type { Writable } from 'node:stream';
import type { Answer, Library, NoAnswer, Quote } from '../answer/answer.ts';
import { columnsOf } from '../answer/quote/cells.ts';
import type { PassageKind } from '../article/article.ts';
import { shownMarkdown, shownPart } from '../article/passage-text.ts';

/** What `--json` prints for a question. Offsets are UTF-16 code units into the article's body, `end` exclusive. */
export interface AnswerRecord {
  readonly question: string;
  readonly answered: boolean;
  /** Null when it was not answered. */
  readonly certainty: Answer['certainty'] | null;
  /** 0 to 1. */
  readonly confidence: number;
  /** Why it was not answered; null when it was. */
  readonly reason: NoAnswer['reason'] | null;
  readonly unknownWords: readonly string[];
  /** The ranking, best first, whether or not it was answered. */
  readonly passages: readonly PassageRecord[];
  /** The span in bold and the sentence that it lies in. */
  readonly answer: ({ readonly article: string; readonly sentence: SpanRecord } & SpanRecord) | null;
  /** Of this question, index building left out. */
  readonly elapsedMs: number;
}

export interface PassageRecord extends SpanRecord {
  readonly article: string;
  /** Among the article's passages, from 0. */
  readonly index: number;
  readonly kind: PassageKind;
  /** What stands above it; of a row of a table the names of its columns too. */
  readonly context: readonly string[];
  readonly score: number;
}

interface SpanRecord {
  readonly start: number;
  readonly end: number;
  /** What is shown of it. */
  readonly text: string;
}

/** Writes one JSON object a line, in the order of the questions. */
export async function answerAsJson(
  questions: readonly string[],
  library: Library,
  limit: number,
  output: Writable,
): Promise<void> {
  for (const question of questions) {
    const startedMs = performance.now();
    const answer = await library.ask(question, { limit });
    const elapsedMs = performance.now() - startedMs;
    await write(`${JSON.stringify(answerRecord(question, answer, elapsedMs))}\n`, output);
  }
}

export function answerRecord(question: string, answer: Answer | NoAnswer, elapsedMs: number): AnswerRecord {
  const isAnswer = answer.kind === 'answer';
  return {
    question,
    answered: isAnswer,
    certainty: isAnswer ? answer.certainty : null,
    confidence: answer.confidence,
    reason: isAnswer ? null : answer.reason,
    unknownWords: isAnswer ? [] : answer.unknownWords,
    passages: answer.quotes.map(passageRecord),
    answer: isAnswer ? answerSpan(answer.quotes[0]) : null,
    elapsedMs,
  };
}

function passageRecord({ article, passage, score }: Quote): PassageRecord {
  const { index, kind, start, end } = passage;
  const context =
    kind === 'table-row' ? [...passage.context, columnsOf(passage).join(' | ')] : passage.context;
  return {
    article: article.id,
    index,
    kind,
    context,
    start,
    end,
    text: shownMarkdown(article, passage),
    score,
  };
}

function answerSpan({ article, passage, span, sentence }: Quote): AnswerRecord['answer'] {
  const record = ({ start, end }: Quote['span']): SpanRecord => {
    return { start, end, text: shownPart(article, passage, { start, end }) };
  };
  return { article: article.id, ...record(span), sentence: record(sentence) };
}

/** Waits until the text is out, so that nothing piles up or is lost at exit. Rejects when the reader is gone (`EPIPE`). */
export function write(text: string, output: Writable): Promise<void> {
  return new Promise((resolve, reject) => {
    output.write(text, (error) => (error ? reject(error) : resolve()));
  });
}
