import process from 'node:process';
import type { Article } from './article/article.ts';
import { answerAsJson, write } from './cli/json.ts';
import { type AskOptions, readAskOptions, UsageError } from './cli/options.ts';
import { QuestionsFileError, readQuestions } from './cli/questions-file.ts';
import type { Page } from './cli/render.ts';
import { createStyle, wantsColour } from './cli/style.ts';
import { directoryOf, languageTag, readEnvironment } from './config.ts';
import { loadLibrary, openResources, type Reporting } from './load-library.ts';
import { localeOf } from './messages/locale.ts';
import { messagesFor } from './messages/messages.ts';
import { everySeconds, runProgram } from './program.ts';

const { stdin, stdout, stderr } = process;
const environment = readEnvironment();
const locale = localeOf(languageTag(environment));
const messages = messagesFor(locale);
const { terminal: texts, host } = messages;

async function run(): Promise<number> {
  const options = readAskOptions(process.argv.slice(2), texts.usageError, process.env);
  await (options === 'help' ? write(`${texts.help}\n`, stdout) : ask(options));
  return 0;
}

async function ask(options: AskOptions): Promise<void> {
  const questions = await questionsOf(options);
  const { articleFiles: files } = options;
  const directory = directoryOf(environment, 'ARTICLES_DIR');
  const reporting: Reporting = {
    host,
    warn: (line) => stderr.write(`${line}\n`),
    ...(stderr.isTTY && { onProgress: showProgress }),
  };
  const resources = openResources(directoryOf(environment, 'CACHE_DIR'), reporting);
  try {
    const library = await loadLibrary(files.length > 0 ? { files } : { directory }, resources, reporting);
    const { articles } = library;
    if (options.json) return await answerAsJson(questions ?? [], library, options.top, stdout);
    const page = () => pageFor(articles);
    // What only people need is not loaded for programs.
    if (questions) {
      const { answerAsText } = await import('./cli/render.ts');
      return await answerAsText(questions, library, options.top, { output: stdout, page: page() });
    }
    const { runPrompt } = await import('./cli/prompt.ts');
    return await runPrompt(library, options.top, { input: stdin, output: stdout, page });
  } finally {
    await resources.models.close();
  }
}

/** One line that is written over as it goes, from the first second on. */
const showProgress = everySeconds(1, (done, total) => {
  stderr.write(done === total ? '\r\x1b[K' : `\r\x1b[K${texts.reading(Math.floor((100 * done) / total))}`);
});

/** Absent when they are to be typed, one after the other. */
async function questionsOf({
  question,
  questionsFile,
  json,
}: AskOptions): Promise<readonly string[] | undefined> {
  if (questionsFile !== undefined) return readQuestions(questionsFile, stdin);
  if (question !== undefined) return [question];
  const missing = new UsageError(texts.usageError.questionMissing);
  if (!stdin.isTTY)
    return readQuestions('-', stdin).catch((error: unknown) => {
      throw error instanceof QuestionsFileError && error.code === 'empty' ? missing : error;
    });
  if (json || !stdout.isTTY) throw missing;
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

await runProgram(messages, run, Number.POSITIVE_INFINITY);
