import type { ButtonInteraction } from 'discord.js';
import { localeOf } from '../../messages/locale.ts';
import { answerQuestion, type Question, type Reply } from '../answering.ts';
import type { Context, Outcome } from '../context.ts';
import { refuseButton, refuseChanged } from '../refuse.ts';
import { isDirect, reply } from '../respond.ts';
import { findStarter } from '../state/starter.ts';

/** Asks a starter question for the person who presses, below the message with the buttons. */
export async function askStarter(
  interaction: ButtonInteraction,
  action: { readonly article: string; readonly question: string },
  context: Context,
): Promise<Outcome> {
  const starter = findStarter(action, context.shelf);
  if (!starter) return refuseChanged(interaction, context);
  // In the private conversation there is nobody to be quiet for, and private replies go with the next restart.
  const visibility = isDirect(interaction) ? 'public' : 'private';
  const answered = await answerPress(
    interaction,
    { text: starter.question, articleId: starter.article.id, visibility },
    context,
  );
  await reply(interaction, answered);
  return answered.outcome;
}

/** Asks the question of an outdated message again, in place of it. */
export async function askAgain(
  interaction: ButtonInteraction,
  question: string | undefined,
  context: Context,
): Promise<Outcome> {
  if (question === undefined) return refuseButton(interaction);
  const answered = await answerPress(interaction, { text: question, visibility: 'private' }, context);
  // The button stays where it is until the person may ask again.
  if (answered.outcome.outcome === 'rate-limited') await reply(interaction, answered);
  else await interaction.update(answered.body);
  return answered.outcome;
}

function answerPress(
  interaction: ButtonInteraction,
  question: Pick<Question, 'text' | 'articleId' | 'visibility'>,
  context: Context,
): Promise<Reply> {
  const locale = localeOf(interaction.locale);
  const asker = interaction.user.id;
  return answerQuestion({ ...question, asker, locale, isDirect: isDirect(interaction) }, context);
}
