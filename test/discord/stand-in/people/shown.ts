import { type APIMessage, ComponentType, MessageFlags } from 'discord.js';
import type { Button, Message, Select, Shown } from '../../stand-in.ts';
import { embedTexts } from '../messages/checks.ts';
import { type Component, walk } from '../messages/components.ts';
import type { Embed } from '../messages/message-body.ts';

/** What can be read in a message, top to bottom: content, embeds, text displays. */
function textOf(payload: APIMessage): string {
  const displays = componentsOf(payload).flatMap(({ content }) => content ?? []);
  const embeds = payload.embeds.flatMap((embed) => embedTexts(embed as Embed));
  return [payload.content, ...embeds, ...displays].filter(Boolean).join('\n');
}

function componentsOf(payload: APIMessage): Component[] {
  return [...walk((payload.components ?? []) as unknown as Component[])].map(({ component }) => component);
}

function buttonsOf(payload: APIMessage, message: Message): Button[] {
  return componentsOf(payload)
    .filter(({ type }) => type === ComponentType.Button)
    .map((button) => ({
      message,
      label: button.label ?? '',
      emoji: button.emoji?.name ?? '',
      customId: button.custom_id ?? undefined,
      url: button.url ?? undefined,
      disabled: button.disabled ?? false,
      style: button.style ?? 0,
    }));
}

function selectsOf(payload: APIMessage, message: Message): Select[] {
  return componentsOf(payload)
    .filter(({ type }) => type === ComponentType.StringSelect || type === ComponentType.ChannelSelect)
    .map((select) => ({
      message,
      kind: select.type === ComponentType.ChannelSelect ? 'channel' : 'string',
      customId: select.custom_id ?? '',
      options: select.options ?? [],
      chosen: [
        ...(select.options ?? []).filter((option) => option.default).map(({ value }) => value),
        ...(select.default_values ?? []).map(({ id }) => id),
      ],
      disabled: select.disabled ?? false,
    }));
}

/** Those that can be seen: in a message of components, the ones that a component shows. */
function filesOf(payload: APIMessage): { name: string; url: string }[] {
  const shown = componentsOf(payload).flatMap(({ file }) => file?.url ?? []);
  const isV2 = ((payload.flags ?? 0) & MessageFlags.IsComponentsV2) !== 0;
  return payload.attachments
    .filter(({ url }) => !isV2 || shown.includes(url))
    .map(({ filename, url }) => ({ name: filename, url }));
}

/** Label, emoji or both. Throws with the buttons there are. */
export function findButton(buttons: readonly Button[], name: string): Button {
  const plain = (text: string) => text.replaceAll('\uFE0F', '').trim();
  const found = buttons.find(({ label, emoji }) =>
    [label, emoji, `${emoji} ${label}`].some(
      (candidate) => candidate !== '' && plain(candidate) === plain(name),
    ),
  );
  if (found) return found;
  const there = buttons.map(({ label, emoji }) => `[${`${emoji} ${label}`.trim()}]`).join(' ');
  throw new Error(`There is no button "${name}"; there is ${there || 'none'}.`);
}

/** The part of a view that is the same for a message as it is now and for one as it was. */
export function shownFields(
  payload: APIMessage,
  message: Message,
): Pick<Shown, 'id' | 'text' | 'ephemeral' | 'buttons' | 'selects' | 'files' | 'components' | 'raw'> {
  return {
    id: payload.id,
    text: textOf(payload),
    ephemeral: ((payload.flags ?? 0) & MessageFlags.Ephemeral) !== 0,
    buttons: buttonsOf(payload, message),
    selects: selectsOf(payload, message),
    files: filesOf(payload),
    components: componentsOf(payload) as unknown as Shown['components'],
    raw: payload,
  };
}
