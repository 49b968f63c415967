import type { Writable } from 'node:stream';
import type { Library } from '../answer/answer.ts';
import { answerRecord } from './answer-record.ts';
import { write } from './write.ts';

/** One JSON object a line, in the order of the questions. */
export async function answerAsJson(
  questions: readonly string[],
  library: Library,
  limit: number,
  output: Writable,
): Promise<void> {
  for (const question of questions) {
    const startedMs = performance.now();
    const answer = await library.ask(question, { limit });
    const elapsedMs = performance.now() - startedMs;
    await write(`${JSON.stringify(answerRecord(question, answer, elapsedMs))}\n`, output);
  }
}
