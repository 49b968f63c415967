import { ComponentType, InteractionType } from 'discord.js';
import type { Button, Modal, Select } from '../../stand-in.ts';
import { ForgedButton, type MessageView } from '../people/message-view.ts';
import type { MessageState, UserState } from '../world/world.ts';
import { modalAnswers } from './modals.ts';
import type { Opening } from './opening.ts';
import type { InteractionState } from './state.ts';

/** A button pressed. Throws when Discord's client would not let a person do that. */
export function buttonOpening(user: UserState, button: Button): Opening {
  const shown = `The button "${button.emoji}${button.label}"`;
  const isThere = button.message.buttons.some(({ customId }) => customId === button.customId);
  if (!(button instanceof ForgedButton) && !isThere) throw new Error(`${shown} is not there any more.`);
  if (button.disabled) throw new Error(`${shown} is disabled.`);
  if (button.customId === undefined) throw new Error(`${shown} is a link.`);
  const data = { custom_id: button.customId, component_type: ComponentType.Button };
  return componentOpening(user, (button.message as MessageView).state, button.customId, data);
}

/** Values chosen from a select. */
export function selectOpening(user: UserState, select: Select, values: readonly string[]): Opening {
  const unknown = values.filter((value) => !select.options.some((option) => option.value === value));
  if (select.disabled) throw new Error('The select is disabled.');
  if (unknown.length > 0) throw new Error(`The select does not offer ${unknown.join(', ')}.`);
  const data = { custom_id: select.customId, component_type: ComponentType.StringSelect, values };
  return componentOpening(user, (select.message as MessageView).state, select.customId, data);
}

function componentOpening(user: UserState, source: MessageState, name: string, data: object): Opening {
  const { channel, payload } = source;
  const installed = payload.interaction_metadata?.authorizing_integration_owners;
  return {
    type: InteractionType.MessageComponent,
    user,
    channel,
    name,
    owners: installed ?? { 0: channel.guildId ?? '0' },
    source,
    data,
  };
}

/** A modal filled in and sent by the person it was opened for. */
export function modalOpening(
  user: UserState,
  modal: Modal,
  opener: InteractionState | undefined,
  fields: Readonly<Record<string, string>>,
): Opening {
  if (opener?.userId !== user.id) throw new Error(`This modal was not opened for ${user.name}.`);
  const { custom_id: customId } = modal.raw;
  return {
    type: InteractionType.ModalSubmit,
    user,
    channel: opener.channel,
    name: customId,
    owners: opener.owners,
    source: opener.source,
    triggeredBy: opener.metadata,
    data: { custom_id: customId, components: modalAnswers(modal.raw, fields) },
  };
}
