import process from 'node:process';
import { languageTag, parseConfig, readEnvironment } from './config.ts';
import { defineCommands } from './discord/commands/index.ts';
import { findDuplicates, removeDuplicates } from './discord/duplicate-commands.ts';
import { inviteLink } from './discord/invite.ts';
import { openRegistry, register } from './discord/register.ts';
import { localeOf } from './messages/locale.ts';
import { messagesFor } from './messages/messages.ts';
import { lineWriter, runProgram } from './program.ts';

const environment = readEnvironment();
const messages = messagesFor(localeOf(languageTag(environment)));
const { host } = messages;
const print = lineWriter(process.stdout);
const warn = lineWriter(process.stderr);

await runProgram(messages, async () => {
  const config = parseConfig(environment);
  const { guildId } = config;
  const registry = await openRegistry(config);
  print(host.start.invite(inviteLink(registry.applicationId)));
  const changes = await register(registry, defineCommands());
  print(changes.length === 0 ? host.deploy.upToDate(guildId) : host.deploy.done(guildId));
  for (const { kind, name, fields } of changes) print(host.deploy[kind](name, fields));
  if (guildId === undefined) {
    for (const twice of await findDuplicates(registry)) {
      await removeDuplicates(registry, twice);
      print(host.deploy.duplicatesRemoved(twice.guildId, twice.names));
    }
  } else if ((await findDuplicates(registry, [guildId])).length > 0) {
    // Those that are everywhere may be in use: this deploy is not about them.
    warn(host.start.commandsTwice([guildId]));
  }
  return 0;
});
