import { type APIButtonComponent, ButtonStyle, ComponentType } from 'discord.js';
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
      return element('div', { class: 'row' }, component.components.map(drawControl).join(''));
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

const styles: Readonly<Record<number, string>> = {
  [ButtonStyle.Primary]: 'primary',
  [ButtonStyle.Secondary]: 'secondary',
  [ButtonStyle.Success]: 'success',
  [ButtonStyle.Danger]: 'danger',
  [ButtonStyle.Link]: 'secondary link',
};

type Row = Extract<Component, { type: ComponentType.ActionRow }>;

/** A button, or a closed list with what is chosen in it. */
function drawControl(control: Row['components'][number]): string {
  if (!('style' in control)) return element('div', { class: 'select' }, `${escapeHtml(chosenIn(control))} ⌄`);
  return drawButton(control);
}

function chosenIn(select: Exclude<Row['components'][number], APIButtonComponent>): string {
  const options = 'options' in select ? (select.options ?? []) : [];
  const chosen = options.filter(({ default: isChosen }) => isChosen).map(({ label }) => label);
  return chosen.length > 0 ? chosen.join(', ') : (select.placeholder ?? '');
}

function drawButton(button: APIButtonComponent): string {
  const label = 'label' in button ? (button.label ?? '') : '';
  const disabled = button.disabled ? { disabled: '' } : {};
  return element(
    'button',
    { class: styles[button.style] ?? '', ...disabled },
    element('span', {}, escapeHtml(label)),
  );
}
