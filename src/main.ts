import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { Events } from 'discord.js';
import { createLibrary } from './answer/library.ts';
import { languageTag, parseConfig, readEnvironment } from './config.ts';
import { announce } from './discord/announce.ts';
import { createClient } from './discord/client.ts';
import { defineCommands } from './discord/commands/index.ts';
import { createRateLimiter } from './discord/rate-limit.ts';
import { createRouter } from './discord/router.ts';
import { disconnect, stayConnected } from './discord/session.ts';
import { createLogger } from './log.ts';
import { localeOf } from './messages/locale.ts';
import { messagesFor } from './messages/messages.ts';
import { endOnCrash, lineWriter, runProgram, stopRequested } from './program.ts';
import { readArticles } from './read-articles.ts';
import { loadResources } from './resources.ts';

const data = new URL('../data/', import.meta.url);
const environment = readEnvironment();
const { host } = messagesFor(localeOf(languageTag(environment)));
// Standard output is for the person who starts the bot; what goes wrong and the log go to standard error, so that
// `npm start 2>> bot.log` keeps them and still shows the invitation.
const print = lineWriter(process.stdout);
const warn = lineWriter(process.stderr);

await runProgram(host, async () => {
  const config = parseConfig(environment);
  const { token, guildId, apiUrl, articlesDirectory = fileURLToPath(new URL('articles', data)) } = config;
  const log = createLogger(config.logLevel, process.stderr, [token]);
  endOnCrash(log);
  const stop = stopRequested();

  const resources = loadResources(data);
  const articles = readArticles(articlesDirectory, resources, { host, warn });
  const router = createRouter({
    library: createLibrary(articles, resources),
    limiter: createRateLimiter(config.rateLimit),
    log,
    nowMs: () => performance.now(),
    detectLanguage: resources.languages.detect,
    codeUrl: config.codeUrl,
  });
  const client = createClient({ apiUrl, log });
  client.on(Events.InteractionCreate, router.onInteraction);
  client.on(Events.MessageCreate, router.onMessage);
  client.on(Events.MessageUpdate, router.onMessageUpdate);

  print(host.start.articles(articles.map(({ title }) => title)));
  const commands = defineCommands(articles);
  await stayConnected(client, token, {
    stop,
    onReady: (ready) => announce(ready, { host, guildId, commands, print, warn }),
  });
  print(host.start.closing);
  return (await disconnect(client, router.idle)) ? 0 : 1;
});
