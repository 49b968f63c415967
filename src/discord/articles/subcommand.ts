import type {
  APIApplicationCommandOptionChoice,
  APIApplicationCommandSubcommandOption,
  AutocompleteInteraction,
  ChatInputCommandInteraction,
} from 'discord.js';
import type { Context } from '../context.ts';
import type { Outcome } from '../outcome.ts';

/** What handlers of a server's own articles may use: they do not wait until those are indexed. */
export interface GuildContext extends Omit<Context, 'library' | 'catalogue'> {
  readonly guildId: string;
}

/** `/articulos name`: something that moderators do with the articles of their server. */
export interface Subcommand {
  readonly name: string;
  define(): APIApplicationCommandSubcommandOption;
  run(interaction: ChatInputCommandInteraction, context: GuildContext): Promise<Outcome>;
  /** The list under the option that is being typed. */
  complete?(
    interaction: AutocompleteInteraction,
    context: GuildContext,
  ): Promise<APIApplicationCommandOptionChoice<string>[]>;
}
