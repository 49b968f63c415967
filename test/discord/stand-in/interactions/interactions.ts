import { InteractionType, MessageFlags } from 'discord.js';
import type { Latency } from '../../stand-in.ts';
import type { Dispatch } from '../gateway/gateway.ts';
import { refusal } from '../rest/discord-error.ts';
import { FormErrors } from '../rest/form.ts';
import type { MessageState, World } from '../world/world.ts';
import { interactionPayload, type Opening, openInteraction } from './opening.ts';
import type { CallbackBody, Responses } from './responses.ts';
import { type InteractionState, messageOutcome } from './state.ts';

const deadlineMs = 3_000;

/** Callback types by interaction type; updates need a message to update. */
function allowedCallbacks(interaction: InteractionState): readonly number[] {
  const updates = interaction.source ? [6, 7] : [];
  if (interaction.type === InteractionType.ApplicationCommandAutocomplete) return [8];
  if (interaction.type === InteractionType.ModalSubmit) return [4, 5, ...updates];
  return [4, 5, ...updates, 9];
}

/** Interactions and the bot's first answer to each (`POST /interactions/…/callback`). */
export class Interactions {
  readonly #world: World;
  readonly #responses: Responses;
  readonly #dispatch: Dispatch;
  readonly #byId = new Map<string, InteractionState>();
  readonly #byToken = new Map<string, InteractionState>();
  /** Ends when the bot has nothing more to do; to know that a deferred update was all. */
  readonly #settled: () => Promise<void>;
  readonly latencies: Latency[] = [];

  constructor(world: World, responses: Responses, dispatch: Dispatch, settled: () => Promise<void>) {
    this.#world = world;
    this.#responses = responses;
    this.#dispatch = dispatch;
    this.#settled = settled;
  }

  /** A person does something: INTERACTION_CREATE. */
  open(opening: Opening): InteractionState {
    const interaction = openInteraction(this.#world, opening);
    this.#byId.set(interaction.id, interaction);
    this.#byToken.set(interaction.token, interaction);
    this.#world.journal.write(`${opening.user.name}: ${opening.name}`);
    this.#dispatch('INTERACTION_CREATE', () => interactionPayload(this.#world, interaction, opening));
    return interaction;
  }

  get(id: string): InteractionState | undefined {
    return this.#byId.get(id);
  }

  byToken(token: string): InteractionState | undefined {
    return this.#byToken.get(token);
  }

  /** A change of a component's message by another route answers those who pressed and have no answer yet. */
  noteChange(kind: 'update' | 'deleted', message: MessageState): void {
    for (const interaction of this.#byId.values()) {
      if (interaction.source !== message || interaction.outcomes.items.length > 0) continue;
      interaction.outcomes.push(messageOutcome(kind, message));
    }
  }

  /** @throws DiscordError 10062, 40060 or 50035 */
  callback(id: string, token: string, body: unknown, options: { withResponse: boolean }): object | undefined {
    const interaction = this.#find(id, token);
    const callback = (body ?? {}) as CallbackBody;
    const allowed = allowedCallbacks(interaction);
    if (!allowed.includes(callback.type)) {
      const errors = new FormErrors();
      errors.add(['type'], 'BASE_TYPE_CHOICES', `Value must be one of (${allowed.join(', ')}).`);
      errors.throwIfAny();
    }
    const outcome = this.#responses.carryOut(interaction, callback);
    interaction.callbackType = callback.type;
    const elapsedMs = performance.now() - interaction.dispatchedAtMs;
    this.latencies.push({ interactionId: id, type: interaction.type, name: interaction.name, elapsedMs });
    if (outcome) interaction.outcomes.push(outcome);
    else if (callback.type === 6) void this.#acknowledge(interaction);
    return options.withResponse ? responseTo(interaction, callback.type) : undefined;
  }

  #find(id: string, token: string): InteractionState {
    const interaction = this.#byId.get(id);
    if (!interaction || interaction.token !== token) throw refusal('unknownInteraction');
    if (interaction.callbackType !== undefined) throw refusal('alreadyAcknowledged');
    if (this.#world.clock.now() - interaction.createdAtMs > deadlineMs) throw refusal('unknownInteraction');
    if (!this.#world.channels.has(interaction.channel.id)) throw refusal('unknownChannel');
    return interaction;
  }

  async #acknowledge(interaction: InteractionState): Promise<void> {
    // When the bot does not settle, whoever waits for the outcome is told.
    await this.#settled().catch(() => {});
    if (interaction.outcomes.items.length > 0 || !interaction.source) return;
    interaction.outcomes.push({ ...messageOutcome('update', interaction.source), kind: 'acknowledged' });
  }
}

/** The body of the answer to a callback `with_response`. */
function responseTo({ id, type, original, channel }: InteractionState, callbackType: number): object {
  const flags = original?.payload.flags ?? 0;
  const resource = { type: callbackType, message: original?.payload };
  return {
    interaction: {
      id,
      type,
      channel_id: channel.id,
      ...(channel.guildId !== undefined && { guild_id: channel.guildId }),
      ...(original && {
        response_message_id: original.payload.id,
        response_message_loading: (flags & MessageFlags.Loading) !== 0,
        response_message_ephemeral: (flags & MessageFlags.Ephemeral) !== 0,
      }),
    },
    ...((callbackType === 4 || callbackType === 7) && { resource }),
  };
}
