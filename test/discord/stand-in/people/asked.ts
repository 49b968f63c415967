import type { Asked, CallbackAttempt, Reply } from '../../stand-in.ts';
import { routeNames } from '../faults.ts';
import type { Opening } from '../interactions/opening.ts';
import type { InteractionState } from '../interactions/state.ts';
import type { Server } from '../server.ts';
import type { StandInParts } from './parts.ts';

/** Opens an interaction and waits for what the bot does with it. */
export function ask(parts: StandInParts, opening: Opening): Asked {
  const interaction = open(parts.server, opening);
  const reply = waitForReply(parts, interaction);
  // A test that wants something else of it need not await the reply.
  reply.catch(() => {});
  return Object.defineProperties(reply, {
    interactionId: { value: interaction.id },
    callbacks: { get: () => callbacksOf(parts, interaction) },
    unanswered: { value: () => checkUnanswered(parts, interaction) },
  }) as Asked;
}

/** Sends INTERACTION_CREATE. Throws when no bot is connected. */
export function open({ gateway, interactions }: Server, opening: Opening): InteractionState {
  gateway.mustHaveSession();
  return interactions.open(opening);
}

async function waitForReply(parts: StandInParts, interaction: InteractionState): Promise<Reply> {
  const what = `an answer to ${interaction.name} (a person would read "the application did not respond")`;
  const outcome = await interaction.outcomes.first(what);
  return parts.views.outcome(interaction, outcome);
}

function callbacksOf(parts: StandInParts, { id }: InteractionState): CallbackAttempt[] {
  return parts.requests.items
    .filter(({ route, path }) => route === routeNames.callback && path.startsWith(`/interactions/${id}/`))
    .map(({ body, status, code }) => {
      const { type } = body as { type: number };
      return code === undefined ? { type, status } : { type, status, code };
    });
}

async function checkUnanswered(parts: StandInParts, interaction: InteractionState): Promise<void> {
  await parts.settled();
  if (interaction.callbackType === undefined) return;
  throw new Error(`${interaction.name} was answered with a callback of type ${interaction.callbackType}.`);
}
