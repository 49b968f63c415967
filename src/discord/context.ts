import type { Library } from '../answer/answer.ts';
import type { QuestionWords } from '../answer/unanswered.ts';
import type { Article } from '../article/article.ts';
import type { ParseStored, TakeIn } from '../article/submission/intake.ts';
import type { Log } from '../log.ts';
import type { Locale } from '../messages/locale.ts';
import { createSlots, type Slots } from '../slots.ts';
import type { AnswersFrom, GuildLimits, GuildSettings, Store } from '../store/store.ts';
import type { FetchAttachment } from '../web/fetch-attachment.ts';
import type { FetchPage } from '../web/fetch-page.ts';
import type { Publishing, Removal } from './articles/results.ts';
import { createMemory, type Memory } from './memory.ts';
import type { RateLimiter } from './rate-limit.ts';
import type { SeenKeys } from './seen-keys.ts';
import type { Catalogue } from './state/catalogue.ts';
import { createTypedQuestions, type TypedQuestions } from './typed-questions.ts';

/** What every handler may use: services, what holds where the event came from, and who asks. */
export interface Context extends EventContext, Person {}

/** The same before the person and their language are known: of a message, its text tells the language. */
export interface EventContext extends Services, Place {}

export interface Person {
  /** Id of the person. */
  readonly asker: string;
  readonly locale: Locale;
  /** Whether they ask in the private conversation with the bot. */
  readonly isDirect: boolean;
}

/** What holds for one server, or for private conversations. */
export interface Place {
  /** Answers from the server's articles; from the host's in private, and where the bot is no member. */
  readonly library: Library;
  readonly catalogue: Catalogue;
  /** The server, where the bot is a member. */
  readonly guildId: string | undefined;
  readonly settings: GuildSettings;
  /** Whose articles are answered from. */
  readonly answersFrom: AnswersFrom;
  /** Whether all of the server's articles can be read at the moment. */
  readonly isComplete: boolean;
}

/** What an event takes of its server: its articles, indexed, and its settings; these alone, or nothing. */
export type Needs = 'library' | 'settings' | 'nothing';

/** The same wherever an event came from. */
export interface Services extends OwnArticleServices {
  /** Answers from the host's articles. */
  readonly host: Library;
  readonly limiter: RateLimiter;
  readonly log: Log;
  /** Answers that were shared, which must not happen twice. */
  readonly shared: SeenKeys;
  /** Long questions that people are choosing from the autocomplete list. */
  readonly typedQuestions: TypedQuestions;
  /** Who was told how to ask, by person and server. */
  readonly hintedPeople: Memory<true>;
  /** What was said to which message, by its id: an edit soon after changes it. */
  readonly answeredMessages: Memory<AnsweredMessage>;
  /** The drafts made of what was typed, by the window it was typed into and the text: sent twice, it is one draft. */
  readonly typedDrafts: Memory<Promise<string>>;
  /** What became of drafts that were confirmed, by server and draft: pressed twice, it is done once. */
  readonly publications: Memory<Promise<Publishing | undefined>>;
  /** What became of articles that were to be removed, by server, article and revision. */
  readonly removals: Memory<Promise<Removal>>;
  /** Vectors of questions asked in vain, by a hash of their text. */
  readonly questionVectors: Memory<Float32Array>;
  /** The questions kept of late, by server, asker and words: asked again at once, they count once. */
  readonly keptQuestions: Memory<true>;
  /** Fetching, reading and parsing what is handed in; by server. */
  readonly intakes: Slots<undefined>;
  /** Parsing and reading with the network what was confirmed; by server. */
  readonly publishings: Slots<undefined>;
  /** Does something without anybody waiting for it, but the end of the process. Logs when it fails. */
  readonly afterwards: (work: () => Promise<void>) => void;
  /** On a clock that never goes back, whatever happens to the time of day. */
  readonly nowMs: () => number;
  /** How long an answer may take before the person is told that it comes: Discord waits 3 s for a first response. */
  readonly patienceMs: number;
  /** Resolves when it is this caller's turn to do more work, after those who came before. */
  readonly nextTurn: () => Promise<void>;
  /** `es`, `en` or `und`. */
  readonly detectLanguage: (text: string) => string;
  /** Where the bot's code is, for those who want to know. */
  readonly codeUrl: string | undefined;
  /** How long what a server brought is kept once the bot was removed from it. */
  readonly guildGraceMs: number;
}

/** What adding articles takes. */
export interface OwnArticleServices {
  readonly store: Store;
  readonly takeIn: TakeIn;
  readonly parseStored: ParseStored;
  /** A public page. Rejects with PageError. */
  readonly fetchPage: FetchPage;
  /** A file that Discord keeps for a while. Rejects with PageError. */
  readonly fetchAttachment: FetchAttachment;
  /** Vectors of an article that is about to be stored, packed. Takes seconds. */
  readonly vectorsOf: (article: Article) => Promise<Uint8Array>;
  /** The vector of a question, of length 1. */
  readonly encode: (question: string) => Promise<Float32Array>;
  /** What of a question is kept, and which ask the same. */
  readonly questionWords: QuestionWords;
  readonly guildLimits: GuildLimits;
}

export interface AnsweredMessage {
  readonly content: string;
  /** `undefined` when nothing was said. */
  readonly replyId: Promise<string | undefined>;
}

/** What the bot remembers for a while, and for whom it does not outlive the process. */
export function createMemories(
  nowMs: () => number,
): Pick<
  Services,
  | 'typedQuestions'
  | 'hintedPeople'
  | 'answeredMessages'
  | 'typedDrafts'
  | 'publications'
  | 'removals'
  | 'questionVectors'
  | 'keptQuestions'
> {
  return {
    typedQuestions: createTypedQuestions(nowMs),
    hintedPeople: createMemory({ capacity: 1_000, lifeMs: 10 * 60_000, nowMs }),
    answeredMessages: createMemory({ capacity: 1_000, lifeMs: 2 * 60_000, nowMs }),
    typedDrafts: createMemory({ capacity: 1_000, lifeMs: 15 * 60_000, nowMs }),
    publications: createMemory({ capacity: 1_000, lifeMs: 15 * 60_000, nowMs }),
    removals: createMemory({ capacity: 1_000, lifeMs: 15 * 60_000, nowMs }),
    // 1.5 kB each.
    questionVectors: createMemory({ capacity: 2_000, lifeMs: 60 * 60_000, nowMs }),
    keptQuestions: createMemory({ capacity: 10_000, lifeMs: 10 * 60_000, nowMs }),
  };
}

/** As many at a time as the host has servers to read from and threads to read with; others wait, for seconds each. */
const INTAKES = 8;
const PUBLISHINGS = 4;
/** A server has 20 drafts at most, and each is published once. */
const WAITING_PUBLISHINGS = { maxWaiting: 1_000, maxWaitingEach: 20 };
const WAITING_INTAKES = { maxWaiting: 100, maxWaitingEach: 3 };

/** What servers take turns at. */
export function createGuildTurns(): Pick<Services, 'intakes' | 'publishings'> {
  return {
    intakes: createSlots(Array<undefined>(INTAKES).fill(undefined), WAITING_INTAKES),
    publishings: createSlots(Array<undefined>(PUBLISHINGS).fill(undefined), WAITING_PUBLISHINGS),
  };
}
