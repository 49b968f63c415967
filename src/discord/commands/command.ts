import {
  type APIApplicationCommandOptionChoice,
  ApplicationIntegrationType,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  InteractionContextType,
  type MessageContextMenuCommandInteraction,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import type { Context } from '../context.ts';
import type { Outcome } from '../outcome.ts';

/** A command that is typed: `/name`. */
export interface SlashCommand {
  readonly name: string;
  define(): RESTPostAPIChatInputApplicationCommandsJSONBody;
  run(interaction: ChatInputCommandInteraction, context: Context): Promise<Outcome>;
  /** The list under the option that is being typed. */
  complete?(
    interaction: AutocompleteInteraction,
    context: Context,
  ): APIApplicationCommandOptionChoice<string>[] | Promise<APIApplicationCommandOptionChoice<string>[]>;
}

/** A command in the menu of a message. */
export interface MessageCommand {
  readonly name: string;
  define(): RESTPostAPIContextMenuApplicationCommandsJSONBody;
  run(interaction: MessageContextMenuCommandInteraction, context: Context): Promise<Outcome>;
}

/** Commands work in servers and private conversations, for those who add the bot to either. */
export const everywhere = {
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
};
