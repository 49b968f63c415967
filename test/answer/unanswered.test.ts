import { describe, expect, test } from 'vitest';
import { groupQuestions, mergeWordings } from '../../src/answer/unanswered.ts';
import type { UnansweredQuestion } from '../../src/store/store.ts';
import { resources } from '../resources.ts';

let clock = 0;
const asked = (question: string, outcome: UnansweredQuestion['outcome'] = 'declined'): UnansweredQuestion => {
  clock += 1;
  return { question, outcome, locale: 'es', askedAtMs: clock };
};

/** Unit vectors at an angle to the first axis. */
const at = (cosine: number) => Float32Array.of(cosine, Math.sqrt(1 - cosine ** 2));

describe('the same words', () => {
  test('are one, whatever their case, accents and marks, as they were written last', () => {
    const first = asked('¿Cuándo abre?');
    const last = asked('cuando abre', 'maybe');
    expect(mergeWordings([last, first, asked('¿y el parking?')])).toEqual([
      { question: 'cuando abre', declined: 1, maybe: 1, lastAtMs: last.askedAtMs },
      { question: '¿y el parking?', declined: 1, maybe: 0, lastAtMs: clock },
    ]);
  });

  test('come by how often, then by when', () => {
    const questions = [asked('a'), asked('b'), asked('b'), asked('c')];
    expect(mergeWordings(questions).map(({ question }) => question)).toEqual(['b', 'c', 'a']);
  });

  test('of signs alone are told apart', () => {
    expect(mergeWordings([asked('🚗?'), asked('🐕?')])).toHaveLength(2);
  });
});

describe('what asks the same', () => {
  const group = (questions: readonly string[], cosines: readonly number[]) =>
    groupQuestions(mergeWordings(questions.map((question) => asked(question))), cosines.map(at)).map(
      ({ question, others }) => [question, ...others],
    );

  test('is together under the wording asked most', () => {
    expect(group(['hay wifi', 'hay wifi', 'tienen wifi'], [1, 0.9])).toEqual([['hay wifi', 'tienen wifi']]);
  });

  test('is not what is only near', () => {
    expect(group(['hay wifi', 'hay wifi', 'hay bar'], [1, 0.8])).toHaveLength(2);
  });

  test('is not what asks for something else, however near', () => {
    expect(group(['cuándo es la cena', 'cuándo es la cena', 'dónde es la cena'], [1, 0.99])).toHaveLength(2);
    expect(group(['que dice la regla 3', 'que dice la regla 5'], [1, 0.99])).toHaveLength(2);
    expect(group(['y los envíos a Cuba', 'y los envíos a Perú'], [1, 0.99])).toHaveLength(2);
  });

  test('does not go from one to the next and the next', () => {
    const angles = [0, 0.5, 1];
    const vectors = angles.map((angle) => Float32Array.of(Math.cos(angle), Math.sin(angle)));
    const wordings = mergeWordings([asked('c'), asked('b'), asked('a')].reverse().reverse());
    expect(groupQuestions(wordings, vectors).map((one) => one.others.length)).toEqual([1, 0]);
  });

  test('is known of the first only; the others stand alone', () => {
    expect(group(['a', 'a', 'b'], [1])).toEqual([['a'], ['b']]);
  });

  test('counts together', () => {
    const wordings = mergeWordings([asked('a'), asked('a'), asked('b', 'maybe')]);
    expect(groupQuestions(wordings, [at(1), at(1)])).toMatchObject([
      { declined: 2, maybe: 1, lastAtMs: clock },
    ]);
  });

  test('is found by the encoder', async () => {
    const questions = [
      '¿cuánto cuesta la entrada?',
      '¿cuánto cuesta la entrada?',
      'precio de la entrada',
      '¿dónde se compra la entrada?',
      'a qué hora abre la biblioteca',
      'horario de apertura de la biblioteca',
    ];
    const wordings = mergeWordings(questions.map((question) => asked(question)));
    const vectors: Float32Array[] = [];
    for (const { question } of wordings)
      vectors.push(await resources.models.encode(question, 'query', 'question'));
    expect(groupQuestions(wordings, vectors).map(({ question, others }) => [question, ...others])).toEqual([
      ['¿cuánto cuesta la entrada?', 'precio de la entrada'],
      ['horario de apertura de la biblioteca', 'a qué hora abre la biblioteca'],
      ['¿dónde se compra la entrada?'],
    ]);
  });
});
