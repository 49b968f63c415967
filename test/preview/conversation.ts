import { createLibrary } from '../../src/answer/library.ts';
import type { Article } from '../../src/article/article.ts';
import { answerQuestion, type Question } from '../../src/discord/answering.ts';
import type { Context } from '../../src/discord/context.ts';
import { createRateLimiter } from '../../src/discord/rate-limit.ts';
import { createRecent } from '../../src/discord/recent.ts';
import type { Frame, MessageBody } from '../../src/discord/render/message.ts';
import { createShelf } from '../../src/discord/state/shelf.ts';
import { createLogger } from '../../src/log.ts';
import type { Locale } from '../../src/messages/locale.ts';
import type { Resources } from '../../src/resources.ts';

/** What the bot shows, and to whom. */
export interface Shown {
  readonly body: MessageBody;
  readonly isPrivate: boolean;
}

/** A person and a bot that knows these articles. */
export interface Conversation {
  readonly frame: Frame;
  asks(text: string, how?: Pick<Partial<Question>, 'visibility'>): Shown;
}

const ASKER = '1100000000000000777';
/** When all is said, so that a page drawn again is the same. */
export const NOW_MS = 1_700_000_000_000;

export function startConversation(
  articles: readonly Article[],
  resources: Resources,
  locale: Locale,
  questionsPerMinute = 100,
): Conversation {
  const library = createLibrary(articles, resources);
  const context: Context = {
    library,
    shelf: createShelf(articles),
    limiter: createRateLimiter({ questions: questionsPerMinute, windowMs: 60_000 }),
    log: createLogger('silent', { write() {} }),
    shared: createRecent(1),
    patienceMs: 60_000,
    nextTurn: async () => {},
    nowMs: () => NOW_MS,
    detectLanguage: resources.languages.detect,
    codeUrl: 'https://example.org/code',
  };
  return {
    frame: { locale, shelf: context.shelf, asker: ASKER, audience: 'private' },
    asks: (text, { visibility = 'public-if-answered' } = {}) =>
      answerQuestion(
        { text, asker: ASKER, locale, visibility, isDirect: false, whenLate: async () => 'private' },
        context,
      ),
  };
}
