import { readFileSync } from 'node:fs';
import { misspell } from '../../src/measure/misspell.ts';
import { mulberry32 } from '../../src/measure/random.ts';

/**
 * The labelled questions in turn, with the article's answer and without. Every other one is misspelt, each time in
 * another way: typing errors take the longest to look up, and no answer can be remembered from before.
 */
export function questionsFrom(file: string, count: number): string[] {
  const asked = readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => (line === '' ? [] : (JSON.parse(line) as { question: string }).question));
  const random = mulberry32(1);
  return Array.from({ length: count }, (_, index) => {
    const question = asked[Math.floor(index / 2) % asked.length]!;
    return index % 2 === 0 ? question : misspell(question, random);
  });
}
