import { expect, it } from 'vitest';
import { besideNumbers } from '../../src/answer/stated-numbers.ts';

const TEXT = 'El botijo cuesta 850 pesetas. La tinaja costó 1.250 pesetas.';
const SENTENCES = [
  { start: 0, end: 29 },
  { start: 30, end: TEXT.length },
];

/** The marked words, best first, each so much worse than the one before, as they are left. */
function left(question: string, loss: number, ...marked: readonly string[]): string[] {
  const spans = marked.map((words, at) => {
    const start = TEXT.indexOf(words);
    return { start, end: start + words.length, score: 5 - at * loss };
  });
  return besideNumbers(spans, TEXT, SENTENCES, question).map(({ start, end }) => TEXT.slice(start, end));
}

it.each([
  [
    'what stands beside the number comes first',
    'qué costó 1250',
    1,
    ['El botijo', 'La tinaja'],
    ['La tinaja', 'El botijo'],
  ],
  ['unless it is much worse', 'qué costó 1250', 4, ['El botijo', 'La tinaja'], ['El botijo', 'La tinaja']],
  ['the number itself is no answer', 'qué cuesta 850', 1, ['850 pesetas', 'El botijo'], ['El botijo']],
  ['but for a choice', 'cuesta 850 o 900', 1, ['850 pesetas', 'El botijo'], ['850 pesetas', 'El botijo']],
  [
    'a question without a number',
    'qué cuesta más',
    1,
    ['El botijo', 'La tinaja'],
    ['El botijo', 'La tinaja'],
  ],
] as const)('%s', (_, question, loss, marked, wanted) => {
  expect(left(question, loss, ...marked)).toEqual(wanted);
});
