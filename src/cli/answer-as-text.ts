import type { Writable } from 'node:stream';
import type { Library } from '../answer/answer.ts';
import type { Page } from './page.ts';
import { printable } from './printable.ts';
import { renderAnswer } from './render-answer.ts';
import { write } from './write.ts';

/** The answers for a person to read; with several questions, each stands above its answer. */
export async function answerAsText(
  questions: readonly string[],
  library: Library,
  limit: number,
  { output, page }: { output: Writable; page: Page },
): Promise<void> {
  for (const [index, question] of questions.entries()) {
    const heading = questions.length > 1 ? `${page.style.accent(`❯ ${printable(question)}`)}\n\n` : '';
    const gap = index === questions.length - 1 ? '' : '\n';
    await write(`${heading}${renderAnswer(await library.ask(question, { limit }), page)}\n${gap}`, output);
  }
}
