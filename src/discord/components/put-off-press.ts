import { type ButtonInteraction, MessageFlags } from 'discord.js';
import { putOff } from '../respond.ts';
import { decodeAction } from '../state/custom-id.ts';
import { isOwnPage } from './turn.ts';

/** Tells Discord that a response to a press comes: in place of the message, below it, or in private. */
export async function putOffPress(interaction: ButtonInteraction): Promise<void> {
  if (isInPlace(interaction)) await interaction.deferUpdate();
  else await putOff(interaction, 'private');
}

/** Whether what comes of the press takes the place of the message, or is a message that everybody sees. */
function isInPlace(interaction: ButtonInteraction): boolean {
  const action = decodeAction(interaction.customId);
  switch (action?.kind) {
    case 'previous':
    case 'next':
    case 'another':
    case 'open':
      return isOwnPage(interaction, action.page);
    case 'share':
    case 'askAgain':
      return true;
    case 'about':
      return interaction.message.flags.has(MessageFlags.Ephemeral);
    default:
      return false;
  }
}
