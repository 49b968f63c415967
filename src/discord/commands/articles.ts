import { ApplicationIntegrationType, InteractionContextType, PermissionFlagsBits } from 'discord.js';
import { messagesFor } from '../../messages/messages.ts';
import { add } from '../articles/add.ts';
import { download } from '../articles/download.ts';
import { list } from '../articles/list.ts';
import { remove } from '../articles/remove.ts';
import { settings } from '../articles/settings.ts';
import type { Subcommand } from '../articles/subcommand.ts';
import { unanswered } from '../articles/unanswered.ts';
import { renderHint } from '../render/hint.ts';
import { reply } from '../reply.ts';
import type { SlashCommand } from './command.ts';
import { localized } from './localize.ts';

const subcommands: readonly Subcommand[] = [add, list, remove, download, settings, unanswered];

const NAME = 'articulos';

/** For the moderators of a server, who are those that Discord lets use it. */
export const articles = {
  name: NAME,

  define: () => ({
    ...localized(NAME, ({ moderators }) => moderators.commands.articles),
    contexts: [InteractionContextType.Guild],
    integration_types: [ApplicationIntegrationType.GuildInstall],
    default_member_permissions: PermissionFlagsBits.ManageGuild.toString(),
    options: subcommands.map((subcommand) => subcommand.define()),
  }),

  async run(interaction, context) {
    const { guildId, locale } = context;
    const { hints } = messagesFor(locale).moderators;
    if (guildId === undefined) {
      await reply(interaction, { body: renderHint(hints.notMember), isPrivate: true });
      return { outcome: 'refused' };
    }
    const name = interaction.options.getSubcommand(false);
    const subcommand = subcommands.find((candidate) => candidate.name === name);
    if (subcommand) return subcommand.run(interaction, { ...context, guildId });
    const { unknownCommand } = messagesFor(locale).members.hints;
    await reply(interaction, { body: renderHint(unknownCommand), isPrivate: true });
    return { outcome: 'unknown' };
  },

  async complete(interaction, context) {
    const { guildId } = context;
    const name = interaction.options.getSubcommand(false);
    const subcommand = subcommands.find((candidate) => candidate.name === name);
    if (guildId === undefined) return [];
    return (await subcommand?.complete?.(interaction, { ...context, guildId })) ?? [];
  },
} satisfies SlashCommand;
