import { endings } from '../endings.ts';
import type { host as spanish } from '../es/host.ts';
import { count, number } from './amount.ts';
import { pathProblem } from './path-problem.ts';

const registry = (guildId: string | undefined) => (guildId ? `in server ${guildId}` : 'in every server');

const everything = (amounts: { articles: number; drafts: number; questions: number }) =>
  [
    count(amounts.articles, 'article', 'articles'),
    count(amounts.drafts, 'draft', 'drafts'),
    count(amounts.questions, 'unanswered question', 'unanswered questions'),
  ].join(', ');

export const host = {
  config: {
    heading: (problems) => `${count(problems, 'setting', 'settings')} to correct in .env or the environment:`,
    problem: {
      tokenMissing: () => "the bot's token is missing.",
      tokenPlaceholder: () => "this is still the example text; put your bot's token in its place.",
      tokenPrefixed: () => 'remove “Bot” from the beginning and leave only the token.',
      tokenQuoted: () => 'remove the quotes and leave only the token.',
      tokenOther: () =>
        'this is the application’s ID, public key or secret; the token is on the Bot page, under Reset Token.',
      tokenSpaced: () =>
        'contains spaces or characters that a token cannot have; copy the whole token again.',
      guildId: () =>
        "is not a server ID (17 to 20 digits). With Discord's developer mode on: right-click the server › " +
        'Copy Server ID. Leave it empty for all servers.',
      url: ({ given }) => `“${given}” is not an http or https address.`,
      logLevel: ({ given, expected }) => `“${given}” is not a log level. Use one of: ${expected}.`,
      wholeNumber: ({ given, expected }) => `“${given}” is not a whole number in the range ${expected}.`,
      shards: ({ given }) =>
        given === ''
          ? 'is not set, but SHARD_COUNT is: set both or neither.'
          : `“${given}” is not valid. SHARDS is a list such as 0,1,2 or 0-15, lower numbers first; SHARD_COUNT must be set as ` +
            'well, and be greater than each of its numbers.',
    },
    gettingStarted: [
      'To get a token:',
      '  1. On https://discord.com/developers/applications, create an application with New Application.',
      '  2. On its Bot page, press Reset Token and copy the token.',
      '  3. In .env (a copy of .env.example), put the token after DISCORD_TOKEN=, in place of the example text.',
      '',
      'To try the bot without a token:',
      '  npm run ask -- "your question"',
    ].join('\n'),
  },
  failure: {
    tokenRefused: () =>
      'Discord does not accept the token (the client secret and the public key are not tokens). Get a new one at ' +
      'https://discord.com/developers/applications › your application › Bot › Reset Token and put it into DISCORD_TOKEN.',
    intentsRefused: (closeCode) =>
      `Discord refuses the intents that the bot asks for (code ${closeCode}): switch them on at ` +
      'https://discord.com/developers/applications › your application › Bot › Privileged Gateway Intents.',
    shardingRequired: (closeCode) =>
      `The bot is in too many servers for SHARD_COUNT connections (code ${closeCode}): ` +
      'raise SHARD_COUNT, or leave SHARDS and SHARD_COUNT empty for as many as Discord recommends.',
    versionRefused: (closeCode) =>
      `Discord no longer accepts this version of discord.js (code ${closeCode}): update it with npm update discord.js.`,
    sessionLimit: (resetsAt) =>
      `The bot has connected too many times today; Discord will accept it again from ${resetsAt}.`,
    missingAccess: (said) =>
      `Discord denies access (${said}): is the bot in that server, and is DISCORD_GUILD_ID right?`,
    notFound: (said) => `Discord cannot find it (${said}): check DISCORD_API_URL and DISCORD_GUILD_ID.`,
    rateLimited: (seconds) => `Too many requests: Discord asks you to wait ${seconds} s before trying again.`,
    serverError: (status) => `Discord has a problem (${status}). Try again in a while.`,
    unreachable: (systemCode) =>
      `Discord cannot be reached (${systemCode}): check the internet connection and DISCORD_API_URL.`,
    unexpected: (said) => `Discord gave an unexpected response: ${said}`,
  },
  article: {
    unreadable: (systemCode) =>
      systemCode === 'EISDIR' ? 'is a folder; name the files in it' : pathProblem(systemCode),
    'unsupported-type': () => `is not ${endings('or')}`,
    'wrong-type': (actual) => `has an extension that does not match its content (${actual})`,
    'too-large': (mebibytes) => `is over ${mebibytes} MiB`,
    'too-large-unpacked': (mebibytes) => `has over ${mebibytes} MiB of text once unpacked`,
    'too-long': (characters) => `has more than ${number(Number(characters))} characters`,
    'not-text': () => 'is not text: it contains binary data',
    encrypted: () => 'is protected by a password; save it without one',
    damaged: () => 'is damaged or incomplete',
    empty: () => 'has no text',
    'too-nested': (levels) => `has quotes, lists or elements nested deeper than ${levels} levels`,
    'only-images': () => 'has no text, only images; run it through an OCR program first',
    'too-slow': (seconds) => `extracting its text takes more than ${seconds} s`,
    'too-complex': () => 'needs too much memory: it is too large or too complex',
    busy: () => 'too many are waiting; try again in a moment',
    unexpected: (said) => `could not be prepared because of an error in the program: ${said}`,
    'duplicate-id': (otherFile) => `has the same name as ${otherFile}; rename one of them`,
    'front-matter-syntax': (said) =>
      `the front matter is not valid YAML or TOML: often an unquoted “:” or “*”, something left unclosed, or a tab (the parser says: ${said})`,
    'note-not-in-body': (words) => `a note is about “${words}”, which is not in the text`,
  },
  articleWarning: {
    unusedKeys: (keys) => `unused front matter: ${keys.join(', ')}`,
  },
  model: {
    'file-missing': (file) => `data/model/${file} is missing: clone or download the whole project.`,
    platform: (platform, platforms) =>
      `The networks do not run on ${platform}. They run on ${platforms.join(', ')}.`,
    broken: (said) => `The model has stopped working: ${said}`,
  },
  store: {
    unreachable: (said) => `The database cannot be opened (${said}): check DATABASE_URL or DATA_DIR.`,
    'bad-file': (code, file) => `${file}: ${pathProblem(code)}`,
    'too-new': (migration) =>
      `The database belongs to a newer version of the bot than this one (${migration}): update the bot.`,
    'not-ours': () => 'The database to copy from does not belong to this bot: nothing was copied.',
    'bad-address': () =>
      'DATABASE_URL is not an address such as postgres://user:password@host/database; empty means a file in DATA_DIR.',
    failed: (said) => `The database reported an error: ${said}`,
  },
  data: {
    help: [
      'npm run data -- export SERVER         what is stored about a server (its ID), as JSON',
      'npm run data -- delete SERVER --yes   deletes all of it; if the bot is running on SQLite, restart it afterwards',
      'npm run data -- backup FILE           backup of SQLite, even while the bot is running',
      'npm run data -- copy FROM TO          copies everything to an empty database, with the bot stopped. FROM and TO:',
      '                                      sqlite (the one in DATA_DIR), postgres (DATABASE_URL), a SQLite file,',
      '                                      or a postgres:// address',
    ].join('\n'),
    unknown: (words) => `“${words}” is not one of these:`,
    arguments: { export: ['SERVER'], delete: ['SERVER'], backup: ['FILE'], copy: ['FROM', 'TO'] },
    missing: (command, missing) =>
      `${command}: ${missing.join(' and ')} ${missing.length === 1 ? 'is' : 'are'} missing.`,
    same: 'FROM and TO are the same database: nothing was copied.',
    noDatabaseUrl: '“postgres” stands for DATABASE_URL in the environment or in .env, and that is empty.',
    notPostgres: (scheme) =>
      `An address that begins with ${scheme} cannot be used: it must begin with postgres://.`,
    notDatabase: (given) =>
      `“${given}” is not a database: write sqlite, postgres, the path of a file (./${given}) or a postgres:// address.`,
    notGuildId: (given) => `“${given}” is not a server ID (17 to 20 digits).`,
    noDatabase: (file) =>
      `Nothing is stored yet: there is no database at ${file}. Has the bot been run here, with the same DATA_DIR?`,
    nothing: (guildId) => `Nothing is stored about server ${guildId}.`,
    confirm: (guildId, amounts) =>
      `This would delete everything about server ${guildId}: ${everything(amounts)}. Add --yes to delete it.`,
    deleted: (guildId, amounts) => `Deleted everything about server ${guildId}: ${everything(amounts)}.`,
    restart:
      'If the bot is running, restart it: until then it may have these articles in memory and answer from them.',
    noRestart: 'If the bot is running, it forgets it at once: no restart is needed.',
    copied: (guilds, target) => `Copied ${count(guilds, 'server', 'servers')} to ${target}.`,
    notEmpty: 'The target database is not empty: nothing was copied.',
    backedUp: (file) => `Backup: ${file}`,
    fileExists: (file) => `${file} already exists: choose another name.`,
    backUpPostgres: 'DATABASE_URL is PostgreSQL: make the backup with pg_dump.',
  },
  start: {
    cacheUnwritable: (code) =>
      `CACHE_DIR cannot be written to (${pathProblem(code)}): the articles will be read again at every start.`,
    noArticle: (directory) =>
      `There is no readable article in ${directory}: put a ${endings('or')} file there.`,
    unknownSettings: (names) =>
      `.env has ${names.join(', ')}, which ${names.length === 1 ? 'is not a setting' : 'are not settings'} of the bot: check the spelling in .env.example.`,
    onlyServersArticles: (directory) =>
      `There are no articles in ${directory}: the bot answers only from those that servers add.`,
    articles: (titles) => `Answers from ${count(titles.length, 'article', 'articles')}: ${titles.join(', ')}`,
    loggedIn: ({ name, id, servers }) =>
      `Logged in as ${name} (${id}), in ${count(servers, 'server', 'servers')}`,
    invite: (link) => `To add it to a server: ${link}`,
    commandsDiffer: (names) =>
      `The registered commands do not match the code (${names.join(', ')}): run npm run deploy`,
    commandsTwice: (guildIds) =>
      `The commands are registered in every server and again in ${guildIds.join(', ')}, ` +
      'where people see them twice: npm run deploy without DISCORD_GUILD_ID removes the duplicates.',
    commandsUnknown: (reason) => `The registered commands could not be checked. ${reason}`,
    closing: 'Finishing what is in progress, then exiting; press Ctrl-C again to exit now',
  },
  deploy: {
    done: (guildId) => `Commands registered ${registry(guildId)}:`,
    upToDate: (guildId) => `Nothing to change: the commands are already registered ${registry(guildId)}.`,
    duplicatesRemoved: (guildId, names) =>
      `Removed from server ${guildId}, where people saw them twice: ${names.join(', ')}`,
    added: (name) => `  + ${name}`,
    removed: (name) => `  - ${name}`,
    changed: (name, fields) => `  ~ ${name} (${fields.join(', ')})`,
  },
} satisfies typeof spanish;
