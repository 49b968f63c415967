import { MessageFlags } from 'discord.js';
import * as spec from 'discord-api-spec/zod';
import { checkMessage, checkNotEmpty, editFlags, interactionFlags } from '../messages/checks.ts';
import type { Messages } from '../messages/messages.ts';
import { refusal } from '../rest/discord-error.ts';
import type { MessageState, World } from '../world/world.ts';
import type { Interactions } from './interactions.ts';
import type { Responses } from './responses.ts';
import { type InteractionState, messageOutcome } from './state.ts';

const tokenLifetimeMs = 15 * 60_000;
/** For an app that is in the person's account but not in the server. */
const maxFollowUpsOfUserInstall = 5;

/** What an interaction's token allows after the callback: follow-ups, and `@original`. */
export class InteractionWebhook {
  readonly #world: World;
  readonly #messages: Messages;
  readonly #interactions: Interactions;
  readonly #responses: Responses;

  constructor(world: World, messages: Messages, interactions: Interactions, responses: Responses) {
    this.#world = world;
    this.#messages = messages;
    this.#interactions = interactions;
    this.#responses = responses;
  }

  get(token: string, messageId: string): MessageState {
    return this.#find(this.#open(token), messageId);
  }

  edit(token: string, messageId: string, body: unknown): MessageState {
    const interaction = this.#open(token);
    const message = this.#find(interaction, messageId);
    const checked = checkMessage(body, {
      schema: spec.IncomingWebhookUpdateRequestPartialSchema,
      allowedFlags: editFlags,
      existing: message.payload,
    });
    return this.#edit(interaction, message, checked);
  }

  delete(token: string, messageId: string): void {
    const interaction = this.#open(token);
    const message = this.#find(interaction, messageId);
    this.#messages.delete(message);
    interaction.outcomes.push(messageOutcome('deleted', message));
  }

  followUp(token: string, body: unknown): MessageState {
    const interaction = this.#open(token);
    const checked = checkMessage(body, {
      schema: spec.IncomingWebhookInteractionRequestSchema,
      allowedFlags: interactionFlags,
    });
    checkNotEmpty(checked);
    // Directly after a deferral a follow-up fills the waiting message, and stays as private as that was.
    const { original } = interaction;
    if (interaction.callbackType === 5 && original && isLoading(original)) {
      return this.#edit(interaction, original, checked);
    }
    if (!('0' in interaction.owners) && interaction.followUps.length >= maxFollowUpsOfUserInstall) {
      throw refusal('tooManyFollowUps');
    }
    const message = this.#responses.post(interaction, checked);
    interaction.followUps.push(message);
    interaction.outcomes.push(messageOutcome('message', message));
    return message;
  }

  #edit(
    interaction: InteractionState,
    message: MessageState,
    body: ReturnType<typeof checkMessage>,
  ): MessageState {
    const wasLoading = isLoading(message);
    this.#messages.edit(message, body);
    interaction.outcomes.push(messageOutcome(wasLoading ? 'message' : 'update', message));
    return message;
  }

  #open(token: string): InteractionState {
    const interaction = this.#interactions.byToken(token);
    if (!interaction || interaction.callbackType === undefined) throw refusal('unknownWebhook');
    if (this.#world.clock.now() - interaction.createdAtMs > tokenLifetimeMs)
      throw refusal('invalidWebhookToken');
    if (!this.#world.channels.has(interaction.channel.id)) throw refusal('unknownChannel');
    return interaction;
  }

  #find(interaction: InteractionState, messageId: string): MessageState {
    const own = [interaction.original, ...interaction.followUps];
    const message = own.find((candidate) =>
      messageId === '@original' ? candidate === interaction.original : candidate?.payload.id === messageId,
    );
    if (!message || message.isDeleted) throw refusal('unknownMessage');
    return message;
  }
}

function isLoading(message: MessageState): boolean {
  return ((message.payload.flags ?? 0) & MessageFlags.Loading) !== 0;
}
