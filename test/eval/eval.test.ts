import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ratingOf } from './judge.ts';
import { cutArticles, joinArticles } from './lengths.ts';
import { misspell } from './misspell.ts';
import { loadQuestionSets, ofKind, type QuestionSet } from './questions.ts';
import { spanF1 } from './span-match.ts';
import { areaUnderCurve, calibrationError, percentile, refusedAtCost } from './statistics.ts';

it('calibrationError weighs the distance of each bin by its count', () => {
  const predictions = [
    { confidence: 0.1, right: false },
    { confidence: 0.15, right: true },
    { confidence: 0.9, right: true },
    { confidence: 1, right: true },
  ];
  expect(calibrationError(predictions)).toBeCloseTo(0.5 * 0.375 + 0.5 * 0.05, 12);
  expect(calibrationError([true, true, true, false].map((right) => ({ confidence: 0.75, right })))).toBe(0);
  expect(calibrationError([])).toBeNull();
});

it.each([
  { positives: [0.9, 0.8], negatives: [0.1, 0.2], area: 1 },
  { positives: [0.1], negatives: [0.9], area: 0 },
  { positives: [0.9, 0.3], negatives: [0.5, 0.3], area: 0.625 },
  { positives: [], negatives: [0.5], area: null },
])('areaUnderCurve of $positives against $negatives', ({ positives, negatives, area }) => {
  expect(areaUnderCurve(positives, negatives)).toBe(area);
});

it.each([
  { cost: 0, refused: 1 / 3 },
  { cost: 0.25, refused: 2 / 3 },
  { cost: 1, refused: 1 },
])('refusedAtCost of $cost', ({ cost, refused }) => {
  expect(refusedAtCost([0.9, 0.2, 0.5, 0.8], [0.1, 0.3, 0.6], cost)).toBeCloseTo(refused, 12);
});

it('percentile is one of the values', () => {
  expect([0, 50, 51, 95, 100].map((percent) => percentile([3, 1, 2, 4], percent))).toEqual([1, 2, 3, 4, 4]);
});

it.each([
  { span: 'En octubre de 2014,', labelled: ['octubre de 2014'], f1: 6 / 7 },
  { span: 'el Banco Central', labelled: ['banco central.'], f1: 1 },
  { span: 'Velázquez', labelled: ['Goya', 'Diego Velázquez'], f1: 2 / 3 },
  { span: 'rojo rojo', labelled: ['rojo azul'], f1: 1 / 2 },
  { span: 'el', labelled: ['los'], f1: 1 },
  { span: 'el', labelled: ['Goya'], f1: 0 },
  { span: '80 %', labelled: ['80%'], f1: 1 },
  { span: 'the bank', labelled: ['bank'], f1: 2 / 3 },
  { span: 'the bank', labelled: ['a Bank'], language: 'en', f1: 1 },
])('spanF1 of $span against $labelled', ({ span, labelled, f1, language = 'es' }) => {
  expect(spanF1(span, labelled, language)).toBeCloseTo(f1, 12);
});

it('misspell drops accents and marks, edits two words, and does the same each time', () => {
  const given = '¿Cuántos pasajeros lleva el teleférico?'.split(' ');
  const typed = misspell(given.join(' ')).split(' ');
  expect(typed).toEqual(misspell(given.join(' ')).split(' '));
  const plain = ['Cuantos', 'pasajeros', 'lleva', 'el', 'teleferico'];
  expect(typed.filter((word, at) => word !== plain[at])).toHaveLength(2);
  expect(misspell('¿Qué es?')).toBe('Que es');
});

