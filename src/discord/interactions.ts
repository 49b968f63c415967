import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  Interaction,
  RepliableInteraction,
} from 'discord.js';
import { messagesFor } from '../messages/messages.ts';
import { add } from './articles/add.ts';
import { deferAction, needsOfAction, runAction } from './buttons/handlers.ts';
import { articles } from './commands/articles.ts';
import { messageCommands, slashCommands } from './commands/index.ts';
import type { Context, Needs } from './context.ts';
import type { Outcome } from './outcome.ts';
import { patiently } from './patiently.ts';
import { renderHint } from './render/hint.ts';
import { defer, refuseButton, reply } from './reply.ts';
import { decodeAction } from './state/custom-id.ts';

/** What was used, for the log; nothing that a person typed. */
export function labelOf(interaction: Interaction): string {
  if (interaction.isChatInputCommand()) return commandLabel(interaction);
  if (interaction.isCommand()) return interaction.commandName;
  if (interaction.isAutocomplete()) return `autocomplete ${commandLabel(interaction)}`;
  if (interaction.isButton()) return `button ${decodeAction(interaction.customId)?.kind ?? 'unknown'}`;
  if (interaction.isAnySelectMenu()) return `select ${decodeAction(interaction.customId)?.kind ?? 'unknown'}`;
  if (interaction.isModalSubmit()) return `modal ${decodeAction(interaction.customId)?.kind ?? 'unknown'}`;
  return `interaction ${(interaction as Interaction).type}`;
}

/** What it takes of the server: to load its articles, or to ask the database, may take longer than Discord waits. */
export function needsOf(interaction: Interaction): Needs {
  if (interaction.isChatInputCommand() || interaction.isAutocomplete()) {
    if (interaction.commandName !== articles.name) return 'library';
    // A window to type into opens at once or never: Discord takes it as the first response only.
    return interaction.options.getSubcommand(false) === add.name ? 'nothing' : 'settings';
  }
  if (interaction.isCommand()) return 'library';
  if (!interaction.isMessageComponent() && !interaction.isModalSubmit()) return 'settings';
  return needsOfAction(interaction.customId);
}

function commandLabel({
  commandName,
  options,
}: ChatInputCommandInteraction | AutocompleteInteraction): string {
  const subcommand = options.getSubcommand(false);
  return subcommand === null ? commandName : `${commandName} ${subcommand}`;
}

/** Hands an interaction to the command, button or window that it is for. */
export async function runInteraction(interaction: Interaction, context: Context): Promise<Outcome> {
  if (interaction.isAutocomplete()) return complete(interaction, context);
  if (interaction.isMessageComponent() || interaction.isModalSubmit()) return runAction(interaction, context);
  if (interaction.isChatInputCommand()) {
    const command = slashCommands.find(({ name }) => name === interaction.commandName);
    return command ? command.run(interaction, context) : refuseCommand(interaction, context);
  }
  if (interaction.isMessageContextMenuCommand()) {
    const command = messageCommands.find(({ name }) => name === interaction.commandName);
    return command ? command.run(interaction, context) : refuseCommand(interaction, context);
  }
  if (!interaction.isRepliable()) return { outcome: 'unknown' };
  return interaction.isCommand() ? refuseCommand(interaction, context) : refuseButton(interaction);
}

async function complete(interaction: AutocompleteInteraction, context: Context): Promise<Outcome> {
  // The list was late, and is empty.
  if (interaction.responded) return { outcome: 'too-late' };
  const command = slashCommands.find(({ name }) => name === interaction.commandName);
  const choices = Promise.resolve(command?.complete?.(interaction, context));
  const { result } = await patiently(choices, context.patienceMs, () => interaction.respond([]));
  if (interaction.responded) return { outcome: 'too-late' };
  await interaction.respond(result ?? []);
  return { outcome: command ? 'shown' : 'unknown' };
}

/** For a command of another version of the bot: Discord may show it for a while. */
async function refuseCommand(interaction: RepliableInteraction, { locale }: Context): Promise<Outcome> {
  const { hints } = messagesFor(locale).members;
  await reply(interaction, { body: renderHint(hints.unknownCommand), isPrivate: true });
  return { outcome: 'unknown' };
}

/**
 * Tells Discord, which waits 3 s, that a response comes, while a server's articles or settings are being loaded and
 * nothing of the response is known. What the person alone may come to see is deferred in private.
 */
export async function deferInteraction(interaction: Interaction): Promise<void> {
  if (interaction.isAutocomplete()) await interaction.respond([]);
  else if (interaction.isButton() || interaction.isAnySelectMenu()) await deferAction(interaction);
  else await defer(interaction, 'private');
}
