import { expect, it } from 'vitest';
import { besideCode, besideName, besideNumbers } from '../../../src/answer/quote/stated-numbers.ts';
import type { Passage } from '../../../src/article/article.ts';

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

const CODES =
  'E-07 means low water: fill it. E-12 means lime: run the descaler, as for E-07. It costs 9 euros, not 8 like E-07.';
const CODE_SENTENCES = [
  'E-07 means low water: fill it.',
  'E-12 means lime: run the descaler, as for E-07.',
  'It costs 9 euros, not 8 like E-07.',
];

it.each([
  ['what is said of another code', 'what is e12', ['low water', 'lime'], ['lime']],
  ['where nothing else is marked', 'what is E-12', ['low water'], [CODE_SENTENCES[1]]],
  ['what only compares with another', 'what does E-12 cost', ['9 euros', 'lime'], ['9 euros', 'lime']],
  ['a code that the text lacks', 'what is E-99', ['low water', 'lime'], ['low water', 'lime']],
] as const)('of codes: %s', (_, question, marked, wanted) => {
  const rangeOf = (words: string) => {
    const start = CODES.indexOf(words);
    return { start, end: start + words.length };
  };
  const spans = marked.map((words, at) => ({ ...rangeOf(words), score: 9 - at }));
  const left = besideCode(spans, CODES, CODE_SENTENCES.map(rangeOf), question);
  expect(left.map(({ start, end }) => CODES.slice(start, end))).toEqual(wanted);
});

it.each([
  ['an item without the name', 'qué hace --luz', 'Se quitó la tapa', 'list', 'Añade'],
  ['an item of all', 'cuántas tapas admite --luz', 'Se quitó la tapa', 'list', 'Se quitó la tapa'],
  ['a line of a name above it', 'qué hace --luz', 'Se quitó la tapa', 'faq', 'Se quitó la tapa'],
] as const)('of a name: %s', (_, question, best, kind, wanted) => {
  const text = 'Añade --luz\nSe quitó la tapa';
  const sentences = [
    { start: 0, end: 11 },
    { start: 12, end: text.length },
  ];
  const start = text.indexOf(best);
  const spans = [
    { start, end: start + best.length, score: 5 },
    { start: 0, end: 5, score: 1 },
  ];
  const passage = { kind, context: [] } as unknown as Passage;
  const [first] = besideName(spans, passage, text, sentences, question);
  expect(text.slice(first!.start, first!.end)).toBe(wanted);
});
