import {
  type APIButtonComponent,
  type APIChannelSelectComponent,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import type { MessageBody } from '../../../src/discord/render/message.ts';
import { element, escapeHtml } from './html.ts';
import { drawMarkdown, type Reader } from './markdown.ts';

type Component = MessageBody['components'][number];

/** A message's components as HTML. @throws Error for one that is not known here */
export function drawComponents(components: readonly Component[], reader: Reader): string {
  return components.map((component) => drawComponent(component, reader)).join('');
}

function drawComponent(component: Component, reader: Reader): string {
  switch (component.type) {
    case ComponentType.Container:
      return element(
        'div',
        { class: 'container' },
        drawComponents(component.components as readonly Component[], reader),
      );
    case ComponentType.TextDisplay:
      return element('div', { class: 'text' }, drawMarkdown(component.content, reader));
    case ComponentType.ActionRow:
      return element('div', { class: 'row' }, component.components.map(drawInteractive).join(''));
    case ComponentType.File:
      return element('div', { class: 'file' }, drawFile(component.file.url));
    default:
      throw new Error(`no drawing for ${JSON.stringify(component)}`);
  }
}

/** Name and a sign to download it. */
function drawFile(url: string): string {
  return `📄 <u>${escapeHtml(url.replace('attachment://', ''))}</u> ⤓`;
}

type Select = APIStringSelectComponent | APIChannelSelectComponent;

function drawInteractive(component: APIButtonComponent | Select): string {
  return component.type === ComponentType.Button ? drawButton(component) : drawSelect(component);
}

/** What is chosen, as it looks before it is opened. */
function drawSelect(select: Select): string {
  const chosen =
    select.type === ComponentType.StringSelect
      ? select.options.filter((option) => option.default).map(({ label }) => label)
      : (select.default_values ?? []).map(() => '# canal');
  const shown = chosen.length > 0 ? chosen.join(', ') : (select.placeholder ?? '');
  return element('div', { class: 'select' }, `${escapeHtml(shown)} ⌄`);
}

const styles: Readonly<Record<number, string>> = {
  [ButtonStyle.Primary]: 'primary',
  [ButtonStyle.Secondary]: 'secondary',
  [ButtonStyle.Success]: 'success',
  [ButtonStyle.Danger]: 'danger',
  [ButtonStyle.Link]: 'secondary link',
};

function drawButton(button: APIButtonComponent): string {
  const label = 'label' in button ? (button.label ?? '') : '';
  const disabled = button.disabled ? { disabled: '' } : {};
  return element(
    'button',
    { class: styles[button.style] ?? '', ...disabled },
    element('span', {}, escapeHtml(label)),
  );
}
