import { type Answer, BusyError, type NoAnswer, type Quote } from '../answer/answer.ts';
import { messagesFor } from '../messages/messages.ts';
import type { Context } from './context.ts';
import type { Outcome } from './outcome.ts';
import { patiently } from './patiently.ts';
import { recordUnanswered } from './record-unanswered.ts';
import { renderHint, renderHowToAsk, renderNoArticles } from './render/hint.ts';
import type { Frame, MessageBody } from './render/message.ts';
import { hiddenQuestion } from './render/message-lines.ts';
import { renderNoAnswer } from './render/no-answer.ts';
import { renderPage } from './render/page.ts';
import type { Visibility } from './reply.ts';
import { fitPage } from './state/custom-id.ts';
import type { Match, Page, Result } from './state/page.ts';

export interface Question {
  readonly text: string;
  /** It was hidden until touched: it is shown that way. */
  readonly isSpoiler?: boolean;
  /** Only from this article; from all without. */
  readonly articleId?: string | undefined;
  readonly visibility: Visibility;
  /** Not certainly a question of the asker's to the bot: it is never kept. */
  readonly isNotKept?: boolean;
  /**
   * Called once, when the answer takes long: to tell the person that it comes. With that it is fixed who is to see the
   * reply.
   */
  readonly whenLate: () => Promise<'public' | 'private'>;
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
  const { limiter, library, catalogue, log, nowMs, asker, locale, isDirect } = context;
  const { text, isSpoiler = false, articleId, visibility } = question;
  if (library.articles.length === 0)
    return { body: renderNoArticles(locale, context), isPrivate: true, outcome: { outcome: 'unknown' } };
  const permit = limiter.take(asker, nowMs());
  if (!permit.allowed) {
    const when = `<t:${Math.ceil((Date.now() + permit.retryInMs) / 1_000)}:R>`;
    const body = renderHint(messagesFor(locale).members.hints.tooMany(when));
    return { body, isPrivate: true, outcome: { outcome: 'rate-limited' }, isRepetition: !permit.isFirst };
  }
  log.debug({ question: text }, 'question');
  const options = { limit: MAX_RESULTS, ...(articleId !== undefined && { articleId }) };
  const { answer, decided } = await answerInTime(() => library.ask(text, options), question, context);
  if (answer === 'busy') {
    const body = renderHint(messagesFor(locale).members.hints.busy);
    return { body, isPrivate: true, outcome: { outcome: 'busy' } };
  }
  if (!question.isNotKept) recordUnanswered(text, answer, context);
  const isPrivate = decided === undefined ? isForAsker(answer, visibility) : decided === 'private';
  const audience = audienceOf(isPrivate, isDirect);
  return {
    ...renderAnswer(answer, {
      locale,
      catalogue,
      asker,
      question: isSpoiler ? hiddenQuestion(text) : text,
      audience,
    }),
    isPrivate,
  };
}

/** The answer, and who is to see it if `whenLate` had to decide that before it was there. */
async function answerInTime(
  ask: () => Promise<Answer | NoAnswer>,
  { whenLate }: Question,
  { patienceMs, nextTurn }: Context,
): Promise<{ answer: Answer | NoAnswer | 'busy'; decided: 'public' | 'private' | undefined }> {
  if (patienceMs <= 0) {
    const decided = await whenLate();
    await nextTurn();
    return { answer: await orBusy(ask()), decided };
  }
  const { result, told } = await patiently(orBusy(ask()), patienceMs, whenLate);
  return { answer: result, decided: told };
}

async function orBusy(answer: Promise<Answer | NoAnswer>): Promise<Answer | NoAnswer | 'busy'> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof BusyError) return 'busy';
    throw error;
  }
}

/** In public only what is worth everybody's attention: an answer that is sure. */
function isForAsker(answer: Answer | NoAnswer, visibility: Visibility): boolean {
  if (visibility !== 'public-if-answered') return visibility === 'private';
  return answer.kind === 'no-answer' || answer.certainty === 'maybe';
}

/** Whom a message is for decides which buttons it has. */
export function audienceOf(isPrivate: boolean, isDirect: boolean): Frame['audience'] {
  if (!isPrivate) return 'public';
  return isDirect ? 'direct' : 'private';
}

function renderAnswer(answer: Answer | NoAnswer, frame: Frame): Pick<Reply, 'body' | 'outcome'> {
  const { confidence } = answer;
  if (answer.kind === 'answer') {
    const [first] = answer.quotes;
    const { article, passage, sentence, span } = first;
    const match = matchOf(answer);
    const page = pageOf(match === 'overview' ? [first] : answer.quotes, match, frame);
    const highlight = match === 'overview' ? {} : { highlight: { sentence, span } };
    const body = renderPage({ page, article, passage, ...highlight }, frame);
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

function pageOf(quotes: readonly [Quote, ...Quote[]], match: Match, { catalogue, asker }: Frame): Page {
  const resultOf = ({ article, passage, span }: Quote): Result => ({
    article: catalogue.keyOf(article),
    passage: passage.index,
    // Where the articles do not say it, no words are pointed out as if they did.
    ...(match !== 'none' &&
      match !== 'overview' && { span: { start: span.start - passage.start, end: span.end - passage.start } }),
  });
  const [first, ...others] = quotes;
  const results = [resultOf(first), ...others.map(resultOf)] as const;
  return fitPage({ asker, results, at: 0, passage: first.passage.index, match });
}

/** Confidence is a probability: "high" is right at least four times in five. */
function matchOf({ isOverview, certainty, confidence }: Answer): Match {
  if (isOverview) return 'overview';
  if (certainty === 'maybe') return 'maybe';
  return confidence >= 0.8 ? 'high' : 'fair';
}
