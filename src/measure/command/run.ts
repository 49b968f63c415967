import process from 'node:process';
import { ArticleError } from '../../article/article-error.ts';
import { articleErrorLine } from '../../messages/article-error-line.ts';
import type { Messages } from '../../messages/messages.ts';
import { UsageError } from '../../terminal/options.ts';
import { QuestionsError } from '../questions/questions-error.ts';

/**
 * Runs a measurement. What is wrong with the command line or a file is told in one line on standard error, exit
 * status 2; any other error is left to Node.
 */
export async function runMeasurement(messages: Messages, measure: () => void | Promise<void>): Promise<void> {
  // A reader that goes away, such as `head`, has seen enough.
  process.stdout.on('error', () => {});
  try {
    await measure();
  } catch (error) {
    const line = describeError(error, messages);
    if (line === null) throw error;
    process.stderr.write(`${line}\n`);
    process.exitCode = 2;
  }
}

function describeError(error: unknown, messages: Messages): string | null {
  if (error instanceof UsageError) return error.message;
  if (error instanceof ArticleError) return articleErrorLine(error, messages.host);
  if (error instanceof QuestionsError) {
    const place = error.line === undefined ? error.file : `${error.file}:${error.line}`;
    return `${place}: ${messages.measure.questionsProblem[error.code](error.detail)}`;
  }
  return null;
}
