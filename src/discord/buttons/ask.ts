import type { ButtonInteraction } from 'discord.js';
import { answerQuestion } from '../answering.ts';
import type { Context } from '../context.ts';
import { askedText } from '../message-text.ts';
import type { Outcome } from '../outcome.ts';
import { readMessageLines } from '../render/message-lines.ts';
import { defer, deferInPlace, ephemeralMessage, refuseButton, refuseChanged, reply } from '../reply.ts';
import { findStarter } from '../state/starter.ts';

/** Asks a starter question for the person who presses, below the message with the buttons. */
export async function askStarter(
  interaction: ButtonInteraction,
  action: { readonly article: string; readonly question: string },
  context: Context,
): Promise<Outcome> {
  const starter = findStarter(action, context.catalogue);
  if (!starter) return refuseChanged(interaction, context, { article: action.article });
  // In the private conversation there is nobody to be quiet for, and private replies go with the next restart.
  const visibility = context.isDirect ? 'public' : 'private';
  const answered = await answerQuestion(
    {
      text: starter.question,
      articleId: starter.article.id,
      visibility,
      whenLate: () => defer(interaction, visibility),
    },
    context,
  );
  await reply(interaction, answered);
  return answered.outcome;
}

/** Asks the question of an outdated message again, in place of it. */
export async function askAgain(
  interaction: ButtonInteraction,
  _action: object,
  context: Context,
): Promise<Outcome> {
  const { question } = readMessageLines(interaction.message);
  if (question === undefined) return refuseButton(interaction);
  const { body, outcome } = await answerQuestion(
    {
      ...askedText(question),
      visibility: 'private',
      whenLate: async () => {
        await deferInPlace(interaction);
        return 'private';
      },
    },
    context,
  );
  // The button stays where it is until the question was taken.
  const isTaken = outcome.outcome !== 'rate-limited' && outcome.outcome !== 'busy';
  if (interaction.deferred)
    await (isTaken ? interaction.editReply(body) : interaction.followUp(ephemeralMessage(body)));
  else await (isTaken ? interaction.update(body) : interaction.reply(ephemeralMessage(body)));
  return outcome;
}
