import { loadavg } from 'node:os';
import { resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describeMachine, readVersions } from '../../src/measure/environment.ts';
import { measureBot } from './measure-bot.ts';
import { type LoadOptions, readLoadOptions, USAGE } from './options.ts';
import { questionsFrom } from './questions.ts';
import { renderReport } from './report.ts';

// npm runs scripts in the project's folder, and the programs are built elsewhere.
const projectRoot = pathToFileURL(`${resolve('.')}/`);
/** As many as a person may be allowed: the load is to be answered, not refused. */
const unlimited = { QUESTIONS_PER_WINDOW: '1000' };
const bots = {
  bare: { program: fileURLToPath(new URL('bare-bot.js', import.meta.url)), settings: {} },
  bot: { program: fileURLToPath(new URL('dist/main.js', projectRoot)), settings: unlimited },
};

const options = readLoadOptions(process.argv.slice(2));
if (options === 'help') process.stdout.write(`${USAGE}\n`);
else await load(options);

async function load(options: LoadOptions): Promise<void> {
  const { json, ...load } = options;
  const file = fileURLToPath(new URL('test/golden/preguntas.jsonl', projectRoot));
  const questions = questionsFrom(file, load.questions);
  // Whatever else is running takes its share of the time.
  const otherWork = loadavg()[0]!;
  const bare = await measureBot(bots.bare, questions, options);
  const bot = await measureBot(bots.bot, questions, options);
  const machine = describeMachine();
  const versions = readVersions(projectRoot, ['discord.js', '@discordjs/rest', '@discordjs/ws']);
  const report = { load, machine, otherWork, versions, bot, bare };
  process.stdout.write(`${json ? JSON.stringify(report) : renderReport(report)}\n`);
  if (bot.answered < load.questions) process.exitCode = 1;
}
