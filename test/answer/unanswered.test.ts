import { describe, expect, test } from 'vitest';
import {
  createQuestionWords,
  groupQuestions,
  MAX_COMPARED,
  mergeWordings,
} from '../../src/answer/unanswered.ts';
import type { UnansweredQuestion } from '../../src/store/store.ts';
import { resources } from '../resources.ts';

let clock = 0;
const asked = (question: string, outcome: UnansweredQuestion['outcome'] = 'declined'): UnansweredQuestion => {
  clock += 1;
  return { question, outcome, locale: 'es', askedAtMs: clock };
};

const { asked: askedOf, stems: stemsOf } = createQuestionWords(resources.languages);

/** Unit vectors at an angle to the first axis. */
const at = (cosine: number) => Float32Array.of(cosine, Math.sqrt(1 - cosine ** 2));

test('of a message what asks is kept', () => {
  expect(askedOf('Hola! Buenas tardes, soy Ana. ¿Hay piscina? Gracias 😊')).toBe('¿Hay piscina?');
});

describe('the same words', () => {
  test('are one, whatever their case, accents and marks, as they were written last', async () => {
    const first = asked('¿Cuándo abre?');
    const last = asked('cuando abre', 'maybe');
    expect(await mergeWordings([last, first, asked('¿y el parking?')])).toEqual([
      { question: 'cuando abre', declined: 1, maybe: 1, lastAtMs: last.askedAtMs },
      { question: '¿y el parking?', declined: 1, maybe: 0, lastAtMs: clock },
    ]);
  });

  test('come by how often, then by when', async () => {
    const questions = [asked('a'), asked('b'), asked('b'), asked('c')];
    expect((await mergeWordings(questions)).map(({ question }) => question)).toEqual(['b', 'c', 'a']);
  });

  test('of signs alone are told apart', async () => {
    expect(await mergeWordings([asked('🚗?'), asked('🐕?')])).toHaveLength(2);
  });
});

