import type { Interaction } from 'discord.js';
import { putOffPress } from './components/put-off-press.ts';
import { putOff } from './respond.ts';

/**
 * Tells Discord, which waits 3 s, that a response comes, while a server's articles are being loaded and nothing of the
 * response is known. What the person alone may come to see is put off in private.
 */
export async function putOffUnknown(interaction: Interaction): Promise<void> {
  if (interaction.isAutocomplete()) await interaction.respond([]);
  else if (interaction.isButton()) await putOffPress(interaction);
  else if (interaction.isCommand()) await putOff(interaction, 'private');
}
