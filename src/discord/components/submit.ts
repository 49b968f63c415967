import type { ModalSubmitInteraction } from 'discord.js';
import { proposeTyped } from '../articles/typed.ts';
import type { Context, Outcome } from '../context.ts';
import { refuseButton } from '../refuse.ts';
import { decodeAction } from '../state/custom-id.ts';

/** Takes what was typed into a window. */
export async function submit(interaction: ModalSubmitInteraction, context: Context): Promise<Outcome> {
  const action = decodeAction(interaction.customId);
  return action?.kind === 'typed' ? proposeTyped(interaction, action, context) : refuseButton(interaction);
}
