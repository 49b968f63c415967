import { describe, expect, it } from 'vitest';
import { parseQuestions } from '../../../src/measure/questions/parse-questions.ts';
import { QuestionsError } from '../../../src/measure/questions/questions-error.ts';
import { lighthouse } from '../sample.ts';

const { body } = lighthouse;
const parse = (...lines: unknown[]) =>
  parseQuestions(
    lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
    lighthouse,
    'faro.jsonl',
  );

describe('questions labelled by words', () => {
  it('finds every place of a fragment', () => {
    const [question] = parse({ question: '¿Qué?', passage: ['faro'], answer: ['1863', 'millas'] });
    const first = body.indexOf('faro');
    const second = body.indexOf('faro', first + 1);
    const year = body.indexOf('1863');
    const miles = body.indexOf('millas');
    expect(question).toEqual({
      kind: 'answerable',
      text: '¿Qué?',
      passageMarks: [
        { start: first, end: first + 4 },
        { start: second, end: second + 4 },
      ],
      answers: [
        { start: year, end: year + 4 },
        { start: miles, end: miles + 6 },
      ],
    });
  });

  it('finds decomposed fragments in the composed body', () => {
    const [question] = parse({ question: 'x', passage: ['sábados'.normalize('NFD')], answer: ['sábados'] });
    expect(question).toMatchObject({ passageMarks: [{ start: body.indexOf('sábados') }] });
  });

  it('takes a question without passage as off-topic', () => {
    expect(parse({ question: ' hola ', passage: null })).toEqual([{ kind: 'off-topic', text: 'hola' }]);
  });
});

describe('questions labelled by offsets', () => {
  it('marks the start of each answer', () => {
    const answers = [
      { start: 39, end: 43 },
      { start: 36, end: 43 },
    ];
    const passage = { start: 0, end: 79 };
    expect(parse({ question: '¿Cuándo?', answerable: true, passage, answers })).toEqual([
      {
        kind: 'answerable',
        text: '¿Cuándo?',
        passageMarks: [
          { start: 39, end: 40 },
          { start: 36, end: 37 },
        ],
        answers,
      },
    ]);
  });

  it('takes an unanswerable question as adversarial', () => {
    expect(parse({ question: 'x', answerable: false })).toEqual([{ kind: 'adversarial', text: 'x' }]);
  });
});

it('skips blank lines, and knows both line ends', () => {
  expect(
    parse('{"question":"a","passage":null}\r', '', '  ', '{"question":"b","answerable":false}'),
  ).toHaveLength(2);
});

describe('refusals', () => {
  const asked = { question: 'x', answerable: true };
  it.each([
    ['not JSON', ['{'], 'malformed', 1],
    ['another object', [{ question: 'x', passage: null }, { query: 'x' }], 'malformed', 2],
    ['no question', [{ question: ' ', passage: null }], 'malformed', 1],
    ['no answer', [{ question: 'x', passage: ['faro'] }], 'malformed', 1],
    ['no ranges', [{ ...asked, answers: [] }], 'malformed', 1],
    [
      'words that are not there',
      ['', { question: 'x', passage: ['puerto'], answer: ['faro'] }],
      'not-in-article',
      2,
    ],
    ['a range beyond the end', [{ ...asked, answers: [{ start: 0, end: 10_000 }] }], 'not-in-article', 1],
    ['an empty range', [{ ...asked, answers: [{ start: 5, end: 5 }] }], 'not-in-article', 1],
    ['half an offset', [{ ...asked, answers: [{ start: 0.5, end: 2 }] }], 'not-in-article', 1],
    ['nothing', ['', ' '], 'empty', undefined],
  ] as const)('%s', (_, lines, code, line) => {
    expect(() => parse(...lines)).toThrow(QuestionsError);
    expect(() => parse(...lines)).toThrow(expect.objectContaining({ code, line, file: 'faro.jsonl' }));
  });
});
