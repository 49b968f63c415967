import { fold } from '../text/fold.ts';

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
