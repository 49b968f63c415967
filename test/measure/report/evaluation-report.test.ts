import { expect, it } from 'vitest';
import { scoreAnswers } from '../../../src/measure/evaluation/answer-scores.ts';
import type { Evaluation } from '../../../src/measure/evaluation/evaluate.ts';
import { renderEvaluation } from '../../../src/measure/report/evaluation-report.ts';
import { figuresOf } from '../../../src/measure/report/figures.ts';
import { messagesFor } from '../../../src/messages/messages.ts';

const evaluation: Evaluation = {
  articles: 3,
  passages: 30,
  questions: 60,
  systems: [
    { name: 'bot', answerable: { firstRight: 0.875, ndcg: 0.9, msPerQuestion: 1.5 }, misspelt: null },
  ],
  answers: null,
  heldOutThresholds: null,
  verdicts: [],
};
const render = (changes: Partial<Evaluation> = {}) =>
  renderEvaluation('guides', { ...evaluation, ...changes }, messagesFor('en').measure.eval, figuresOf('en'));

it('gives each system a row, with dashes for what was not asked', () => {
  const [heading, , columns, , bot, ...rest] = render().split('\n');
  expect(heading).toBe('guides: articles: 3, passages: 30, answerable questions: 60');
  expect(columns).toMatch(/^\| system \| first passage right/);
  expect(bot?.split('|').map((cell) => cell.trim())).toEqual([
    '',
    'bot',
    '87.5%',
    '0.90',
    '–',
    '–',
    '1.5',
    '–',
    '',
  ]);
  expect(rest).toEqual([]);
});

it('says when the models were trained without the articles', () => {
  expect(render({ heldOutThresholds: [0.414, 0.4] }).split('\n')[1]).toBe(
    'Models trained without the articles asked about: groups: 2, thresholds: 0.41 · 0.40',
  );
});

it('adds the answers, the curve and the calibration of the bot', () => {
  const text = render({ answers: scoreAnswers([]) });
  for (const heading of [
    '| answers of the bot',
    '| threshold |',
    '| confidence |',
    'calibration error: 0.0%',
  ])
    expect(text).toContain(heading);
});
