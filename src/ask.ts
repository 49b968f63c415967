import { relative } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { createLibrary } from './answer/library.ts';
import type { Article } from './article/article.ts';
import { answerAsJson, write } from './cli/json.ts';
import { type AskOptions, readAskOptions, UsageError } from './cli/options.ts';
import { readQuestions } from './cli/questions-file.ts';
import type { Page } from './cli/render.ts';
import { createStyle, wantsColour } from './cli/style.ts';
import { articlesDirectory, languageTag, readEnvironment } from './config.ts';
import { localeOf } from './messages/locale.ts';
import { messagesFor } from './messages/messages.ts';
import { runProgram } from './program.ts';
import { readArticles } from './read-articles.ts';
import { loadResources } from './resources.ts';

const { stdin, stdout, stderr } = process;
const dataDirectory = fileURLToPath(new URL('../data/', import.meta.url));
const environment = readEnvironment();
const locale = localeOf(languageTag(environment));
const messages = messagesFor(locale);
const { terminal: texts, host } = messages;

await runProgram(messages, async () => {
  const options = readAskOptions(process.argv.slice(2), texts.usageError);
  await (options === 'help' ? write(`${texts.help}\n`, stdout) : ask(options));
  return 0;
});

async function ask(options: AskOptions): Promise<void> {
  const questions = await questionsOf(options);
  const resources = loadResources(dataDirectory);
  const { articleFiles: files } = options;
  const directory = articlesDirectory(environment) ?? relative('', `${dataDirectory}articles`);
  const warn = (line: string) => stderr.write(`${line}\n`);
  const articles = await readArticles(files.length > 0 ? { files } : { directory }, resources, {
    host,
    warn,
  });
  const library = createLibrary(articles, resources);
  if (options.json) return answerAsJson(questions ?? [], library, options.top, stdout);
  const page = () => pageFor(articles);
  // What only people need is not loaded for programs.
  if (questions) {
    const { answerAsText } = await import('./cli/render.ts');
    return answerAsText(questions, library, options.top, { output: stdout, page: page() });
  }
  const { runPrompt } = await import('./cli/prompt.ts');
  return runPrompt(library, options.top, { input: stdin, output: stdout, page });
}

/** Absent when they are to be typed, one after the other. */
async function questionsOf({
  question,
  questionsFile,
  json,
}: AskOptions): Promise<readonly string[] | undefined> {
  if (questionsFile !== undefined) return readQuestions(questionsFile, stdin);
  if (question !== undefined) return [question];
  if (json || !stdin.isTTY || !stdout.isTTY) throw new UsageError(texts.usageError.questionMissing);
  return undefined;
}

function pageFor(articles: readonly Article[]): Page {
  return {
    locale,
    texts,
    style: createStyle(wantsColour(environment, stdout)),
    columns: stdout.isTTY ? stdout.columns : Number.POSITIVE_INFINITY,
    namesArticle: articles.length > 1,
    starterQuestions: articles.flatMap(({ starterQuestions }) => starterQuestions),
  };
}
