import { MessageFlags, MessageType } from 'discord.js';
import * as spec from 'discord-api-spec/zod';
import { checkMessage, checkNotEmpty, editFlags, interactionFlags } from '../messages/checks.ts';
import type { MessageBody } from '../messages/message-body.ts';
import type { Messages } from '../messages/messages.ts';
import { refusal } from '../rest/discord-error.ts';
import { FormErrors } from '../rest/form.ts';
import { userPayload } from '../world/user-payload.ts';
import type { MessageState, World } from '../world/world.ts';
import { checkChoices } from './autocomplete.ts';
import { checkModal } from './modals.ts';
import { type InteractionState, messageOutcome, type Outcome } from './state.ts';

export interface CallbackBody {
  readonly type: number;
  readonly data?: unknown;
}

/** What Discord assumes when nothing is said about mentions. */
const everyMention = { parse: ['users', 'roles', 'everyone'] } as const;

/** What each type of callback does. */
export class Responses {
  readonly #world: World;
  readonly #messages: Messages;

  constructor(world: World, messages: Messages) {
    this.#world = world;
    this.#messages = messages;
  }

  /** What there is to see of it at once: nothing after a deferral. */
  carryOut(interaction: InteractionState, callback: CallbackBody): Outcome | undefined {
    switch (callback.type) {
      case 4:
        return this.#reply(interaction, callback);
      case 5:
        return this.#defer(interaction, callback);
      case 6:
        interaction.original = interaction.source;
        return undefined;
      case 7:
        return this.#update(interaction, callback);
      case 8:
        return { kind: 'choices', choices: checkChoices(callback.data, interaction.focusedType) };
      default:
        return openModal(callback);
    }
  }

  /** Makes a message of the bot that belongs to the interaction. */
  post(
    interaction: InteractionState,
    body: MessageBody,
    loading: MessageFlags.Loading | 0 = 0,
  ): MessageState {
    const isEphemeral = interaction.isForcedEphemeral || ((body.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
    const replyTo = interaction.original ?? interaction.source;
    const commandType = interaction.isContextMenu
      ? MessageType.ContextMenuCommand
      : MessageType.ChatInputCommand;
    return this.#messages.create({
      channel: interaction.channel,
      author: userPayload(this.#world.users.get(this.#world.botId)!),
      body: {
        ...body,
        allowed_mentions: { ...(body.allowed_mentions ?? everyMention), replied_user: false },
      },
      type: replyTo ? MessageType.Reply : commandType,
      extraFlags: loading | (isEphemeral ? MessageFlags.Ephemeral : 0),
      ephemeralFor: isEphemeral ? interaction.userId : undefined,
      replyTo,
      interactionMetadata: interaction.metadata,
    });
  }

  #reply(interaction: InteractionState, callback: CallbackBody): Outcome {
    const body = checkMessage(callback.data, {
      schema: spec.IncomingWebhookInteractionRequestSchema,
      path: ['data'],
      allowedFlags: interactionFlags,
    });
    checkNotEmpty(body);
    interaction.original = this.post(interaction, body);
    return messageOutcome('message', interaction.original);
  }

  #defer(interaction: InteractionState, callback: CallbackBody): undefined {
    const body = checkMessage(callback.data, {
      schema: spec.IncomingWebhookInteractionRequestSchema,
      path: ['data'],
      allowedFlags: MessageFlags.Ephemeral,
    });
    interaction.original = this.post(interaction, body, MessageFlags.Loading);
  }

  #update(interaction: InteractionState, callback: CallbackBody): Outcome {
    const source = interaction.source!;
    if (source.isDeleted) throw refusal('unknownMessage');
    const body = checkMessage(callback.data, {
      schema: spec.IncomingWebhookUpdateRequestPartialSchema,
      path: ['data'],
      allowedFlags: editFlags,
      existing: source.payload,
    });
    this.#messages.edit(source, body);
    interaction.original = source;
    return messageOutcome('update', source);
  }
}

function openModal(callback: CallbackBody): Outcome {
  const errors = new FormErrors();
  errors.addSchemaErrors(spec.ModalInteractionCallbackRequestSchema, callback);
  errors.throwIfAny();
  const modal = callback.data as NonNullable<Outcome['modal']>;
  checkModal(errors, modal);
  errors.throwIfAny();
  return { kind: 'modal', modal };
}
