import type { ButtonInteraction } from 'discord.js';
import { turnList } from '../articles/list.ts';
import { discardDraft, publishDraft } from '../articles/publish.ts';
import { keepArticle, removeArticle } from '../articles/remove.ts';
import { changeSetting } from '../articles/settings.ts';
import { exportUnanswered, forgetUnanswered, turnUnanswered } from '../articles/unanswered.ts';
import type { Context, Outcome } from '../context.ts';
import { refuseButton } from '../refuse.ts';
import { readMessageLines } from '../render/message-lines.ts';
import { decodeAction } from '../state/custom-id.ts';
import { showArticle } from './about.ts';
import { askAgain, askStarter } from './ask.ts';
import { deleteMessage } from './delete.ts';
import { sharePage } from './share.ts';
import { turnPage } from './turn.ts';

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
