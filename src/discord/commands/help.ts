import { localeOf } from '../../messages/locale.ts';
import { renderHelp } from '../render/hint.ts';
import { reply } from '../respond.ts';
import { everywhere, type SlashCommand } from './command.ts';
import { localized } from './localize.ts';

export const help = {
  name: 'ayuda',

  define: () => ({ ...localized((texts) => texts.help), ...everywhere }),

  async run(interaction, { codeUrl }) {
    await reply(interaction, { body: renderHelp(localeOf(interaction.locale), codeUrl), isPrivate: true });
    return { outcome: 'shown' };
  },
} satisfies SlashCommand;
