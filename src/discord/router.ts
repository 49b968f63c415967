import type { Interaction, Message } from 'discord.js';
import type { Context, Outcome } from './context.ts';
import { dispatch, labelOf } from './dispatch.ts';
import { answerMessage, apologiseFor, isAddressed, localeOfMessage } from './mention.ts';
import { createRecent } from './recent.ts';
import { apologise, outcomeOf } from './recover.ts';
import { createShelf } from './state/shelf.ts';

export type RouterOptions = Omit<Context, 'shelf' | 'done'>;

export interface Router {
  /** Never rejects, and logs one line. */
  onInteraction(interaction: Interaction): Promise<void>;
  /** The same for the messages that are addressed to the bot; the others are none of its business. */
  onMessage(message: Message): Promise<void>;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
}

/** Events and presses that are remembered: what a resumed connection may bring again, many times over. */
const REMEMBERED = 1_000;

/** Something that a person did. */
interface Event {
  readonly id: string;
  readonly label: string;
  readonly locale: string;
  /** Happens at every key stroke. */
  readonly isFrequent: boolean;
  run(): Promise<Outcome>;
  /** Tells the person that it went wrong. */
  apologise(outcome: Outcome): Promise<void>;
}

/** The one place that catches. */
export function createRouter(options: RouterOptions): Router {
  const { library, log } = options;
  const context: Context = {
    ...options,
    shelf: createShelf(library.articles),
    done: createRecent(REMEMBERED),
  };
  const underWay = new Set<Promise<void>>();

  const track = async (work: Promise<void>) => {
    underWay.add(work);
    await work;
    underWay.delete(work);
  };

  /** Does something once for each event, and logs how it went. */
  const handle = async (event: Event) => {
    const startMs = performance.now();
    let outcome: Outcome;
    let err: unknown;
    try {
      outcome = context.done.add(event.id) ? await event.run() : { outcome: 'repeated' };
    } catch (error) {
      err = error;
      outcome = outcomeOf(error);
      await event.apologise(outcome).catch((second: unknown) => {
        log.warn({ err: second, command: event.label }, 'the person could not be told');
      });
    }
    const durationMs = Math.round((performance.now() - startMs) * 10) / 10;
    log[levelOf(outcome, event)](
      {
        command: event.label,
        locale: event.locale,
        durationMs,
        ...outcome,
        ...(err !== undefined && { err }),
      },
      'interaction',
    );
  };

  return {
    onInteraction: (interaction) =>
      track(
        handle({
          id: interaction.id,
          label: labelOf(interaction),
          locale: interaction.locale,
          isFrequent: interaction.isAutocomplete(),
          run: () => dispatch(interaction, context),
          apologise: (outcome) => apologise(interaction, outcome),
        }),
      ),
    onMessage: async (message) => {
      if (!isAddressed(message)) return;
      await track(
        handle({
          id: message.id,
          label: message.inGuild() ? 'mention' : 'direct message',
          locale: localeOfMessage(message, message.content, context),
          isFrequent: false,
          run: () => answerMessage(message, context),
          apologise: async ({ outcome }) => {
            if (outcome === 'failed') await apologiseFor(message, context);
          },
        }),
      );
    },
    idle: async () => {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}

function levelOf({ outcome }: Outcome, { isFrequent }: Event): 'debug' | 'info' | 'warn' | 'error' {
  if (outcome === 'failed') return 'error';
  if (outcome === 'too-late' || outcome === 'cannot-post') return 'warn';
  return isFrequent ? 'debug' : 'info';
}
