import {
  type AnySelectMenuInteraction,
  type ButtonInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
} from 'discord.js';
import { turnList } from '../articles/list.ts';
import { discardDraft, publishDraft } from '../articles/publish.ts';
import { keepArticle, removeArticle } from '../articles/remove.ts';
import { changeSetting } from '../articles/settings.ts';
import { proposeTyped } from '../articles/typed.ts';
import { exportUnanswered, forgetUnanswered, turnUnanswered } from '../articles/unanswered.ts';
import type { Context } from '../context.ts';
import type { Outcome } from '../outcome.ts';
import { readMessageLines } from '../render/message-lines.ts';
import { defer, deferInPlace, refuseButton } from '../reply.ts';
import { decodeAction } from '../state/custom-id.ts';
import { showArticle } from './article.ts';
import { askAgain, askStarter } from './ask.ts';
import { deleteMessage } from './delete.ts';
import { isOwnPage, turnPage } from './page.ts';
import { sharePage } from './share.ts';

/** Does what a button says. All it needs to know is in its custom id and its message. */
export async function press(interaction: ButtonInteraction, context: Context): Promise<Outcome> {
  const action = decodeAction(interaction.customId);
  switch (action?.kind) {
    case 'previous':
    case 'next':
    case 'another':
    case 'open':
      return turnPage(interaction, action.page, context);
    case 'share':
      return sharePage(interaction, action.page, context);
    case 'delete':
      return deleteMessage(interaction, action.asker);
    case 'ask':
      return askStarter(interaction, action, context);
    case 'askAgain':
      return askAgain(interaction, readMessageLines(interaction.message).question, context);
    case 'about':
      return showArticle(interaction, action.article, context);
    case 'publish':
      return publishDraft(interaction, action, context);
    case 'discard':
      return discardDraft(interaction, action, context);
    case 'ownArticles':
      return turnList(interaction, action, context);
    case 'remove':
      return removeArticle(interaction, action, context);
    case 'keep':
      return keepArticle(interaction);
    case 'setting':
      return changeSetting(interaction, action, context);
    case 'unanswered':
      return turnUnanswered(interaction, action, context);
    case 'exportUnanswered':
      return exportUnanswered(interaction, action, context);
    case 'forgetUnanswered':
      return forgetUnanswered(interaction, action, context);
    default:
      return refuseButton(interaction);
  }
}

/** Does what was chosen from a select. */
export async function choose(interaction: AnySelectMenuInteraction, context: Context): Promise<Outcome> {
  const action = decodeAction(interaction.customId);
  return action?.kind === 'setting' ? changeSetting(interaction, action, context) : refuseButton(interaction);
}

/** Takes what was typed into a window. */
export async function submit(interaction: ModalSubmitInteraction, context: Context): Promise<Outcome> {
  const action = decodeAction(interaction.customId);
  return action?.kind === 'typed' ? proposeTyped(interaction, action, context) : refuseButton(interaction);
}

/** Tells Discord that a response to a press or choice comes: in place of the message, below it, or in private. */
export async function deferPress(interaction: ButtonInteraction | AnySelectMenuInteraction): Promise<void> {
  if (isInPlace(interaction)) await deferInPlace(interaction);
  else await defer(interaction, 'private');
}

/** Whether what comes of it takes the place of the message, or is a message that everybody sees. */
function isInPlace(interaction: ButtonInteraction | AnySelectMenuInteraction): boolean {
  const action = decodeAction(interaction.customId);
  switch (action?.kind) {
    case 'previous':
    case 'next':
    case 'another':
    case 'open':
      return isOwnPage(interaction, action.page);
    case 'share':
    case 'askAgain':
    case 'publish':
    case 'discard':
    case 'ownArticles':
    case 'remove':
    case 'setting':
    case 'unanswered':
    case 'forgetUnanswered':
      return true;
    case 'about':
      return interaction.message.flags.has(MessageFlags.Ephemeral);
    default:
      return false;
  }
}
