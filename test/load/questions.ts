import { readFileSync } from 'node:fs';
import { mulberry32, type Random } from '../eval/random.ts';

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

/** Swaps two letters inside each word of five or more. */
function misspell(question: string, random: Random): string {
  return question.replace(/\p{L}{5,}/gu, (word) => {
    const at = 1 + Math.floor(random() * (word.length - 3));
    return word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
  });
}
