import type { AnySelectMenuInteraction } from 'discord.js';
import { changeSetting } from '../articles/settings.ts';
import type { Context, Outcome } from '../context.ts';
import { refuseButton } from '../refuse.ts';
import { decodeAction } from '../state/custom-id.ts';

/** Does what was chosen from a select. */
export async function choose(interaction: AnySelectMenuInteraction, context: Context): Promise<Outcome> {
  const action = decodeAction(interaction.customId);
  return action?.kind === 'setting' ? changeSetting(interaction, action, context) : refuseButton(interaction);
}
