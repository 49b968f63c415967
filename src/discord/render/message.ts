import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIButtonComponentWithCustomId,
  type APIChannelSelectComponent,
  type APIContainerComponent,
  type APIFileComponent,
  type APIStringSelectComponent,
  type APITextDisplayComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from 'discord.js';
import type { Article } from '../../article/article.ts';
import type { Locale } from '../../messages/locale.ts';
import type { Catalogue } from '../state/catalogue.ts';
import { type Action, encodeAction } from '../state/custom-id.ts';
import { starterAction } from '../state/starter.ts';
import { cut } from './cut.ts';

/** What surrounds a quote: for whom it is, and where. */
export interface Frame {
  readonly locale: Locale;
  readonly catalogue: Catalogue;
  /** Id of the person who asked. */
  readonly asker: string;
  /** Shown above, as typed. */
  readonly question?: string | undefined;
  /** `public`: can be deleted; `private`: can be shared; `direct`: neither makes sense. */
  readonly audience: 'public' | 'private' | 'direct';
  /** Name of the person who shared it, as it stands. */
  readonly sharedBy?: string | undefined;
}

/** What messages are made of, one below the other. */
export type Part =
  | APITextDisplayComponent
  | APIActionRowComponent<APIButtonComponent | APIStringSelectComponent | APIChannelSelectComponent>
  | APIFileComponent;

/** What every kind of reply takes. */
export interface MessageBody {
  readonly components: (APIContainerComponent | Part)[];
  readonly flags: MessageFlags.IsComponentsV2;
  readonly allowedMentions: { readonly parse: []; readonly repliedUser: false };
  /** Those that its parts show. */
  readonly files?: MessageFile[];
}

/** A file that goes with a message; its name has letters, digits, `-` and `.` only. */
export interface MessageFile {
  readonly name: string;
  readonly attachment: Buffer;
}

/** The only way a message is made: whatever it says, it pings nobody. */
function message(components: (APIContainerComponent | Part)[]): MessageBody {
  return {
    components,
    flags: MessageFlags.IsComponentsV2,
    allowedMentions: { parse: [], repliedUser: false },
  };
}

/** Parts in a frame that holds them together in a busy channel. */
export function card(parts: readonly Part[]): MessageBody {
  return message([{ type: ComponentType.Container, components: [...parts] }]);
}

/** A line or two without a frame, and perhaps buttons. */
export function note(parts: readonly Part[]): MessageBody {
  return message([...parts]);
}

/** Phones show about 38 of them, says Discord. */
export const MAX_LABEL_CHARS = 80;
const MAX_URL_CHARS = 512;
const BUTTONS_PER_ROW = 5;

export type ButtonRow = APIActionRowComponent<APIButtonComponent>;

export function text(content: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content };
}

/** A file of the message's, to be downloaded. */
export function filePart({ name }: MessageFile): APIFileComponent {
  return { type: ComponentType.File, file: { url: `attachment://${name}` } };
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

/** At most this many of an article's starter questions, each as a button that asks it. */
export function starterButtons(article: Article, catalogue: Catalogue, max: number): APIButtonComponent[] {
  // Asking the same twice would be the same id twice.
  return [...new Set(article.starterQuestions)]
    .slice(0, max)
    .map((question) => button(question, starterAction(article, question, catalogue)));
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

/** One of a select's options; Discord shows up to 100 characters of each text. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly description: string;
}

/** A list to choose one of, with the present one chosen. */
export function choiceRow(action: Action, choices: readonly Choice[], chosen: string): Part {
  const options = choices.map((choice) => ({ ...choice, default: choice.value === chosen }));
  const select = { type: ComponentType.StringSelect as const, custom_id: encodeAction(action), options };
  return { type: ComponentType.ActionRow, components: [select] };
}
