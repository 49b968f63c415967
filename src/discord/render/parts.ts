import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIButtonComponentWithCustomId,
  type APITextDisplayComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import { type Action, encodeAction } from '../components/custom-id.ts';
import { cut } from './cut.ts';

/** Phones show about 38 of them, says Discord. */
export const MAX_LABEL_CHARS = 80;
const MAX_URL_CHARS = 512;
const BUTTONS_PER_ROW = 5;

export type ButtonRow = APIActionRowComponent<APIButtonComponent>;

export function text(content: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content };
}

/** Small and grey. */
export function quietText(line: string): APITextDisplayComponent {
  return text(`-# ${line}`);
}

export function button(
  label: string,
  action: Action,
  { disabled = false, style = ButtonStyle.Secondary }: { disabled?: boolean; style?: ButtonStyle } = {},
): APIButtonComponent {
  return {
    type: ComponentType.Button,
    style: style as APIButtonComponentWithCustomId['style'],
    label: cut(label, MAX_LABEL_CHARS),
    custom_id: encodeAction(action),
    disabled,
  };
}

/** None for an address that is not of the web, or longer than Discord takes. */
export function linkButton(label: string, url: string | undefined): APIButtonComponent[] {
  if (url === undefined || url.length > MAX_URL_CHARS || !URL.canParse(url)) return [];
  if (!/^https?:$/.test(new URL(url).protocol)) return [];
  return [{ type: ComponentType.Button, style: ButtonStyle.Link, label: cut(label, MAX_LABEL_CHARS), url }];
}

/** As many rows as it takes; none without buttons. */
export function rows(buttons: readonly APIButtonComponent[]): ButtonRow[] {
  return Array.from({ length: Math.ceil(buttons.length / BUTTONS_PER_ROW) }, (_, row) => ({
    type: ComponentType.ActionRow,
    components: buttons.slice(row * BUTTONS_PER_ROW, (row + 1) * BUTTONS_PER_ROW),
  }));
}
