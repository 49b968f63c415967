import { createInterface, type Interface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Library } from '../answer/answer.ts';
import { fold } from '../text/fold.ts';
import { type Page, renderAnswer, renderHelp, renderStart } from './render.ts';

export interface PromptOptions {
  readonly input: Readable;
  readonly output: Writable;
  /** Asked again for each answer: the window may have been resized. */
  readonly page: () => Page;
}

/** Whoever does not know Ctrl-D tries one of these; nobody asks an article so. */
const LEAVES = /^[:/]?(?:q|wq|exit|quit|salir)[\s.!()]*$/i;
/** And whoever looks for help one of these. */
const WANTS_HELP = /^(?:[:/]?(?:h|help|ayuda)|[:/]?\?|¿ayuda)[\s.!?()]*$/i;

/**
 * Answers one question after the other, with a history on the arrow keys and starter questions on Tab, until Ctrl-D or
 * a word such as `salir`. Ctrl-C gives up the line that is being typed, and ends when there is none. Rejects when an
 * answer does.
 */
export function runPrompt(
  { articles, ask }: Library,
  limit: number,
  { input, output, page }: PromptOptions,
): Promise<void> {
  output.write(`${renderStart(articles, page())}\n\n`);
  const lines = openLines(input, output, page());
  let hasEnded = false;
  const reply = async (line: string): Promise<string> =>
    WANTS_HELP.test(line.trim()) ? renderHelp(page()) : renderAnswer(await ask(line, { limit }), page());
  const answer = async (line: string): Promise<void> => {
    if (line.trim() !== '') output.write(`\n${await reply(line)}\n\n`);
    // What was pasted may be answered after the end.
    if (!hasEnded) lines.prompt();
  };
  return new Promise((resolve, reject) => {
    // Pasted lines come at once: they are answered in their order, and before the end.
    let answered = Promise.resolve();
    lines.on('line', (line) => {
      if (LEAVES.test(line.trim())) {
        lines.close();
        return;
      }
      answered = answered.then(() => answer(line));
      answered.catch(reject);
    });
    lines.on('SIGINT', () => (lines.line === '' ? lines.close() : clearLine(lines)));
    lines.on('close', () => {
      hasEnded = true;
      answered.then(() => {
        output.write('\n');
        resolve();
      }, reject);
    });
    lines.prompt();
  });
}

function openLines(input: Readable, output: Writable, { starterQuestions, style }: Page): Interface {
  return createInterface({
    input,
    output,
    prompt: style.accent('❯ '),
    completer: (line: string) => completeQuestion(line, starterQuestions),
    removeHistoryDuplicates: true,
  });
}

/** As Ctrl-E and Ctrl-U do. */
function clearLine(lines: Interface): void {
  for (const name of ['e', 'u']) lines.write(null, { ctrl: true, name });
}

/**
 * What Tab offers for a line, in the form `node:readline` takes: the questions that begin with it, accents, case and
 * opening marks aside. A single one replaces the line as it is written; several continue it as it was typed.
 */
export function completeQuestion(line: string, questions: readonly string[]): [string[], string] {
  const typed = comparable(line);
  const matches = questions.filter((question) => comparable(question).startsWith(typed));
  if (matches.length === 1 || typed === '') return [matches, line];
  return [matches.map((question) => line + question.slice(lengthOf(question, typed.length))), line];
}

/** How much of a question corresponds to its first `chars` comparable characters. */
function lengthOf(question: string, chars: number): number {
  let length = 0;
  while (length < question.length && comparable(question.slice(0, length)).length < chars) length++;
  return length;
}

function comparable(text: string): string {
  return fold(text).replace(/^[\s¿¡"«]+/u, '');
}
