import { expect, it } from 'vitest';
import { borrowQuestions } from '../../../src/measure/questions/borrow-questions.ts';
import type { QuestionSet } from '../../../src/measure/questions/question-set.ts';
import { lighthouse } from '../sample.ts';

const setOf = (id: string, count: number): QuestionSet => ({
  article: { ...lighthouse, id },
  questions: [
    { kind: 'adversarial', text: `${id} sin respuesta` },
    ...Array.from({ length: count }, (_, at) => ({
      kind: 'answerable' as const,
      text: `${id} ${at}`,
      passageMarks: [{ start: 0, end: 1 }],
      answers: [{ start: 0, end: 1 }],
    })),
  ],
});
const sets = [setOf('a', 40), setOf('b', 40), setOf('c', 40)];

it('draws answerable questions of the other articles, the same in every run', () => {
  const borrowed = borrowQuestions(sets, sets[1]!, 30);
  expect(borrowed).toHaveLength(30);
  for (const { kind, text } of borrowed) {
    expect(kind).toBe('off-topic');
    expect(text).toMatch(/^[ac] \d/);
  }
  expect(new Set(borrowed.map(({ text }) => text)).size).toBe(30);
  expect(borrowQuestions(sets, sets[1]!, 30)).toEqual(borrowed);
});

it('draws anew for another purpose', () => {
  const texts = (draw?: string) => borrowQuestions(sets, sets[1]!, 30, draw).map(({ text }) => text);
  const trained = new Set(texts('training'));
  expect(texts('training')).toEqual([...trained]);
  // Of 80 questions, two independent draws of 30 share 11; one that repeated the other would share 30.
  expect(texts().filter((text) => trained.has(text)).length).toBeLessThan(20);
});

it('draws others for another article, and none where there is only one', () => {
  const texts = (set: QuestionSet) => borrowQuestions(sets, set, 30).map(({ text }) => text);
  expect(texts(sets[0]!)).not.toEqual(texts({ ...sets[0]!, article: { ...lighthouse, id: 'other' } }));
  expect(borrowQuestions([sets[0]!], sets[0]!, 30)).toEqual([]);
});
