import {
  type APIChannelSelectComponent,
  type ChannelType,
  ComponentType,
  SelectMenuDefaultValueType,
} from 'discord.js';
import type { Locale } from '../../messages/locale.ts';
import { type Messages, messagesFor } from '../../messages/messages.ts';
import { answersFromOf, type GuildSettings } from '../../store/store.ts';
import { encodeAction, type Setting } from '../state/custom-id.ts';
import { button, card, choiceRow, type MessageBody, type Part, quietText, rows, text } from './message.ts';

/** Discord's limit for a select. */
const MAX_CHANNELS = 25;

export interface SettingsPanel {
  readonly settings: GuildSettings;
  /** How many articles the server has, and how many the host. */
  readonly ownArticles: number;
  readonly hostArticles: number;
  /** How many unanswered questions are kept. */
  readonly keptQuestions: number;
  /** Those of the chosen channels that are still there. */
  readonly channels: readonly string[];
  /** Those that can be chosen. */
  readonly channelTypes: readonly ChannelType[];
  readonly isDelegated: boolean;
}

/** The settings of a server: what each is now, what else it can be, which is the default. */
export function renderSettings(panel: SettingsPanel, locale: Locale): MessageBody {
  const { settings: texts } = messagesFor(locale).moderators;
  return card([
    text(`### ${texts.heading}`),
    ...answersFromParts(panel, texts.answersFrom),
    ...privacyParts(panel, texts.isPrivate),
    ...channelParts(panel, texts.mentionChannels),
    ...recordingParts(panel, texts.recordsUnanswered),
    quietText(texts.saved),
  ]);
}

type Texts = Messages['moderators']['settings'];

function headed(heading: string, ...lines: readonly string[]): Part {
  return text([`**${heading}**`, ...lines.map((line) => `-# ${line}`)].join('\n'));
}

function changes(setting: Setting, { isDelegated }: SettingsPanel) {
  return { kind: 'setting', setting, isDelegated } as const;
}

function answersFromParts(panel: SettingsPanel, texts: Texts['answersFrom']): Part[] {
  const { settings, ownArticles, hostArticles } = panel;
  const chosen = settings.answersFrom ?? 'auto';
  const now = answersFromOf(settings, ownArticles);
  const count = { own: ownArticles, host: hostArticles, both: ownArticles + hostArticles }[now];
  const choices = (['auto', 'own', 'host', 'both'] as const).map((value) => ({
    value,
    ...texts.options[value],
  }));
  return [
    headed(texts.heading, count === 0 ? `${texts.now[now]} ${texts.nothing[now]}` : texts.now[now]),
    choiceRow(changes('answersFrom', panel), choices, chosen),
  ];
}

function privacyParts(panel: SettingsPanel, texts: Texts['isPrivate']): Part[] {
  const choices = (['public', 'private'] as const).map((value) => ({ value, ...texts.options[value] }));
  const chosen = panel.settings.isPrivate ? 'private' : 'public';
  return [headed(texts.heading, texts.help), choiceRow(changes('isPrivate', panel), choices, chosen)];
}

function channelParts(panel: SettingsPanel, texts: Texts['mentionChannels']): Part[] {
  const { settings, channels, channelTypes } = panel;
  const gone = settings.mentionChannels.length - channels.length;
  // Then mentions are answered nowhere: that all those channels were deleted is no wish for all channels.
  const isAllGone = gone > 0 && channels.length === 0;
  const select: APIChannelSelectComponent = {
    type: ComponentType.ChannelSelect,
    custom_id: encodeAction(changes('mentionChannels', panel)),
    channel_types: [...channelTypes],
    placeholder: isAllGone ? texts.placeholder.allGone : texts.placeholder.all,
    min_values: 0,
    max_values: MAX_CHANNELS,
    ...(channels.length > 0 && {
      default_values: channels
        .slice(0, MAX_CHANNELS)
        .map((id) => ({ id, type: SelectMenuDefaultValueType.Channel })),
    }),
  };
  const chosen = settings.mentionChannels.length === 0 ? texts.all : texts.some;
  const lines = isAllGone ? [texts.allGone] : [chosen, ...(gone > 0 ? [texts.gone(gone)] : [])];
  return [headed(texts.heading, ...lines), { type: ComponentType.ActionRow, components: [select] }];
}

function recordingParts(panel: SettingsPanel, texts: Texts['recordsUnanswered']): Part[] {
  const { keptQuestions, settings } = panel;
  const { recordsUnanswered: isOn } = settings;
  const off = keptQuestions > 0 ? texts.offNow(keptQuestions) : texts.off;
  return [
    headed(texts.heading, `${isOn ? texts.on : off} ${texts.help}`),
    ...rows([
      button(isOn ? texts.stop : texts.start, { ...changes('recordsUnanswered', panel), isOn: !isOn }),
    ]),
  ];
}
