import type { Quote } from '../../answer/answer.ts';
import type { Article, Passage } from '../../article/article.ts';
import type { TextRange } from '../../language/text-range.ts';
import { contains } from '../questions/question-set.ts';
import { type AnswerableVerdict, type BotVerdict, isAnswerable, isRefused } from './bot-verdict.ts';
import { firstIsRight } from './ranking-scores.ts';

/** Below this F1 the bold words are worth a look. */
const WEAK_SPAN_F1 = 0.5;

/** What went wrong; the first that applies, since what comes after follows from it. */
export type MissKind =
  /** The first passage is another one. */
  | 'passage'
  /** The right passage, but another sentence of it. */
  | 'sentence'
  /** The right sentence, but other words of it in bold. */
  | 'span'
  /** All right but not shown. */
  | 'refused'
  /** Answered although the article does not say. */
  | 'answered';

/** A question that went wrong, with what a person needs to learn from it. */
export interface Miss {
  readonly kind: MissKind;
  readonly asked: { readonly kind: BotVerdict['kind']; readonly text: string };
  readonly article: string;
  readonly answered: boolean;
  readonly confidence: number;
  readonly unknownWords: readonly string[];
  /** Null when there is no answer. */
  readonly expected: (RankedPassage & { readonly answers: readonly string[] }) | null;
  /** Null when nothing matched at all. */
  readonly returned: (RankedPassage & ReturnedAnswer) | null;
}

export interface ReturnedAnswer {
  readonly sentence: string;
  /** The bold words. */
  readonly span: string;
  /** Where they begin within the sentence. */
  readonly spanStart: number;
}

export interface RankedPassage {
  readonly index: number;
  readonly text: string;
  /** From 1; null when it is not among the ranked passages. */
  readonly rank: number | null;
  /** As the bot gives it: above 0, to compare within one question. */
  readonly score: number | null;
}

export function findMisses(verdicts: readonly BotVerdict[]): Miss[] {
  return verdicts.flatMap((verdict) => {
    const kind = isAnswerable(verdict) ? missOf(verdict) : wrongAnswerOf(verdict);
    return kind === null ? [] : [describe(verdict, kind)];
  });
}

function missOf(verdict: AnswerableVerdict): MissKind | null {
  if (!firstIsRight(verdict)) return 'passage';
  if (!verdict.sentenceRight) return 'sentence';
  if (isRefused(verdict)) return 'refused';
  return verdict.span.f1 < WEAK_SPAN_F1 ? 'span' : null;
}

/** Adversarial questions are for information only: whatever happens to them is no miss. */
function wrongAnswerOf(verdict: BotVerdict): MissKind | null {
  return verdict.kind === 'off-topic' && !isRefused(verdict) ? 'answered' : null;
}

function describe(verdict: BotVerdict, kind: MissKind): Miss {
  const { article, asked, reply } = verdict;
  const quote = reply.quotes[0];
  return {
    kind,
    asked: { kind: verdict.kind, text: asked },
    article: article.id,
    answered: reply.kind === 'answer',
    confidence: reply.confidence,
    unknownWords: reply.kind === 'answer' ? [] : reply.unknownWords,
    expected: isAnswerable(verdict) ? expectedOf(verdict) : null,
    returned: quote
      ? {
          ...locate(quote.passage, article, reply.quotes),
          sentence: textOf(quote.sentence, article),
          span: textOf(quote.span, article),
          spanStart: quote.span.start - quote.sentence.start,
        }
      : null,
  };
}

/** The best-ranked of the right passages, or the first of them. */
function expectedOf({ question, article, reply }: AnswerableVerdict): Miss['expected'] {
  const isRight = (passage: Passage) => question.passageMarks.some((mark) => contains(passage, mark));
  const passage = reply.quotes.map((quote) => quote.passage).find(isRight) ?? article.passages.find(isRight);
  if (passage === undefined) return null;
  const answers = new Set(question.answers.map((answer) => textOf(answer, article)));
  return { ...locate(passage, article, reply.quotes), answers: [...answers] };
}

function locate(passage: Passage, article: Article, quotes: readonly Quote[]): RankedPassage {
  const at = quotes.findIndex((quote) => quote.passage.index === passage.index);
  return {
    index: passage.index,
    text: textOf(passage, article),
    rank: at === -1 ? null : at + 1,
    score: quotes[at]?.score ?? null,
  };
}

function textOf({ start, end }: TextRange, { body }: Article): string {
  return body.slice(start, end);
}
