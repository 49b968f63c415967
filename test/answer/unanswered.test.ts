import { describe, expect, test } from 'vitest';
import { groupQuestions, MAX_COMPARED, mergeWordings, type Wording } from '../../src/answer/unanswered.ts';
import type { UnansweredQuestion } from '../../src/store/store.ts';
import { resources } from '../resources.ts';

const asked = (question: string, askedAtMs: number, outcome: UnansweredQuestion['outcome'] = 'declined') =>
  ({ question, askedAtMs, outcome, locale: 'es' }) as const;

const wording = (question: string, times = 1, lastAtMs = 0): Wording => ({
  question,
  declined: times,
  maybe: 0,
  lastAtMs,
});

/** A direction on a circle: the cosine of two is that of the angle between them. */
const at = (degrees: number) => {
  const radians = (degrees * Math.PI) / 180;
  return Float32Array.of(Math.cos(radians), Math.sin(radians));
};

const questionsIn = (groups: ReturnType<typeof groupQuestions>) =>
  groups.map(({ question, others }) => [question, ...others]);

describe('mergeWordings', () => {
  test('takes the same words in another spelling for one, as it was written last', () => {
    const merged = mergeWordings([
      asked('¿CUÁNDO abre?', 1),
      asked('cuando abre', 3, 'maybe'),
      asked('  ¿cuándo   abre...?', 2),
    ]);
    expect(merged).toEqual([{ question: 'cuando abre', declined: 2, maybe: 1, lastAtMs: 3 }]);
  });

  test('gives the most frequent first, and of equals the one asked last', () => {
    const merged = mergeWordings([
      asked('uno', 5),
      asked('dos', 6),
      asked('tres', 1),
      asked('tres', 2),
      asked('cuatro', 7),
    ]);
    expect(merged.map(({ question }) => question)).toEqual(['tres', 'cuatro', 'dos', 'uno']);
  });

  test('keeps other words, another order and other numbers apart', () => {
    expect(mergeWordings([asked('regla 1', 1), asked('regla 2', 2), asked('1 regla', 3)])).toHaveLength(3);
  });

  test('keeps questions without a letter or digit apart', () => {
    expect(mergeWordings([asked('?!', 1), asked('…', 2)])).toHaveLength(2);
  });
});

describe('groupQuestions', () => {
  test('adds up what a group has, under its most frequent wording', () => {
    const groups = groupQuestions(
      [
        { question: 'dónde aparco', declined: 2, maybe: 1, lastAtMs: 5 },
        { question: 'dónde dejo el coche', declined: 0, maybe: 2, lastAtMs: 9 },
        wording('y la miel', 1, 1),
      ],
      [at(0), at(20), at(90)],
    );
    expect(groups).toEqual([
      { question: 'dónde aparco', others: ['dónde dejo el coche'], declined: 2, maybe: 3, lastAtMs: 9 },
      { question: 'y la miel', others: [], declined: 1, maybe: 0, lastAtMs: 1 },
    ]);
  });

  test('puts groups in the order of what they add up to', () => {
    const groups = groupQuestions(
      [wording('a', 3), wording('b', 2), wording('c', 2)],
      [at(0), at(90), at(100)],
    );
    expect(questionsIn(groups)).toEqual([['b', 'c'], ['a']]);
  });

  test('makes no chain: each is near the first of its group', () => {
    const groups = groupQuestions(
      [wording('a', 3), wording('b', 2), wording('c', 1)],
      [at(0), at(30), at(60)],
    );
    expect(questionsIn(groups)).toEqual([['a', 'b'], ['c']]);
  });

  test('chooses the nearest of several groups', () => {
    const groups = groupQuestions(
      [wording('a', 4), wording('b', 3), wording('c', 1)],
      [at(0), at(50), at(27)],
    );
    expect(questionsIn(groups)).toEqual([['a'], ['b', 'c']]);
  });

  test.each([
    ['of different numbers', '¿qué dice la regla 3?', '¿qué dice la regla 4?'],
    ['of different names', 'quién es la hermana de Ana', 'quién es la hermana de Berta'],
    ['that ask for a time and a place', '¿cuándo es la fiesta?', '¿dónde es la fiesta?'],
    ['that ask for a reason and a person', '¿por qué se fundó?', '¿quién lo fundó?'],
    ['that ask for a price and a time', '¿cuánto cuesta la entrada?', '¿cuándo es la entrada?'],
  ])('keeps questions %s apart however near', (_, one, other) => {
    expect(groupQuestions([wording(one, 2), wording(other)], [at(0), at(0)])).toHaveLength(2);
  });

  test('takes shouted words for no names', () => {
    const groups = groupQuestions(
      [wording('¿A QUÉ HORA ABREN?', 2), wording('qué horario de apertura tienen')],
      [at(0), at(10)],
    );
    expect(groups).toHaveLength(1);
  });

  test('lets those without a vector stand alone', () => {
    const groups = groupQuestions([wording('a', 2), wording('b')], [at(0)]);
    expect(questionsIn(groups)).toEqual([['a'], ['b']]);
  });

  test('gives nothing for nothing, and loses none of more than are compared', () => {
    expect(groupQuestions([], [])).toEqual([]);
    const many = Array.from({ length: MAX_COMPARED + 50 }, (_, index) => wording(`pregunta ${index}`));
    const groups = groupQuestions(
      many,
      many.slice(0, MAX_COMPARED).map(() => at(0)),
    );
    expect(groups).toHaveLength(many.length);
  });

  describe('with the encoder', () => {
    const group = async (...questions: string[]) => {
      const vectors = await Promise.all(
        questions.map((question) => resources.models.encode(question, 'query', 'question')),
      );
      return questionsIn(
        groupQuestions(
          questions.map((question) => wording(question)),
          vectors,
        ),
      );
    };

    test('puts paraphrases together', async () => {
      expect(await group('¿a qué hora abre el gimnasio?', '¿cuándo abre el gimnasio?')).toHaveLength(1);
    });

    test('keeps different questions apart', async () => {
      const questions = ['¿dónde puedo aparcar la bici?', '¿cuánto cuesta la cuota?', '¿hay clases de yoga?'];
      expect(await group(...questions)).toHaveLength(3);
    });
  });
});
