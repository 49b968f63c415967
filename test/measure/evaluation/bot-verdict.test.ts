import { describe, expect, it } from 'vitest';
import type { Answer, NoAnswer, Quote } from '../../../src/answer/answer.ts';
import { scoreAnswers } from '../../../src/measure/evaluation/answer-scores.ts';
import { type BotVerdict, judgeReply } from '../../../src/measure/evaluation/bot-verdict.ts';
import { findMisses } from '../../../src/measure/evaluation/misses.ts';
import { parseQuestions } from '../../../src/measure/questions/parse-questions.ts';
import type { AnswerableQuestion } from '../../../src/measure/questions/question-set.ts';
import { lighthouse } from '../sample.ts';

const { body, passages } = lighthouse;

function question(text: string, fragment: string): AnswerableQuestion {
  const label = JSON.stringify({ question: text, passage: [fragment], answer: [fragment] });
  return parseQuestions(label, lighthouse, '')[0] as AnswerableQuestion;
}

/** A quote of the passage, its sentence and, unless that is meant, the words of it in bold. */
function quote(passage: number, sentence: number, bold?: string): Quote {
  const quoted = passages[passage]!;
  const range = quoted.sentences[sentence]!;
  const start = bold === undefined ? range.start : body.indexOf(bold);
  const span = bold === undefined ? range : { start, end: start + bold.length };
  return { article: lighthouse, passage: quoted, score: 3 - passage, sentence: range, span };
}

const answer = (confidence: number, first: Quote, ...others: Quote[]): Answer => ({
  kind: 'answer',
  confidence,
  quotes: [first, ...others],
});
const noAnswer = (confidence: number, ...quotes: Quote[]): NoAnswer => ({
  kind: 'no-answer',
  reason: 'not-in-article',
  confidence,
  unknownWords: ['puerto'],
  quotes,
});
const judge = (
  asked: AnswerableQuestion,
  reply: Answer | NoAnswer,
  kind: 'answerable' | 'misspelt' = 'answerable',
) => judgeReply(kind, asked, { article: lighthouse, asked: asked.text, reply }, 1);
const unanswerable = (kind: 'off-topic' | 'adversarial', reply: Answer | NoAnswer): BotVerdict => ({
  kind,
  article: lighthouse,
  asked: '¿Dónde está el puerto?',
  reply,
});

const built = question('¿Cuándo se construyó?', '1863');
const price = question('¿Cuánto cuesta?', '3 euros');

describe('judgeReply', () => {
  it.each([
    [
      'all right',
      answer(0.9, quote(0, 0, '1863')),
      { rightRanks: [true], sentenceRight: true, span: { exact: 1, f1: 1 } },
    ],
    [
      'other words in bold',
      answer(0.9, quote(0, 0, 'en 1863')),
      { sentenceRight: true, span: { exact: 0, f1: 2 / 3 } },
    ],
    ['other sentence', answer(0.9, quote(0, 1)), { rightRanks: [true], sentenceRight: false }],
    [
      'right passage second',
      answer(0.9, quote(1, 0), quote(0, 0)),
      { rightRanks: [false, true], sentenceRight: false },
    ],
    ['nothing found', noAnswer(0), { rightRanks: [], sentenceRight: false, span: { exact: 0, f1: 0 } }],
  ])('%s', (_, reply, expected) => {
    expect(judge(built, reply)).toMatchObject({ ...expected, rightCount: 1 });
  });
});

const verdicts: BotVerdict[] = [
  judge(built, answer(0.9, quote(0, 0, '1863'))),
  judge(price, answer(0.8, quote(2, 0), quote(1, 0))),
  judge(built, noAnswer(0.4, quote(0, 0, '1863'))),
  judge(price, answer(0.7, quote(1, 0), quote(2, 1))),
  judge(built, noAnswer(0.3, quote(0, 0)), 'misspelt'),
  unanswerable('off-topic', noAnswer(0.1)),
  unanswerable('off-topic', answer(0.6, quote(1, 0))),
  unanswerable('adversarial', answer(0.5, quote(1, 0))),
];

describe('scoreAnswers', () => {
  const scores = scoreAnswers(verdicts);

  it('counts sentences where the passage is right, and refusals of each kind', () => {
    expect(scores).toMatchObject({
      sentenceRight: 2 / 3,
      spanExact: 1 / 2,
      answerableRefused: 1 / 4,
      misspeltRefused: 1,
      offTopicRefused: 1 / 2,
      adversarialRefused: 0,
      asLabelled: 2 / 6,
    });
  });

  it('scores a refusal by what the quote would have been, and as nothing beside', () => {
    expect((scores.spanF1 ?? 0) - (scores.shownSpanF1 ?? 0)).toBeCloseTo(1 / 4, 12);
  });

  it('calibrates over answerable and off-topic questions', () => {
    expect(scores.calibration.bins.reduce((sum, { count }) => sum + count, 0)).toBe(6);
  });

  it('finds what a threshold could refuse off topic at the price of one answerable in twenty', () => {
    expect(scores.bestThreshold).toMatchObject({
      threshold: 0.4,
      answerableRefused: 0,
      offTopicRefused: 1 / 2,
    });
  });

  it('leaves out what nobody asked', () => {
    expect(scoreAnswers([])).toMatchObject({ sentenceRight: null, spanF1: null, offTopicRefused: null });
  });
});

describe('findMisses', () => {
  const misses = findMisses(verdicts);

  it('names what went wrong first, and passes over adversarial questions', () => {
    expect(misses.map(({ kind, asked }) => `${asked.kind}: ${kind}`)).toEqual([
      'answerable: sentence',
      'answerable: refused',
      'answerable: passage',
      'misspelt: refused',
      'off-topic: answered',
    ]);
  });

  it('shows where the expected passage stood', () => {
    expect(misses[2]).toMatchObject({
      answered: true,
      expected: { index: 2, rank: 2, score: 1, answers: ['3 euros'] },
      returned: { index: 1, rank: 1, score: 2, sentence: 'La torre del faro mide 18 metros de altura.' },
    });
    expect(misses[4]).toMatchObject({ expected: null, unknownWords: [] });
  });

  it('notices weak bold words', () => {
    const [miss] = findMisses([judge(built, answer(0.9, quote(0, 0, 'faro de Mesa Roldán')))]);
    expect(miss).toMatchObject({ kind: 'span', returned: { span: 'faro de Mesa Roldán' } });
  });
});
