import { type ModalSubmitInteraction, SnowflakeUtil } from 'discord.js';
import type { Context } from '../context.ts';
import type { Outcome } from '../outcome.ts';
import { renderTypedText } from '../render/preview.ts';
import { defer } from '../reply.ts';
import { shortHash } from '../state/catalogue.ts';
import type { ActionOf } from '../state/custom-id.ts';
import { inTurn } from './in-turn.ts';
import { checkedGuild } from './moderated-guild.ts';
import { propose } from './propose.ts';
import { refusalLine } from './refusal-line.ts';
import { readTextWindow, type TypedText } from './text-window.ts';

/** Proposes what was typed into a window. Whatever happens, the person keeps what they typed. */
export async function proposeTyped(
  interaction: ModalSubmitInteraction,
  action: ActionOf<'typed'>,
  context: Context,
): Promise<Outcome> {
  const { locale } = context;
  const typed = readTextWindow(interaction.fields);
  // Discord keeps the window open, with the text, until it gets this.
  await defer(interaction, 'private');
  const giveBack = async (line?: string): Promise<Outcome> => {
    await interaction.editReply(renderTypedText(line, fileOf(typed), locale));
    return { outcome: 'refused' };
  };
  const { window, replaces, revision, isDelegated } = action;
  const begunAtMs = SnowflakeUtil.timestampFrom(window);
  const checked = checkedGuild(interaction, { isDelegated, begunAtMs }, context);
  if ('refusal' in checked) return giveBack(checked.refusal);
  const { guild } = checked;
  try {
    const proposal = {
      submission: { kind: 'text', ...typed },
      replaces,
      replacedRevision: revision,
      isDelegated,
      key: `${guild.guildId} ${window} ${shortHash(JSON.stringify(typed))}`,
    } as const;
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
