import type { RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';
import { article } from './article.ts';
import { articles } from './articles.ts';
import { ask } from './ask.ts';
import type { MessageCommand, SlashCommand } from './command.ts';
import { find } from './find.ts';
import { help } from './help.ts';

export const slashCommands: readonly SlashCommand[] = [ask, article, articles, help];

export const messageCommands: readonly MessageCommand[] = [find];

/** What to register in Discord. */
export function defineCommands(): RESTPostAPIApplicationCommandsJSONBody[] {
  return [...slashCommands, ...messageCommands].map((command) => command.define());
}
