import type { Answer, NoAnswer, Quote } from '../answer/answer.ts';
import type { Locale } from '../messages/locale.ts';
import { messagesFor } from '../messages/messages.ts';
import type { Context, Outcome } from './context.ts';
import { renderHint, renderHowToAsk } from './render/hint.ts';
import type { Frame, MessageBody } from './render/message.ts';
import { renderNoAnswer } from './render/no-answer.ts';
import { renderPage } from './render/page.ts';
import { fitPage } from './state/custom-id.ts';
import type { Match, Page, Result } from './state/page.ts';

export interface Question {
  readonly text: string;
  /** Only from this article; from all without. */
  readonly articleId?: string | undefined;
  readonly asker: string;
  readonly locale: Locale;
  /** Who is to see the reply: everybody, everybody if there is an answer, or the asker alone. */
  readonly visibility: 'public' | 'public-if-answered' | 'private';
  /** Whether it was asked in the private conversation with the bot. */
  readonly isDirect: boolean;
}

export interface Reply {
  readonly body: MessageBody;
  readonly isPrivate: boolean;
  readonly outcome: Outcome;
  /** The person was told the same just before. */
  readonly isRepetition?: boolean;
}

/** As many passages as a button can remember; it remembers fewer where they are far apart. */
const MAX_RESULTS = 5;

/** Looks for the answer, if this person may ask again already. */
export async function answerQuestion(question: Question, context: Context): Promise<Reply> {
  const { limiter, library, shelf, log, nowMs } = context;
  const { text, asker, locale, articleId, visibility, isDirect } = question;
  const permit = limiter.take(asker, nowMs());
  if (!permit.allowed) {
    const when = `<t:${Math.ceil(permit.retryAtMs / 1_000)}:R>`;
    const body = renderHint(messagesFor(locale).members.hints.tooMany(when));
    return { body, isPrivate: true, outcome: { outcome: 'rate-limited' }, isRepetition: !permit.isFirst };
  }
  log.debug({ question: text }, 'question');
  const answer = await library.ask(text, {
    limit: MAX_RESULTS,
    ...(articleId !== undefined && { articleId }),
  });
  const isPrivate = visibility === 'private' || (visibility !== 'public' && answer.kind === 'no-answer');
  const audience = audienceOf(isPrivate, isDirect);
  return { ...renderAnswer(answer, { locale, shelf, asker, question: text, audience }), isPrivate };
}

/** Whom a message is for decides which buttons it has. */
export function audienceOf(isPrivate: boolean, isDirect: boolean): Frame['audience'] {
  if (!isPrivate) return 'public';
  return isDirect ? 'direct' : 'private';
}

function renderAnswer(answer: Answer | NoAnswer, frame: Frame): Pick<Reply, 'body' | 'outcome'> {
  const { confidence } = answer;
  if (answer.kind === 'answer') {
    const [{ article, passage, sentence, span }] = answer.quotes;
    const page = pageOf(answer.quotes, matchOf(confidence), frame);
    const body = renderPage({ page, article, passage, highlight: { sentence, span } }, frame);
    return { body, outcome: { outcome: 'answered', confidence } };
  }
  if (answer.reason === 'empty-question') {
    return { body: renderHowToAsk(frame), outcome: { outcome: 'empty-question' } };
  }
  const [first, ...others] = answer.quotes;
  const nearest = first && pageOf([first, ...others], 'none', frame);
  const body = renderNoAnswer(answer, nearest, frame);
  return { body, outcome: { outcome: 'no-answer', confidence } };
}

function pageOf(quotes: readonly [Quote, ...Quote[]], match: Match, { shelf, asker }: Frame): Page {
  const resultOf = ({ article, passage, span }: Quote): Result => ({
    article: shelf.keyOf(article),
    passage: passage.index,
    // Where the articles do not say it, no words are pointed out as if they did.
    ...(match !== 'none' && { span: { start: span.start - passage.start, end: span.end - passage.start } }),
  });
  const [first, ...others] = quotes;
  const results = [resultOf(first), ...others.map(resultOf)] as const;
  return fitPage({ asker, results, at: 0, passage: first.passage.index, match });
}

/** Confidence is a probability: "high" is right at least four times in five. */
function matchOf(confidence: number): Match {
  if (confidence >= 0.8) return 'high';
  return confidence >= 0.5 ? 'fair' : 'low';
}
