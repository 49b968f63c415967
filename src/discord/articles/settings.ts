import {
  type AnySelectMenuInteraction,
  ApplicationCommandOptionType,
  type BaseInteraction,
  type ButtonInteraction,
  ChannelType,
} from 'discord.js';
import type { AnswersFrom, GuildSettings } from '../../store/store.ts';
import { localized } from '../commands/localize.ts';
import type { Context } from '../context.ts';
import { presentChannels } from '../mention-channels.ts';
import type { Outcome } from '../outcome.ts';
import { patiently } from '../patiently.ts';
import type { MessageBody } from '../render/message.ts';
import { renderSettings } from '../render/settings.ts';
import { defer, deferInPlace, refuseButton, reply } from '../reply.ts';
import type { ActionOf, Setting } from '../state/custom-id.ts';
import { moderatedGuild } from './moderated-guild.ts';
import { isModerator } from './moderator.ts';
import type { GuildContext, Subcommand } from './subcommand.ts';
import { keptQuestions } from './unanswered.ts';

type SettingAction = ActionOf<'setting'>;

const NAME = 'ajustes';

/** The server's settings, each to be changed where it stands. */
export const settings = {
  name: NAME,

  define: () => ({
    ...localized(NAME, ({ moderators }) => moderators.commands.settings),
    type: ApplicationCommandOptionType.Subcommand as const,
  }),

  async run(interaction, context) {
    const shown = panel(interaction, !isModerator(interaction), context);
    const { result: body } = await patiently(shown, context.patienceMs, () => defer(interaction, 'private'));
    await reply(interaction, { body, isPrivate: true });
    return { outcome: 'shown' };
  },
} satisfies Subcommand;

/** Saves what was chosen and shows the settings as they are then: others may have changed some as well. */
export async function changeSetting(
  interaction: ButtonInteraction | AnySelectMenuInteraction,
  action: SettingAction,
  context: Context,
): Promise<Outcome> {
  const guild = await moderatedGuild(interaction, action, context);
  if (!guild) return { outcome: 'refused' };
  const chosen = interaction.isButton() ? [] : interaction.values;
  const changed = changeOf(action, chosen);
  if (!changed) return refuseButton(interaction);
  await deferInPlace(interaction);
  await guild.store.saveSettings(guild.guildId, changed);
  await interaction.editReply(await panel(interaction, action.isDelegated, guild));
  return { outcome: 'saved' };
}

const ANSWERS_FROM: readonly AnswersFrom[] = ['own', 'host', 'both'];

/** `undefined` for what the panel does not offer. */
function changeOf(
  { setting, isOn }: SettingAction,
  chosen: readonly string[],
): Partial<GuildSettings> | undefined {
  const [value] = chosen;
  const changes: Readonly<Record<Setting, () => Partial<GuildSettings> | undefined>> = {
    answersFrom: () => {
      if (value === 'auto') return { answersFrom: undefined };
      const answersFrom = ANSWERS_FROM.find((candidate) => candidate === value);
      return answersFrom && { answersFrom };
    },
    isPrivate: () =>
      value === 'private' || value === 'public' ? { isPrivate: value === 'private' } : undefined,
    mentionChannels: () => ({ mentionChannels: chosen }),
    recordsUnanswered: () => (isOn === undefined ? undefined : { recordsUnanswered: isOn }),
  };
  return changes[setting]();
}

/** Where people write, and whose threads are written in; Discord takes no media channels here. */
const CHANNEL_TYPES = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildForum,
  ChannelType.GuildVoice,
  ChannelType.GuildStageVoice,
] as const;

async function panel(
  { guild }: Pick<BaseInteraction, 'guild'>,
  isDelegated: boolean,
  context: GuildContext,
): Promise<MessageBody> {
  const { store, guildId, locale, host } = context;
  const [current, articles, kept] = await Promise.all([
    store.settings(guildId),
    store.list(guildId),
    keptQuestions(context),
  ]);
  const channels = presentChannels(guild, current.mentionChannels);
  return renderSettings(
    {
      settings: current,
      ownArticles: articles.length,
      hostArticles: host.articles.length,
      keptQuestions: kept.length,
      channels,
      channelTypes: CHANNEL_TYPES,
      isDelegated,
    },
    locale,
  );
}
