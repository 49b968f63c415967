import type { Messages } from '../../messages/messages.ts';
import type { AnswerScores } from '../evaluation/answer-scores.ts';
import type { Evaluation, SystemScores } from '../evaluation/evaluate.ts';
import type { Figures } from './figures.ts';
import { type Column, renderTable } from './table.ts';

type Texts = Messages['measure']['eval'];

/** @param name What was measured, for the heading. */
export function renderEvaluation(
  name: string,
  evaluation: Evaluation,
  texts: Texts,
  figures: Figures,
): string {
  const { articles, passages, questions, systems, answers, heldOutThresholds } = evaluation;
  const heading = texts.heading(name, articles, passages, questions);
  return [
    heldOutThresholds ? `${heading}\n${renderHeldOut(heldOutThresholds, texts, figures)}` : heading,
    renderRankings(systems, texts, figures),
    ...(answers
      ? [
          renderAnswers(answers, texts, figures),
          renderCurve(answers, texts, figures),
          renderCalibration(answers, texts, figures),
        ]
      : []),
  ].join('\n\n');
}

function renderHeldOut(thresholds: readonly number[], texts: Texts, { fraction }: Figures): string {
  return texts.heldOut(thresholds.length, thresholds.map(fraction).join(' · '));
}

function renderRankings(systems: readonly SystemScores[], { column }: Texts, figures: Figures): string {
  const { percent, fraction, quantity } = figures;
  const columns = [
    { heading: column.system },
    right(column.firstRight),
    right(column.ndcg),
    right(column.misspeltFirstRight),
    right(column.misspeltNdcg),
    right(column.elapsed),
    right(column.misspeltElapsed),
  ];
  const rows = systems.map(({ name, answerable, misspelt }) => [
    name,
    percent(answerable?.firstRight),
    fraction(answerable?.ndcg),
    percent(misspelt?.firstRight),
    fraction(misspelt?.ndcg),
    quantity(answerable?.msPerQuestion),
    quantity(misspelt?.msPerQuestion),
  ]);
  return renderTable(columns, rows);
}

function renderAnswers(scores: AnswerScores, { column, row }: Texts, { percent, fraction }: Figures): string {
  const { threshold, answerableRefused, offTopicRefused } = scores.bestThreshold;
  const bestThreshold = row.bestThreshold(fraction(threshold), percent(answerableRefused));
  return renderTable(
    [{ heading: column.measure }, right(column.share)],
    [
      [row.sentenceRight, percent(scores.sentenceRight)],
      [row.spanExact, percent(scores.spanExact)],
      [row.spanF1, percent(scores.spanF1)],
      [row.shownSpanF1, percent(scores.shownSpanF1)],
      [row.answerableRefused, percent(scores.answerableRefused)],
      [row.misspeltRefused, percent(scores.misspeltRefused)],
      [row.offTopicRefused, percent(scores.offTopicRefused)],
      [bestThreshold, percent(offTopicRefused)],
      [row.adversarialRefused, percent(scores.adversarialRefused)],
      [row.asLabelled, percent(scores.asLabelled)],
    ],
  );
}

function renderCurve({ curve }: AnswerScores, { column }: Texts, { percent, fraction }: Figures): string {
  const headings = [column.offTopicRefused, column.answerableRefused, column.misspeltRefused];
  return renderTable(
    [right(column.threshold), ...headings.map(right)],
    curve.map((point) => [
      fraction(point.threshold),
      percent(point.offTopicRefused),
      percent(point.answerableRefused),
      percent(point.misspeltRefused),
    ]),
  );
}

function renderCalibration({ calibration }: AnswerScores, texts: Texts, figures: Figures): string {
  const { column } = texts;
  const { fraction, percent } = figures;
  const table = renderTable(
    [column.confidence, column.meanConfidence, column.shareRight, column.count].map(right),
    calibration.bins.map(({ from, to, meanConfidence, shareRight, count }) => [
      `${fraction(from)}–${fraction(to)}`,
      percent(meanConfidence),
      percent(shareRight),
      String(count),
    ]),
  );
  return `${table}\n${texts.calibrationError(percent(calibration.expectedError))}`;
}

function right(heading: string): Column {
  return { heading, align: 'right' };
}
