import type { Interaction, Message, PartialMessage } from 'discord.js';
import type { Library } from '../answer/answer.ts';
import type { GuildLibrary } from '../answer/libraries.ts';
import { answersFromOf, DEFAULT_SETTINGS } from '../store/store.ts';
import { createGuildTurns, createMemories, type Place, type Services } from './context.ts';
import { type Event, editEvent, interactionEvent, messageEvent } from './events.ts';
import { isAddressed, localeOfMessage } from './mention.ts';
import { recentEdit } from './message-edit.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { patiently } from './patiently.ts';
import { createSeenKeys } from './seen-keys.ts';
import { type Catalogue, createCatalogue } from './state/catalogue.ts';

export interface RouterOptions
  extends Omit<
    Services,
    | 'shared'
    | 'patienceMs'
    | 'nextTurn'
    | 'afterwards'
    | keyof ReturnType<typeof createMemories>
    | keyof ReturnType<typeof createGuildTurns>
  > {
  /** Rejects with StoreError. */
  readonly libraryOf: (guildId: string) => Promise<GuildLibrary>;
  readonly patienceMs?: number;
  /** How many events, since a resumed connection may bring them again, and how many shared answers. */
  readonly remembered?: number;
}

export interface Router {
  /** Never rejects, and logs one line. */
  onInteraction(interaction: Interaction): Promise<void>;
  /** The same for the messages that are addressed to the bot; the others are none of its business. */
  onMessage(message: Message): Promise<void>;
  /** The same for those that their author changed. */
  onMessageUpdate(before: Message | PartialMessage, after: Message | PartialMessage): Promise<void>;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
}

/** More than any connection misses, and than anybody shares in an hour. */
const REMEMBERED = 1_000;

/** Of the 3 s that Discord waits, a second is left for the way there and back. */
const PATIENCE_MS = 2_000;

/** Whoever has waited longer for their turn is one of many: the others must hear of it in time as well. */
const MAX_WAIT_MS = 1_000;

/** The one place that catches. */
export function createRouter(options: RouterOptions): Router {
  const { host, log, remembered = REMEMBERED } = options;
  const turns = createEventLoopTurns();
  const underWay = new Set<Promise<void>>();
  const track = async (work: () => Promise<void>) => {
    const guarded = work().catch((err: unknown) => log.error({ err, outcome: 'failed' }, 'interaction'));
    underWay.add(guarded);
    await guarded.finally(() => underWay.delete(guarded));
  };
  const services: Services = {
    patienceMs: PATIENCE_MS,
    ...options,
    ...createMemories(options.nowMs),
    ...createGuildTurns(),
    shared: createSeenKeys(remembered),
    nextTurn: turns.next,
    afterwards: (work) => void track(work),
  };
  const handle = createHandler(services, createPlaces(options), remembered);
  const localeIn = (message: Message) =>
    localeOfMessage(message, message.content, { ...services, library: host });
  return {
    onInteraction: (interaction) => track(() => handle(interactionEvent(interaction))),
    onMessage: (message) =>
      track(async () => {
        if (isAddressed(message)) await handle(messageEvent(message, localeIn));
      }),
    onMessageUpdate: (_, after) =>
      track(async () => {
        const message = recentEdit(after);
        if (message) await handle(editEvent(message, localeIn));
      }),
    idle: async () => {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}

/** Does something once for each event, and logs how it went. */
function createHandler(
  services: Services,
  placeOf: (event: Event) => Promise<Place>,
  remembered: number,
): (event: Event) => Promise<void> {
  const { log, nextTurn } = services;
  // Apart, or typing would push out what matters more.
  const seen = createSeenKeys(remembered);
  const typed = createSeenKeys(remembered);
  const runOnce = async (event: Event, startMs: number): Promise<Outcome> => {
    const isNew = (event.isFrequent ? typed : seen).add(event.id);
    await nextTurn();
    if (!isNew) return { outcome: 'repeated' };
    const { result, told } = await patiently(placeOf(event), patienceLeft(services, startMs), async () => {
      await event.defer?.();
      return event.defer ? 'deferred' : undefined;
    });
    const patienceMs = told === 'deferred' ? 0 : patienceLeft(services, startMs);
    return event.run({ ...services, ...result, patienceMs });
  };
  return async (event) => {
    const startMs = performance.now();
    let described = { command: 'unknown', locale: 'unknown' };
    let outcome: Outcome;
    let err: unknown;
    try {
      described = event.describe();
      outcome = await runOnce(event, startMs);
    } catch (error) {
      err = error;
      outcome = outcomeOf(error);
      await event.apologise(outcome).catch((second: unknown) => {
        log.warn({ err: second, command: described.command }, 'the person could not be told');
      });
    }
    const durationMs = Math.round((performance.now() - startMs) * 10) / 10;
    const line = { ...described, durationMs, ...outcome, ...(err !== undefined && { err }) };
    log[levelOf(outcome, event)](line, 'interaction');
  };
}

/** What is left of the patience of somebody who has been waiting since `startMs`. */
function patienceLeft({ patienceMs }: Services, startMs: number): number {
  const waitedMs = performance.now() - startMs;
  return waitedMs > MAX_WAIT_MS ? 0 : patienceMs - waitedMs;
}

/** Gives what holds in a server, or in private without one. */
function createPlaces({
  host,
  libraryOf,
  store,
}: Pick<RouterOptions, 'host' | 'libraryOf' | 'store'>): (
  event: Pick<Event, 'guildId' | 'needs'>,
) => Promise<Place> {
  // Servers that are answered from the host's articles share their catalogue.
  const catalogues = new WeakMap<Library['articles'], Catalogue>();
  const catalogueOf = ({ articles }: Library) => {
    const catalogue = catalogues.get(articles) ?? createCatalogue(articles);
    catalogues.set(articles, catalogue);
    return catalogue;
  };
  const withHost = (place: Pick<Place, 'guildId' | 'settings' | 'answersFrom'>): Place => ({
    ...place,
    library: host,
    catalogue: catalogueOf(host),
    isComplete: true,
  });
  return async ({ guildId, needs }) => {
    if (guildId === undefined || needs === 'nothing')
      return withHost({ guildId, settings: DEFAULT_SETTINGS, answersFrom: 'host' });
    if (needs === 'settings') {
      const [settings, own] = await Promise.all([store.settings(guildId), store.list(guildId)]);
      return withHost({ guildId, settings, answersFrom: answersFromOf(settings, own.length) });
    }
    const { library, settings, answersFrom, isComplete } = await libraryOf(guildId);
    return { library, catalogue: catalogueOf(library), guildId, settings, answersFrom, isComplete };
  };
}

/** One piece of work begins in each turn of the event loop, so that a flood of them leaves room for the rest. */
function createEventLoopTurns(): { next(): Promise<void> } {
  const waiting: (() => void)[] = [];
  const begin = () => {
    waiting.shift()?.();
    if (waiting.length > 0) setImmediate(begin);
  };
  return {
    next: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        if (waiting.length === 1) setImmediate(begin);
      }),
  };
}

function levelOf({ outcome }: Outcome, { isFrequent }: Event): 'debug' | 'info' | 'warn' | 'error' {
  if (outcome === 'failed') return 'error';
  if (outcome === 'too-late' || outcome === 'cannot-post' || outcome === 'given-up') return 'warn';
  return isFrequent ? 'debug' : 'info';
}
