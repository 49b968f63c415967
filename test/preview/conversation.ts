import type { Library } from '../../src/answer/answer.ts';
import { answerQuestion, type Question } from '../../src/discord/answering.ts';
import { type Context, createGuildTurns, createMemories } from '../../src/discord/context.ts';
import { createRateLimiter } from '../../src/discord/rate-limit.ts';
import type { Frame, MessageBody } from '../../src/discord/render/message.ts';
import { createSeenKeys } from '../../src/discord/seen-keys.ts';
import { createCatalogue } from '../../src/discord/state/catalogue.ts';
import { createLogger } from '../../src/log.ts';
import type { Locale } from '../../src/messages/locale.ts';
import { DEFAULT_SETTINGS } from '../../src/store/store.ts';
import { unusedIntake } from '../discord/unused-intake.ts';

/** What the bot shows, and to whom. */
export interface Shown {
  readonly body: MessageBody;
  readonly isPrivate: boolean;
}

/** A person and a bot that knows these articles. */
export interface Conversation {
  readonly frame: Frame;
  asks(text: string, how?: Pick<Partial<Question>, 'visibility' | 'isSpoiler'>): Promise<Shown>;
}

const ASKER = '1100000000000000777';
/** When all is said, so that a page drawn again is the same. */
export const NOW_MS = 1_700_000_000_000;

export function startConversation(library: Library, locale: Locale, questionsPerMinute = 100): Conversation {
  const context: Context = {
    ...createMemories(() => NOW_MS),
    ...createGuildTurns(),
    ...unusedIntake,
    library,
    host: library,
    answersFrom: 'host',
    isComplete: true,
    catalogue: createCatalogue(library.articles),
    guildId: undefined,
    settings: DEFAULT_SETTINGS,
    limiter: createRateLimiter({ questions: questionsPerMinute, windowMs: 60_000 }),
    log: createLogger('silent', { write() {} }),
    shared: createSeenKeys(1),
    patienceMs: 60_000,
    nextTurn: async () => {},
    nowMs: () => NOW_MS,
    detectLanguage: () => 'und',
    codeUrl: 'https://example.org/code',
    asker: ASKER,
    locale,
    isDirect: false,
  };
  return {
    frame: { locale, catalogue: context.catalogue, asker: ASKER, audience: 'private' },
    asks: (text, { visibility = 'public-if-answered', isSpoiler = false } = {}) =>
      answerQuestion(
        {
          text,
          isSpoiler,
          visibility,
          whenLate: async () => 'private',
        },
        context,
      ),
  };
}
