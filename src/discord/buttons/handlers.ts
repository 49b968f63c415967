import {
  type AnySelectMenuInteraction,
  type ButtonInteraction,
  type MessageComponentInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
} from 'discord.js';
import { turnList } from '../articles/list.ts';
import { discardDraft, publishDraft } from '../articles/publish.ts';
import { cancelRemoval, removeArticle } from '../articles/remove.ts';
import { changeSetting } from '../articles/settings.ts';
import { proposeTyped } from '../articles/typed.ts';
import { exportUnanswered, forgetUnanswered, turnUnanswered } from '../articles/unanswered.ts';
import type { Context, Needs } from '../context.ts';
import type { Outcome } from '../outcome.ts';
import { defer, deferInPlace, refuseButton } from '../reply.ts';
import { type Action, type ActionOf, decodeAction } from '../state/custom-id.ts';
import { showArticle } from './article.ts';
import { askAgain, askStarter } from './ask.ts';
import { deleteMessage } from './delete.ts';
import { isOwnPage, turnPage } from './page.ts';
import { sharePage } from './share.ts';

/** What is done with an action. All it needs to know is in its custom id and its message. */
interface Handler<Kind extends Action['kind']> {
  /** Does what a button says. */
  press(interaction: ButtonInteraction, action: ActionOf<Kind>, context: Context): Promise<Outcome>;
  /** Does what was chosen from a select; absent where no select has it. */
  choose?(interaction: AnySelectMenuInteraction, action: ActionOf<Kind>, context: Context): Promise<Outcome>;
  /** Takes what was typed into a window; absent where no window has it. */
  submit?(interaction: ModalSubmitInteraction, action: ActionOf<Kind>, context: Context): Promise<Outcome>;
  /** Whether what comes of it takes the place of the message, or is a message that everybody sees. */
  readonly defersInPlace:
    | boolean
    | ((interaction: MessageComponentInteraction, action: ActionOf<Kind>) => boolean);
  /** With `nothing` it goes also when the database is away. */
  readonly needs: Needs;
}

const pageHandler = {
  press: turnPage,
  defersInPlace: isOwnPage,
  needs: 'library',
} as const;

const handlers: { readonly [Kind in Action['kind']]: Handler<Kind> } = {
  previous: pageHandler,
  next: pageHandler,
  another: pageHandler,
  open: pageHandler,
  share: { press: sharePage, defersInPlace: true, needs: 'library' },
  delete: { press: deleteMessage, defersInPlace: false, needs: 'nothing' },
  ask: { press: askStarter, defersInPlace: false, needs: 'library' },
  askAgain: { press: askAgain, defersInPlace: true, needs: 'library' },
  about: {
    press: showArticle,
    defersInPlace: ({ message }) => message.flags.has(MessageFlags.Ephemeral),
    needs: 'library',
  },
  // Only in autocomplete lists.
  choose: { press: refuseButton, defersInPlace: false, needs: 'library' },
  publish: { press: publishDraft, defersInPlace: true, needs: 'settings' },
  discard: { press: discardDraft, defersInPlace: true, needs: 'settings' },
  // What was typed is given back when it cannot be kept, which is for its handler to do.
  typed: { press: refuseButton, submit: proposeTyped, defersInPlace: false, needs: 'nothing' },
  ownArticles: { press: turnList, defersInPlace: true, needs: 'settings' },
  unanswered: { press: turnUnanswered, defersInPlace: true, needs: 'settings' },
  remove: { press: removeArticle, defersInPlace: true, needs: 'settings' },
  keep: { press: cancelRemoval, defersInPlace: false, needs: 'nothing' },
  setting: { press: changeSetting, choose: changeSetting, defersInPlace: true, needs: 'settings' },
  exportUnanswered: { press: exportUnanswered, defersInPlace: false, needs: 'settings' },
  forgetUnanswered: { press: forgetUnanswered, defersInPlace: true, needs: 'settings' },
};

/** Hands a press, choice or window to the handler of its action. */
export async function runAction(
  interaction: ButtonInteraction | AnySelectMenuInteraction | ModalSubmitInteraction,
  context: Context,
): Promise<Outcome> {
  const action = decodeAction(interaction.customId);
  return (action && handle(interaction, action, context)) ?? refuseButton(interaction);
}

/** `undefined` for a choice or a window that the action has no use for. */
function handle<Kind extends Action['kind']>(
  interaction: ButtonInteraction | AnySelectMenuInteraction | ModalSubmitInteraction,
  action: ActionOf<Kind>,
  context: Context,
): Promise<Outcome> | undefined {
  const handler = handlers[action.kind];
  if (interaction.isButton()) return handler.press(interaction, action, context);
  if (interaction.isModalSubmit()) return handler.submit?.(interaction, action, context);
  return handler.choose?.(interaction, action, context);
}

/** What the action of this custom id takes of the server. */
export function needsOfAction(customId: string): Needs {
  const action = decodeAction(customId);
  return action ? handlers[action.kind].needs : 'library';
}

/** Tells Discord that a response to a press or choice comes: in place of the message, below it, or in private. */
export async function deferAction(interaction: ButtonInteraction | AnySelectMenuInteraction): Promise<void> {
  const action = decodeAction(interaction.customId);
  if (action && isInPlace(interaction, action)) await deferInPlace(interaction);
  else await defer(interaction, 'private');
}

function isInPlace<Kind extends Action['kind']>(
  interaction: MessageComponentInteraction,
  action: ActionOf<Kind>,
): boolean {
  const { defersInPlace } = handlers[action.kind];
  return typeof defersInPlace === 'boolean' ? defersInPlace : defersInPlace(interaction, action);
}
