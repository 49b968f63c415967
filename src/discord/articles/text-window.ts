import {
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  type ModalSubmitFields,
  TextInputStyle,
} from 'discord.js';
import type { Locale } from '../../messages/locale.ts';
import { messagesFor } from '../../messages/messages.ts';
import { cut } from '../render/cut.ts';
import { type ActionOf, encodeAction } from '../state/custom-id.ts';

const MAX_WINDOW_TITLE_CHARS = 45;
export const MAX_TYPED_TITLE_CHARS = 100;
/** Discord's limit for an input. */
const MAX_PART_CHARS = 4_000;
/** Discord takes five inputs; one is for the title. */
const PARTS = 4;
/** What parts are joined with, and divided at. */
const BREAK = '\n\n';

const partId = (part: number) => `text${part}`;

export interface TypedText {
  readonly title: string;
  readonly text: string;
}

/** The window to type an article into, filled with a title and a text as far as there is room for it. */
export function textWindow(
  action: ActionOf<'typed'>,
  { title, text }: { readonly [Part in keyof TypedText]: TypedText[Part] | undefined },
  locale: Locale,
): APIModalInteractionResponseCallbackData {
  const { window: texts } = messagesFor(locale).adding;
  const parts = divideText(text ?? '');
  const inputs = Array.from({ length: PARTS }, (_, index): APILabelComponent => {
    const isFirst = index === 0;
    const value = parts?.[index];
    return {
      type: ComponentType.Label,
      label: isFirst ? texts.text : texts.more(index + 1),
      description: isFirst ? (parts ? texts.textHelp : texts.noRoom) : texts.moreHelp,
      component: {
        type: ComponentType.TextInput,
        custom_id: partId(index + 1),
        style: TextInputStyle.Paragraph,
        max_length: MAX_PART_CHARS,
        required: isFirst,
        ...(value && { value }),
      },
    };
  });
  return {
    custom_id: encodeAction(action),
    title: cut(action.replaces === undefined ? texts.add : texts.replace, MAX_WINDOW_TITLE_CHARS),
    components: [titleInput(texts.title, cut(title ?? '', MAX_TYPED_TITLE_CHARS)), ...inputs],
  };
}

function titleInput(label: string, value: string): APILabelComponent {
  return {
    type: ComponentType.Label,
    label,
    component: {
      type: ComponentType.TextInput,
      custom_id: 'title',
      style: TextInputStyle.Short,
      max_length: MAX_TYPED_TITLE_CHARS,
      required: true,
      ...(value !== '' && { value }),
    },
  };
}

/** What was typed; the parts that were left empty play no part. */
export function readTextWindow(fields: Pick<ModalSubmitFields, 'fields' | 'getTextInputValue'>): TypedText {
  const typedInto = (id: string) => (fields.fields.has(id) ? fields.getTextInputValue(id) : '');
  const parts = Array.from({ length: PARTS }, (_, index) => typedInto(partId(index + 1)));
  return {
    title: typedInto('title').trim(),
    text: parts
      .map((part) => part.replace(/^(?:[^\S\n]*\n)+|\s+$/g, ''))
      .filter((part) => part !== '')
      .join(BREAK),
  };
}

/** The text in parts that joined again are the same; `undefined` when that many have no room for it. */
function divideText(text: string): string[] | undefined {
  const parts: string[] = [];
  let rest = text.trimEnd();
  while (rest.length > MAX_PART_CHARS) {
    const at = rest.lastIndexOf(BREAK, MAX_PART_CHARS);
    if (at <= 0 || parts.length === PARTS - 1) return undefined;
    parts.push(rest.slice(0, at));
    rest = rest.slice(at + BREAK.length);
  }
  return [...parts, rest];
}
