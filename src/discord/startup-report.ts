import type { Client, RESTPostAPIApplicationCommandsJSONBody as CommandDefinition } from 'discord.js';
import type { Messages } from '../messages/messages.ts';
import { findDuplicates } from './duplicate-commands.ts';
import { failureOf } from './failure.ts';
import { inviteLink } from './invite.ts';
import { pendingChanges } from './register.ts';

export interface StartupReport {
  readonly host: Messages['host'];
  /** Where the commands should be registered: in this server, or globally without one. */
  readonly guildId: string | undefined;
  readonly commands: readonly CommandDefinition[];
  /** Each writes a line for the person who started the bot. */
  readonly print: (line: string) => void;
  readonly warn: (line: string) => void;
}

/** A request for each, while the bot has questions to answer. */
const MAX_SERVERS = 50;

/** Tells the person who started the bot who it is, how to add it to a server, and whether to deploy first. */
export async function reportStartup(
  client: Client<true>,
  { host, guildId, commands, print, warn }: StartupReport,
): Promise<void> {
  const { user, application, guilds, rest } = client;
  print(host.start.loggedIn({ name: user.displayName, id: user.id, servers: guilds.cache.size }));
  print(host.start.invite(inviteLink(application.id)));
  try {
    const changes = await pendingChanges({ rest, applicationId: application.id, guildId }, commands);
    if (changes.length > 0) warn(host.start.commandsDiffer(changes.map(({ name }) => name)));
    const servers = guildId === undefined ? [...guilds.cache.keys()].slice(0, MAX_SERVERS) : [guildId];
    const twice = await findDuplicates({ rest, applicationId: application.id }, servers);
    if (twice.length > 0) warn(host.start.commandsTwice(twice.map((one) => one.guildId)));
  } catch (error) {
    // The bot is being stopped, which takes its requests with it.
    if (!(client as Client).isReady()) return;
    // The bot answers all the same.
    const { code, detail } = failureOf(error);
    warn(host.start.commandsUnknown(host.failure[code](detail)));
  }
}
