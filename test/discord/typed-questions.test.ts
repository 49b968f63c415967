import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createTypedQuestions } from '../../src/discord/typed-questions.ts';

const long = '¿'.padEnd(300, 'qué ');

describe('a typed question', () => {
  test('that is short stands for itself, whatever it looks like', () => {
    const questions = createTypedQuestions(() => 0);
    for (const typed of ['hola', 'hola…0abcdef', 'x'.repeat(100)]) {
      expect(questions.remember('ana', typed)).toBe(typed);
      expect(questions.recall('ana', typed)).toBe(typed);
    }
  });

  test('of any length fits a choice, and is recalled whole by the person who typed it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 400 }), (typed) => {
        const questions = createTypedQuestions(() => 0);
        const value = questions.remember('ana', typed);
        expect(value.length).toBeLessThanOrEqual(100);
        expect(questions.recall('ana', value)).toBe(typed);
      }),
    );
  });

  test('is recalled from a list of some key strokes before', () => {
    const questions = createTypedQuestions(() => 0);
    const [first] = [0, 1, 2].map((more) => questions.remember('ana', long + 'x'.repeat(more)));
    expect(questions.recall('ana', first!)).toBe(long);
  });

  test('is cut, without its hash, for anybody else and after a while', () => {
    let nowMs = 0;
    const questions = createTypedQuestions(() => nowMs);
    const value = questions.remember('ana', long);
    expect(questions.recall('beto', value)).toBe(long.slice(0, 92));
    nowMs = 6 * 60_000;
    expect(questions.recall('ana', value)).toBe(long.slice(0, 92));
  });
});
