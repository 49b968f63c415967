import { ApplicationCommandType } from 'discord.js';
import { messagesFor } from '../../messages/messages.ts';
import { answerQuestion } from '../answering.ts';
import { askedText, messageText } from '../message-text.ts';
import { renderHint } from '../render/hint.ts';
import { defer, reply } from '../reply.ts';
import { everywhere, type MessageCommand } from './command.ts';
import { localizedName } from './localize.ts';

const NAME = 'Buscar en el artículo';

/** Answers somebody's message, for the person who asks the bot to; they may share it. */
export const find = {
  name: NAME,

  define: () => ({
    ...localizedName(NAME, ({ members }) => members.commands.find),
    ...everywhere,
    type: ApplicationCommandType.Message,
  }),

  async run(interaction, context) {
    const asked = askedText(messageText(interaction.targetMessage));
    if (asked.text === '') {
      const { hints } = messagesFor(context.locale).members;
      await reply(interaction, { body: renderHint(hints.noText), isPrivate: true });
      return { outcome: 'empty-question' };
    }
    const answered = await answerQuestion(
      {
        ...asked,
        visibility: 'private',
        // Written by somebody who asked nothing of the bot.
        isNotKept: true,
        whenLate: () => defer(interaction, 'private'),
      },
      context,
    );
    await reply(interaction, answered);
    return answered.outcome;
  },
} satisfies MessageCommand;
