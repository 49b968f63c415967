import { existsSync, statSync } from 'node:fs';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { write } from './cli/json.ts';
import { UsageError } from './cli/options.ts';
import { directoryOf, languageTag, readEnvironment } from './config.ts';
import { localeOf } from './messages/locale.ts';
import { messagesFor } from './messages/messages.ts';
import { Ending, lineWriter, runProgram } from './program.ts';
import { type Address, addressOf, isPostgres } from './store/address.ts';
import { copyStore } from './store/copy.ts';
import { openStore } from './store/open-store.ts';
import type { Store } from './store/store.ts';

const environment = readEnvironment();
const messages = messagesFor(localeOf(languageTag(environment)));
const texts = messages.host.data;
const print = lineWriter(process.stdout);
const settings = {
  databaseUrl: environment.DATABASE_URL,
  dataDirectory: directoryOf(environment, 'DATA_DIR'),
};

const GUILD_ID = /^\d{17,20}$/;

await runProgram(messages, run, Number.POSITIVE_INFINITY);

async function run(): Promise<number> {
  const { positionals, values } = parseArgs({
    args: process.argv.slice(2),
    options: { yes: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    allowPositionals: true,
    strict: false,
  });
  if (values.help) await write(`${texts.help}\n`, process.stdout);
  else if (process.argv.length === 2) throw new UsageError(texts.help);
  else if (Object.keys(values).some((name) => name !== 'yes')) throw misused();
  else await runCommand(positionals, { isConfirmed: values.yes === true });
  return 0;
}

async function runCommand(
  [command = '', ...given]: readonly string[],
  options: { readonly isConfirmed: boolean },
): Promise<void> {
  if (!isCommand(command)) throw misused();
  const names: readonly string[] = texts.arguments[command];
  if (given.length > names.length) throw misused();
  const missing = names.filter((_, index) => !given[index]);
  if (missing.length > 0) throw new UsageError(`${texts.missing(command, missing)}\n${texts.help}`);
  const [first = '', second = ''] = given;
  switch (command) {
    case 'export':
      return withGuild(first, exportGuild);
    case 'delete':
      return withGuild(first, (store, guildId) => deleteGuild(store, guildId, options));
    case 'backup':
      return backUp(first);
    case 'copy':
      return copy(first, second);
  }
}

function isCommand(word: string): word is keyof typeof texts.arguments {
  return Object.hasOwn(texts.arguments, word);
}

function misused(): UsageError {
  return new UsageError(`${texts.unknown(process.argv.slice(2).join(' '))}\n${texts.help}`);
}

async function withGuild(
  guildId: string,
  work: (store: Store, guildId: string) => Promise<void>,
): Promise<void> {
  if (!GUILD_ID.test(guildId)) throw new Ending(2, texts.notGuildId(guildId));
  const address = addressOf(settings);
  // Opening would make it.
  if ('sqliteFile' in address && isMissing(address.sqliteFile))
    throw new Ending(2, texts.noDatabase(address.sqliteFile));
  const store = await openStore(settings);
  try {
    await work(store, guildId);
  } finally {
    await store.close();
  }
}

/** Whether there is neither a file nor anything else in its way. */
function isMissing(file: string): boolean {
  try {
    statSync(file);
    return false;
  } catch (error) {
    // From Node 22 on, `throwIfNoEntry: false` passes over a file in the place of a folder as well.
    return (error as NodeJS.ErrnoException).code === 'ENOENT';
  }
}

async function exportGuild(store: Store, guildId: string): Promise<void> {
  const exported = await readGuild(store, guildId);
  await write(`${JSON.stringify(exported, undefined, 2)}\n`, process.stdout);
}

async function deleteGuild(
  store: Store,
  guildId: string,
  { isConfirmed }: { readonly isConfirmed: boolean },
): Promise<void> {
  const { articles, drafts, unanswered } = await readGuild(store, guildId);
  const amounts = { articles: articles.length, drafts: drafts.length, questions: unanswered.length };
  if (!isConfirmed) throw new Ending(2, texts.confirm(guildId, amounts));
  await store.deleteGuild(guildId);
  print(texts.deleted(guildId, amounts));
  print('sqliteFile' in addressOf(settings) ? texts.restart : texts.noRestart);
}

async function readGuild(store: Store, guildId: string) {
  const exported = await store.exportGuild(guildId);
  if (exported === undefined) throw new Ending(2, texts.nothing(guildId));
  return exported;
}

async function copy(from: string, to: string): Promise<void> {
  const target = addressNamed(to);
  const copied = await copyStore(addressNamed(from), target);
  if (copied.kind === 'not-empty') throw new Ending(2, texts.notEmpty);
  if (copied.kind === 'same') throw new Ending(2, texts.same);
  // Of a postgres:// address nothing is shown: it may hold a password.
  print(texts.copied(copied.guilds, 'postgresUrl' in target ? 'PostgreSQL' : target.sqliteFile));
}

async function backUp(file: string): Promise<void> {
  const address = addressOf(settings);
  if ('postgresUrl' in address) throw new Ending(2, texts.backUpPostgres);
  if (existsSync(file)) throw new Ending(2, texts.fileExists(file));
  const { backUpSqlite } = await import('./store/sqlite.ts');
  backUpSqlite(address.sqliteFile, file);
  print(texts.backedUp(file));
}

/** `sqlite` and `postgres` mean what the settings say, so that no password stands on the command line. */
function addressNamed(word: string): Address {
  if (word === 'sqlite') return addressOf({ ...settings, databaseUrl: undefined });
  if (word === 'postgres') {
    const address = addressOf(settings);
    if ('postgresUrl' in address) return address;
    throw new UsageError(texts.noDatabaseUrl);
  }
  const [scheme] = /^[a-z][a-z+.-]*:\/\//i.exec(word) ?? [];
  if (scheme !== undefined) {
    // The address itself may hold a password.
    if (!isPostgres(word)) throw new UsageError(texts.notPostgres(scheme));
    return addressOf({ ...settings, databaseUrl: word });
  }
  // A word alone is more often a typing error than a file.
  if (!/[./\\]/.test(word)) throw new UsageError(texts.notDatabase(word));
  return { sqliteFile: word };
}