describe('ratingOf', () => {
  const answerable = {
    text: '',
    kind: 'answerable',
    rightPassages: [0],
    answers: [],
    answerTexts: ['en 1960'],
  } as const;
  const sentence = 'Se inauguró en 1960.';
  it.each([
    [{ bold: '1960' }, 'right'],
    [{ bold: sentence }, 'right'],
    [{ bold: 'Se inauguró' }, 'right sentence only'],
    [{ bold: 'Mide', sentence: 'Mide poco.' }, 'right passage only'],
    [{ firstRight: false }, 'wrong passage'],
    [{ outcome: 'declined' as const }, 'declined'],
  ])('%j is %s', (shown, rating) => {
    const given = { outcome: 'sure', firstRight: true, bold: '1960', sentence, ...shown } as const;
    expect(ratingOf(answerable, given)).toBe(rating);
  });

  it.each([
    ['declined', 'unanswerable declined'],
    ['maybe', 'unanswerable answered'],
    ['sure', 'unanswerable answered'],
  ] as const)('what is unanswerable, and is %s, is %s', (outcome, rating) => {
    const given = { outcome, firstRight: false, bold: '', sentence };
    expect(ratingOf({ ...answerable, kind: 'on-topic' }, given)).toBe(rating);
  });
});

describe('labelled folders', () => {
  const folder = mkdtempSync(join(tmpdir(), 'eval-'));
  const label = (words: string) =>
    `${JSON.stringify({ question: '¿Qué?', passage: [words], answer: [words] })}\n`;
  beforeAll(() => {
    mkdirSync(join(folder, 'one'));
    for (const [file, text] of [
      ['beside.md', 'Uno.\n\nDos.'],
      ['beside.jsonl', label('Dos')],
      ['beside.pt.jsonl', label('Uno')],
      ['one/article.txt', 'Tres.'],
      ['one/questions.jsonl', label('Tres')],
    ] as const)
      writeFileSync(join(folder, file), text);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('pairs questions with articles beside them, and in folders of their own', async () => {
    const sets = await loadQuestionSets(folder);
    expect(sets.map(({ source }) => source)).toEqual(['beside', 'beside.pt', 'one']);
    expect(sets.map(({ questions }) => questions[0]!.rightPassages)).toEqual([[1], [0], [0]]);
  });
});

describe('the articles in several languages', async () => {
  const sets = await loadQuestionSets('test/eval/languages');
  it('have five passages, and questions of both kinds whose labels they have', () => {
    for (const { article, questions } of sets) {
      expect(article.passages).toHaveLength(5);
      const answerable = ofKind(questions, 'answerable');
      expect([answerable.length, questions.length]).toEqual([8, 11]);
      for (const { rightPassages, answerTexts } of answerable) {
        expect(rightPassages).toHaveLength(1);
        const { text } = article.passages[rightPassages[0]!]!;
        expect(answerTexts.every((words) => text.includes(words))).toBe(true);
      }
    }
  });
});

describe('articles cut and joined', async () => {
  const questionOf = ({ article }: QuestionSet, passage: number) => {
    const { start } = article.passages[passage]!;
    const answers = [{ start, end: start + 9 }];
    const answerTexts = [article.body.slice(start, start + 9)];
    return {
      text: `${article.id} ${passage}`,
      kind: 'answerable',
      rightPassages: [passage],
      answers,
      answerTexts,
    } as const;
  };
  const loaded = (await loadQuestionSets('test/eval/languages')).filter(
    ({ source }) => !source.includes('.'),
  );
  const all = loaded.map((set) => ({ ...set, questions: [questionOf(set, 0), questionOf(set, 3)] }));

  it.each([2, 3])('a cut article of %i passages has the answers, its pair has not', (size) => {
    const cut = cutArticles(all[0]!, all, () => size);
    expect(cut).toHaveLength(4);
    for (const { article, questions } of cut) {
      expect(article.passages).toHaveLength(size);
      const [question] = questions;
      if (question!.kind === 'on-topic')
        expect(article.body).not.toContain(
          question!.answerTexts[0] ??
            all[0]!.questions.find(({ text }) => text === question!.text)!.answerTexts[0],
        );
      else
        expect(article.passages[question!.rightPassages[0]!]!.text).toContain(
          all[0]!.questions.find(({ text }) => text === question!.text)!.answerTexts[0],
        );
    }
  });

  it('a joined article has the passages it is to have, and the answers where they were', () => {
    const { article, questions } = joinArticles(all.slice(0, 2), all, 13);
    expect(article.passages).toHaveLength(13);
    expect(ofKind(questions, 'answerable').map(({ rightPassages }) => rightPassages)).toEqual([
      [3],
      [6],
      [8],
      [11],
    ]);
    expect(ofKind(questions, 'off-topic')).toHaveLength(4);
  });
});
