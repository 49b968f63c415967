import process from 'node:process';
import { languageTag, parseConfig, readEnvironment } from './config.ts';
import { defineCommands } from './discord/commands/index.ts';
import { inviteLink } from './discord/invite.ts';
import { openRegistry, register } from './discord/register.ts';
import { DATA_DIRECTORY, readArticles } from './load-library.ts';
import { localeOf } from './messages/locale.ts';
import { messagesFor } from './messages/messages.ts';
import { runProgram } from './program.ts';
import { loadLanguages } from './resources.ts';

const environment = readEnvironment();
const messages = messagesFor(localeOf(languageTag(environment)));
const { host } = messages;
const print = (line: string) => process.stdout.write(`${line}\n`);
const warn = (line: string) => process.stderr.write(`${line}\n`);

await runProgram(messages, async () => {
  const config = parseConfig(environment);
  const { guildId, articlesDirectory: directory = `${DATA_DIRECTORY}articles` } = config;
  const articles = await readArticles(
    { directory },
    { languages: loadLanguages(`${DATA_DIRECTORY}language`) },
    { host, warn },
  );
  const registry = await openRegistry(config);
  print(host.start.invite(inviteLink(registry.applicationId)));
  const changes = await register(registry, defineCommands(articles));
  print(changes.length === 0 ? host.deploy.upToDate(guildId) : host.deploy.done(guildId));
  for (const { kind, name, fields } of changes) print(host.deploy[kind](name, fields));
  return 0;
});
