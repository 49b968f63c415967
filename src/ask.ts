import { relative } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { createLibrary } from './answer/library.ts';
import type { Article } from './article/article.ts';
import { ArticleError } from './article/article-error.ts';
import { loadArticle, loadArticles } from './article/load.ts';
import { answerAsJson } from './cli/answer-as-json.ts';
import { type AskOptions, readAskOptions } from './cli/ask-options.ts';
import { UsageError } from './cli/options.ts';
import type { Page } from './cli/page.ts';
import { QuestionsFileError, readQuestions } from './cli/questions-file.ts';
import { createStyle, wantsColour } from './cli/style.ts';
import { languageTag, readEnvironment } from './config.ts';
import { articleErrorLine } from './messages/article-error-line.ts';
import { localeOf } from './messages/locale.ts';
import { messagesFor } from './messages/messages.ts';
import { loadResources, type Resources } from './resources.ts';

const { stdin, stdout, stderr } = process;
const dataDirectory = fileURLToPath(new URL('../data/', import.meta.url));
const environment = readEnvironment();
const locale = localeOf(languageTag(environment));
const { terminal: texts, host } = messagesFor(locale);

try {
  // Without a listener, a reader that goes away would end the program before the write reports it.
  stdout.on('error', () => {});
  const options = readAskOptions(process.argv.slice(2), texts.usageError);
  if (options === 'help') stdout.write(`${texts.help}\n`);
  else await ask(options);
} catch (error) {
  const line = describeError(error);
  if (line !== undefined) {
    stderr.write(`${line}\n`);
    process.exitCode = 2;
  } else if ((error as NodeJS.ErrnoException).code !== 'EPIPE') {
    throw error;
  }
}

async function ask(options: AskOptions): Promise<void> {
  const questions = await questionsOf(options);
  const resources = loadResources(dataDirectory);
  const articles = articlesOf(options, resources);
  const library = createLibrary(articles, resources);
  if (options.json) return answerAsJson(questions ?? [], library, options.top, stdout);
  const page = () => pageFor(articles);
  // What only people need is not loaded for programs.
  if (questions) {
    const { answerAsText } = await import('./cli/answer-as-text.ts');
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

function articlesOf({ articleFile }: AskOptions, { languages }: Resources): readonly Article[] {
  const loading = { detectLanguage: languages.detect };
  if (articleFile !== undefined) return [loadArticle(articleFile, loading)];
  const { articles, errors } = loadArticles(relative('', `${dataDirectory}articles`), loading);
  const [firstError] = errors;
  if (articles.length === 0) throw firstError ?? new UsageError(host.start.noArticle('data/articles'));
  for (const error of errors) stderr.write(`${articleErrorLine(error, host)}\n`);
  return articles;
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

/** One line for what a person can put right; nothing for what they cannot. */
function describeError(error: unknown): string | undefined {
  if (error instanceof UsageError) return error.message;
  if (error instanceof ArticleError) return articleErrorLine(error, host);
  if (error instanceof QuestionsFileError)
    return `${error.file}: ${texts.questionsFile[error.code](error.detail)}`;
  return undefined;
}
