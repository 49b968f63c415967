import process from 'node:process';
import type { Library } from './answer/answer.ts';
import { warmUp } from './answer/warm-up.ts';
import { MEDIA_TYPES } from './article/format.ts';
import { MAX_SUBMISSION_BYTES } from './article/submission/intake.ts';
import { createParser, type Parser } from './article/submission/parser.ts';
import {
  type Config,
  DATA_DIRECTORY,
  languageTag,
  parseConfig,
  readEnvironment,
  unknownSettings,
} from './config.ts';
import { createBot } from './discord/bot.ts';
import { defineCommands } from './discord/commands/index.ts';
import { disconnect, stayConnected } from './discord/connection.ts';
import { reportStartup } from './discord/startup-report.ts';
import { loadLibrary, openResources, type Reporting } from './load-library.ts';
import { createLogger, type Log } from './log.ts';
import { localeOf } from './messages/locale.ts';
import { messagesFor } from './messages/messages.ts';
import { endOnCrash, everySeconds, lineWriter, runProgram, stopRequested } from './program.ts';
import type { Resources } from './resources.ts';
import { openStore } from './store/open-store.ts';
import type { Store } from './store/store.ts';
import { attachmentOrigins, createAttachmentFetcher } from './web/fetch-attachment.ts';
import { createPageFetcher } from './web/fetch-page.ts';

const environment = readEnvironment();
const messages = messagesFor(localeOf(languageTag(environment)));
const { host } = messages;
// Standard output is for the person who starts the bot; what goes wrong and the log go to standard error, so that
// `npm start 2>> bot.log` keeps them and still shows the invitation.
const print = lineWriter(process.stdout);
const warn = lineWriter(process.stderr);

/** How often the log tells how far the first reading of the articles has come. */
const PROGRESS_SECONDS = 5;

await runProgram(messages, async () => {
  const config = parseConfig(environment);
  const { token, articlesDirectory: directory, databaseUrl, dataDirectory } = config;
  const unknown = unknownSettings();
  if (unknown.length > 0) warn(host.start.unknownSettings(unknown));
  const log = createLogger(config.logLevel, process.stderr, [token]);
  let resources: Resources | undefined;
  endOnCrash(log, async () => resources?.models.close());
  const stop = stopRequested();

  const reporting: Reporting = {
    host,
    warn,
    mayBeEmpty: config.guildLimits.articles > 0,
    onProgress: everySeconds(PROGRESS_SECONDS, (done, total) =>
      log.info({ done, total }, 'reading articles'),
    ),
  };
  const store = await openStore({ databaseUrl, dataDirectory });
  resources = openResources(config.cacheDirectory, reporting);
  const parser = createParser({
    languageDirectory: `${DATA_DIRECTORY}language`,
    maxChars: config.guildLimits.characters,
  });
  try {
    const parseStored = (await store.guilds()).length > 0 ? parser.parseStored : undefined;
    // It is in Discord only when it can answer at once, and not at all where the networks do not load.
    const loaded = Promise.all([
      loadLibrary({ directory }, resources, reporting),
      warmUp(resources, parseStored),
    ]);
    // A first reading may take minutes: who stops the bot does not wait for it.
    const ready = await Promise.race([loaded, stop]);
    if (ready) return await serve({ config, log, stop, library: ready[0], resources, store, parser });
    print(host.start.closing);
    return 0;
  } finally {
    await Promise.all([resources.models.close(), parser.close(), store.close()]);
  }
});

interface Serving {
  readonly config: Config;
  readonly log: Log;
  readonly stop: Promise<void>;
  readonly library: Library;
  readonly resources: Resources;
  readonly store: Store;
  readonly parser: Parser;
}

/** Answers in Discord until it is asked to stop; gives the exit status. */
async function serve({ config, log, stop, library, resources, store, parser }: Serving): Promise<number> {
  const { token, guildId } = config;
  const { articles } = library;
  const { client, router } = createBot({
    config,
    host: library,
    resources,
    log,
    store,
    ...parser,
    fetchPage: createPageFetcher({ mediaTypes: MEDIA_TYPES }),
    fetchAttachment: createAttachmentFetcher({
      maxBytes: MAX_SUBMISSION_BYTES,
      origins: attachmentOrigins(config.apiUrl),
    }),
  });

  if (articles.length > 0) print(host.start.articles(articles.map(({ title }) => title)));
  const commands = defineCommands();
  await stayConnected(client, token, {
    stop,
    onReady: (ready) => reportStartup(ready, { host, guildId, commands, print, warn }),
  });
  print(host.start.closing);
  return (await disconnect(client, router.idle)) ? 0 : 1;
}
