import type { Answer, NoAnswer } from '../../answer/answer.ts';
import type { Article } from '../../article/article.ts';
import { matchSpan, type SpanMatch } from '../metrics/span-match.ts';
import { type AnswerableQuestion, contains, type LabelledQuestion } from '../questions/question-set.ts';
import { type AnswerableKind, judgeRanking, type RankingVerdict } from './ranking-scores.ts';

/** One question to the bot, its reply, and what the reply is worth. */
export type BotVerdict = AnswerableVerdict | UnanswerableVerdict;

interface Asked {
  readonly article: Article;
  /** What was asked: the question's text, possibly misspelt. */
  readonly asked: string;
  readonly reply: Answer | NoAnswer;
}

export interface AnswerableVerdict extends Asked, RankingVerdict {
  readonly question: AnswerableQuestion;
  /** The labelled answer lies in the quoted sentence, whether or not the bot would show it. */
  readonly sentenceRight: boolean;
  /** How well the bold span agrees, whether or not the bot would show it. */
  readonly span: SpanMatch;
}

export interface UnanswerableVerdict extends Asked {
  readonly kind: Exclude<LabelledQuestion['kind'], 'answerable'>;
}

export function judgeReply(
  kind: AnswerableKind,
  question: AnswerableQuestion,
  { article, asked, reply }: Asked,
  elapsedMs: number,
): AnswerableVerdict {
  const { body, language } = article;
  const ranking = reply.quotes.map(({ passage }) => passage.index);
  const quote = reply.quotes[0];
  const labelled = question.answers.map(({ start, end }) => body.slice(start, end));
  return {
    question,
    article,
    asked,
    reply,
    ...judgeRanking(kind, ranking, question, article, elapsedMs),
    sentenceRight: quote !== undefined && question.answers.some((answer) => contains(quote.sentence, answer)),
    span: quote
      ? matchSpan(body.slice(quote.span.start, quote.span.end), labelled, language)
      : { exact: 0, f1: 0 },
  };
}

export function isRefused({ reply }: Asked): boolean {
  return reply.kind === 'no-answer';
}

export function isAnswerable(verdict: BotVerdict): verdict is AnswerableVerdict {
  return verdict.kind === 'answerable' || verdict.kind === 'misspelt';
}
