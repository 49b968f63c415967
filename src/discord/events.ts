import type { Interaction, Message } from 'discord.js';
import type { Locale } from '../messages/locale.ts';
import type { EventContext, Needs } from './context.ts';
import { deferInteraction, labelOf, needsOf, runInteraction } from './interactions.ts';
import { answerEditedMessage, answerMessage, apologiseFor } from './mention.ts';
import type { Outcome } from './outcome.ts';
import { apologise, personOf } from './reply.ts';

/** Something that a person did. */
export interface Event {
  readonly id: string;
  /** Happens at every key stroke. */
  readonly isFrequent: boolean;
  /** The server where it happened, if the bot is a member. */
  readonly guildId: string | undefined;
  readonly needs: Needs;
  /** For the log. */
  describe(): { command: string; locale: string };
  run(context: EventContext): Promise<Outcome>;
  /** Tells the person, or Discord, that a response comes, before anything is known of it. */
  defer?(): Promise<void>;
  /** Tells the person that it went wrong. */
  apologise(outcome: Outcome): Promise<void>;
}

export function interactionEvent(interaction: Interaction): Event {
  const needs = needsOf(interaction);
  return {
    id: interaction.id,
    isFrequent: interaction.isAutocomplete(),
    guildId: interaction.inCachedGuild() ? interaction.guildId : undefined,
    needs,
    ...(needs !== 'nothing' && { defer: () => deferInteraction(interaction) }),
    describe: () => ({ command: labelOf(interaction), locale: interaction.locale }),
    run: (context) => runInteraction(interaction, { ...context, ...personOf(interaction) }),
    apologise: (outcome) => apologise(interaction, outcome),
  };
}

/** A message that is addressed to the bot. `localeIn`: the language to speak with its author. */
export function messageEvent(message: Message, localeIn: (message: Message) => Locale): Event {
  return {
    id: message.id,
    isFrequent: false,
    guildId: message.guildId ?? undefined,
    needs: 'library',
    describe: () => ({
      command: message.inGuild() ? 'mention' : 'direct message',
      locale: localeIn(message),
    }),
    run: (context) => answerMessage(message, context),
    apologise: async ({ outcome }) => {
      if (outcome === 'failed') await apologiseFor(message, localeIn(message));
    },
  };
}

/** The same for one that its author changed. */
export function editEvent(message: Message, localeIn: (message: Message) => Locale): Event {
  return {
    ...messageEvent(message, localeIn),
    id: `${message.id} ${message.editedTimestamp}`,
    describe: () => ({ command: 'edited message', locale: localeIn(message) }),
    run: (context) => answerEditedMessage(message, context),
  };
}
