import { type ModalSubmitInteraction, SnowflakeUtil } from 'discord.js';
import { localeOf } from '../../messages/locale.ts';
import { messagesFor } from '../../messages/messages.ts';
import type { Context } from '../context.ts';
import type { Outcome } from '../outcome.ts';
import { renderTypedText } from '../render/preview.ts';
import { defer } from '../reply.ts';
import { shortHash } from '../state/catalogue.ts';
import type { ActionOf } from '../state/custom-id.ts';
import { inTurn } from './in-turn.ts';
import { mayGoOn } from './moderator.ts';
import { propose } from './propose.ts';
import { refusalLine } from './refusal-line.ts';
import { readTextWindow, type TypedText } from './text-window.ts';

/** Proposes what was typed into a window. Whatever happens, the person keeps what they typed. */
export async function proposeTyped(
  interaction: ModalSubmitInteraction,
  action: ActionOf<'typed'>,
  context: Context,
): Promise<Outcome> {
  const locale = localeOf(interaction.locale);
  const { hints } = messagesFor(locale).moderators;
  const typed = readTextWindow(interaction.fields);
  // Discord keeps the window open, with the text, until it gets this.
  await defer(interaction, 'private');
  const giveBack = async (line?: string): Promise<Outcome> => {
    await interaction.editReply(renderTypedText(line, fileOf(typed), locale));
    return { outcome: 'refused' };
  };
  const { guildId } = context;
  if (guildId === undefined) return giveBack(hints.notMember);
  if (!mayGoOn(interaction, action, SnowflakeUtil.timestampFrom(action.window)))
    return giveBack(action.isDelegated ? hints.tooLate : hints.notModerator);
  try {
    const { window, replaces, revision, isDelegated } = action;
    const proposal = {
      submission: { kind: 'text', ...typed },
      replaces,
      replacedRevision: revision,
      isDelegated,
      key: `${guildId} ${window} ${shortHash(JSON.stringify(typed))}`,
    } as const;
    const guild = { ...context, guildId };
    return await inTurn(guild.intakes, guild, () => propose(interaction, proposal, guild));
  } catch (error) {
    const line = refusalLine(error, locale);
    if (line !== undefined) return giveBack(line);
    await giveBack().catch(() => {});
    throw error;
  }
}

/** As it can be handed in again. */
function fileOf({ title, text }: TypedText): string {
  return `# ${title}\n\n${text}\n`;
}
