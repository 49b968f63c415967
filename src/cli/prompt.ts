import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Library } from '../answer/answer.ts';
import { completeQuestion } from './completion.ts';
import type { Page } from './page.ts';
import { renderAnswer } from './render-answer.ts';
import { renderStart } from './render-start.ts';

export interface PromptOptions {
  readonly input: Readable;
  readonly output: Writable;
  /** Asked again for each answer: the window may have been resized. */
  readonly page: () => Page;
}

/**
 * Answers one question after the other, with a history on the arrow keys and starter questions on Tab, until Ctrl-D.
 * Ctrl-C gives up the line that is being typed, and ends when there is none.
 */
export function runPrompt(
  { articles, ask }: Library,
  limit: number,
  { input, output, page }: PromptOptions,
): Promise<void> {
  const { starterQuestions, style } = page();
  output.write(`${renderStart(articles, page())}\n\n`);
  const lines = createInterface({
    input,
    output,
    prompt: style.accent('❯ '),
    completer: (line: string) => completeQuestion(line, starterQuestions),
    removeHistoryDuplicates: true,
  });
  return new Promise((resolve) => {
    lines.on('line', async (line) => {
      lines.pause();
      if (line.trim() !== '') output.write(`\n${renderAnswer(await ask(line, { limit }), page())}\n\n`);
      lines.resume();
      lines.prompt();
    });
    lines.on('SIGINT', () => {
      if (lines.line === '') {
        lines.close();
        return;
      }
      lines.write(null, { ctrl: true, name: 'e' });
      lines.write(null, { ctrl: true, name: 'u' });
    });
    lines.on('close', () => {
      output.write('\n');
      resolve();
    });
    lines.prompt();
  });
}
