import { ComponentType, InteractionType, PermissionFlagsBits } from 'discord.js';
import type { Button, Modal, Select } from '../../stand-in.ts';
import { type Component, walk } from '../messages/components.ts';
import { ForgedButton, type MessageView } from '../people/message-view.ts';
import { interactionChannelPayload } from '../world/channel-payload.ts';
import { permissionsIn } from '../world/permissions.ts';
import type { ChannelState, MessageState, UserState, World } from '../world/world.ts';
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

/** Values chosen from a select. Throws when Discord's client would not let a person do that. */
export function selectOpening(
  world: World,
  user: UserState,
  select: Select,
  values: readonly string[],
): Opening {
  if (select.disabled) throw new Error('The select is disabled.');
  const { state } = select.message as MessageView;
  const component = componentsIn(state).find(({ custom_id: id }) => id === select.customId);
  if (!component) throw new Error('The select is not there any more.');
  const { min_values: min = 1, max_values: max = 1 } = component;
  if (values.length < (min ?? 1) || values.length > (max ?? 1))
    throw new Error(`The select takes ${min} to ${max} values, not ${values.length}.`);
  const channels =
    select.kind === 'channel' ? values.map((id) => offeredChannel(world, user, state, component, id)) : [];
  const unknown = values.filter((value) => !select.options.some((option) => option.value === value));
  if (select.kind === 'string' && unknown.length > 0)
    throw new Error(`The select does not offer ${unknown.join(', ')}.`);
  const resolved = Object.fromEntries(
    channels.map((channel) => [channel.id, interactionChannelPayload(world, channel, user.id)]),
  );
  const data = {
    custom_id: select.customId,
    component_type: component.type,
    values,
    ...(select.kind === 'channel' && { resolved: { channels: resolved } }),
  };
  return componentOpening(user, state, select.customId, data);
}

function componentsIn({ payload }: MessageState): Component[] {
  const components = (payload.components ?? []) as unknown as Component[];
  return [...walk(components)].map(({ component }) => component);
}

function offeredChannel(
  world: World,
  user: UserState,
  { channel: { guildId } }: MessageState,
  { channel_types: types }: Component,
  id: string,
): ChannelState {
  const channel = world.channels.get(id);
  const isOffered =
    channel !== undefined &&
    channel.guildId === guildId &&
    (types === undefined || types.includes(channel.type));
  if (!isOffered) throw new Error(`The select does not offer the channel ${id}.`);
  if (!(permissionsIn(world, user.id, channel) & PermissionFlagsBits.ViewChannel))
    throw new Error(`${user.name} does not see the channel ${id}.`);
  return channel;
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