describe('what asks the same', () => {
  const group = async (questions: readonly string[], cosines: readonly number[]) => {
    const wordings = await mergeWordings(questions.map((question) => asked(question)));
    const groups = await groupQuestions(wordings, cosines.map(at), stemsOf);
    return groups.map(({ question, others }) => [question, ...others]);
  };

  test('is together under the wording asked most', async () => {
    expect(await group(['hay wifi', 'hay wifi', 'tienen wifi'], [1, 0.9])).toEqual([
      ['hay wifi', 'tienen wifi'],
    ]);
  });

  test('is not what is only near', async () => {
    expect(await group(['hay wifi', 'hay wifi', 'hay bar'], [1, 0.8])).toHaveLength(2);
  });

  test('is not what asks for something else, however near', async () => {
    expect(
      await group(['cuándo es la cena', 'cuándo es la cena', 'dónde es la cena'], [1, 0.99]),
    ).toHaveLength(2);
    expect(await group(['que dice la regla 3', 'que dice la regla 5'], [1, 0.99])).toHaveLength(2);
    expect(await group(['y los envíos a Cuba', 'y los envíos a Perú'], [1, 0.99])).toHaveLength(2);
  });

  test.each([
    ['se puede fumar', 'no se puede fumar'],
    ['entra alguien al taller', 'nadie entra al taller'],
    ['se entra con reserva', 'se entra sin reserva'],
    ['can I bring dogs', 'can’t I bring dogs'],
    ['do dogs pay', 'dogs never pay'],
  ])('is not what denies it, however near: %s, %s', async (one, other) => {
    expect(await group([one, one, other], [1, 0.99])).toHaveLength(2);
    expect(await group([other, other, one], [1, 0.99])).toHaveLength(2);
  });

  test.each([
    [0.65, 'cuánto duran los cursos', 'hola, el curso cuánto dura'],
    [0.65, 'hola, se abre en festivos', 'estáis abiertos en los festivos'],
    [0.8, 'teneis wifi en el local', 'hay wifi'],
  ])('is together from a cosine of %d where its words are: %s, %s', async (cosine, one, other) => {
    expect(await group([one, one, other], [1, cosine])).toHaveLength(1);
  });

  test.each([
    [0.55, 'duración del curso', 'curso, duración'],
    [0.8, 'hay taquillas con llave', 'hay taquillas con luz'],
    [0.7, 'hay taquillas con llave', 'hay taquillas'],
    [0.7, 'cuánto cuesta el envío', 'cómo es el envío'],
    [0.7, 'precio del envío', 'el envío'],
    [0.7, 'y eso', 'y esto'],
  ])('is not at a cosine of %d: %s, %s', async (cosine, one, other) => {
    expect(await group([one, one, other], [1, cosine])).toHaveLength(2);
  });

  test.each([
    ['cuándo empieza el torneo', 'cuándo termina el torneo'],
    ['when does the pool open', 'when does the pool close'],
    ['edad mínima', 'edad máxima'],
    ['desde qué hora se puede entrar', 'hasta qué hora se puede entrar'],
    ['when can I check in', 'when can I check out'],
    ['quién tiene más puntos', 'quién tiene menos puntos'],
    ['hay mesas para dos personas', 'hay mesas para tres personas'],
  ])('is not the opposite, however near: %s, %s', async (one, other) => {
    expect(await group([one, one, other], [1, 0.99])).toHaveLength(2);
  });

  test('is together where both deny', async () => {
    expect(await group(['no hay wifi', 'no hay wifi', 'no tienen wifi'], [1, 0.9])).toHaveLength(1);
  });

  test('does not go from one to the next and the next', async () => {
    const angles = [0, 0.5, 1];
    const vectors = angles.map((angle) => Float32Array.of(Math.cos(angle), Math.sin(angle)));
    const wordings = await mergeWordings([asked('c'), asked('b'), asked('a')].reverse().reverse());
    expect((await groupQuestions(wordings, vectors, stemsOf)).map((one) => one.others.length)).toEqual([
      1, 0,
    ]);
  });

  test('is known of the first only; the others stand alone', async () => {
    expect(await group(['a', 'a', 'b'], [1])).toEqual([['a'], ['b']]);
  });

  test('counts together', async () => {
    const wordings = await mergeWordings([asked('a'), asked('a'), asked('b', 'maybe')]);
    expect(await groupQuestions(wordings, [at(1), at(1)], stemsOf)).toMatchObject([
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
    const wordings = await mergeWordings(questions.map((question) => asked(question)));
    const vectors: Float32Array[] = [];
    for (const { question } of wordings)
      vectors.push(await resources.models.encode(question, 'query', 'question'));
    expect(
      (await groupQuestions(wordings, vectors, stemsOf)).map(({ question, others }) => [question, ...others]),
    ).toEqual([
      ['¿cuánto cuesta la entrada?', 'precio de la entrada'],
      ['horario de apertura de la biblioteca', 'a qué hora abre la biblioteca'],
      ['¿dónde se compra la entrada?'],
    ]);
  });
});

test('as many questions as a server keeps, all different, leave the event loop to others', async () => {
  const questions = Array.from({ length: 5_000 }, (_, index) =>
    asked(
      `¿a qué hora abre el edificio ${String(index).repeat(8)} de la calle larga, y cuánto cuesta entrar?`,
    ),
  );
  const vectors = Array.from({ length: MAX_COMPARED }, (_, index) => {
    const vector = new Float32Array(384);
    vector[index] = 1;
    return vector;
  });
  let turns = 0;
  let immediate = setImmediate(function next() {
    turns += 1;
    immediate = setImmediate(next);
  });
  const groups = await groupQuestions(await mergeWordings(questions), vectors, stemsOf);
  clearImmediate(immediate);
  expect(groups).toHaveLength(5_000);
  // One in 200 questions, and one in 4,000 pairs.
  expect(turns).toBeGreaterThan(30);
});
