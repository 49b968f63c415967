import { presentChannels } from '../mention-channels.ts';
import { renderHelp } from '../render/hint.ts';
import { reply } from '../reply.ts';
import { everywhere, type SlashCommand } from './command.ts';
import { localized } from './localize.ts';

const NAME = 'ayuda';

export const help = {
  name: NAME,

  define: () => ({ ...localized(NAME, ({ members }) => members.commands.help), ...everywhere }),

  async run(interaction, context) {
    const mentionChannels = presentChannels(interaction.guild, context.settings.mentionChannels);
    const body = renderHelp(context.locale, { ...context, mentionChannels });
    await reply(interaction, { body, isPrivate: true });
    return { outcome: 'shown' };
  },
} satisfies SlashCommand;
