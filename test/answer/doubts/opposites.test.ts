import { describe, expect, it } from 'vitest';
import { tellsUndone } from '../../../src/answer/doubts/opposites.ts';
import { libraryOf } from '../../resources.ts';
import { articleOf } from '../articles.ts';
import { firstSpan } from '../checks.ts';
import { quoteFrom } from './quotes.ts';

const { ask } = await libraryOf(
  articleOf(
    'horno',
    'El horno abre de lunes a sábado de 7:30 a 14:00. Los domingos cerramos a las 13:00.\n\n' +
      'Guests may use the pool from June on. The pool season ends on 12 September.',
  ),
);

it.each(['a que hora abren los domingos', 'When does the pool season start?'])(
  'warns where the text tells the other end: %s',
  async (question) => {
    expect(await ask(question)).toMatchObject({ kind: 'answer', certainty: 'maybe' });
  },
);

it('says yes or no as surely as ever', async () => {
  const museum = await libraryOf(
    articleOf('museo', 'Los lunes el museo está cerrado.\n\nEl concierto empieza a las 20:00.'),
  );
  expect(await museum.ask('¿Abre el museo los lunes?')).toMatchObject({ certainty: 'sure' });
});

it.each([
  ['¿A qué hora cierra los domingos?', '13:00'],
  ['¿Cuál es el horario de cierre de lunes a sábado?', '14:00'],
  ['When does the pool season end?', '12 September'],
])('is sure of the end that the text tells: %s', async (question, words) => {
  const answer = await ask(question);
  expect(answer).toMatchObject({ certainty: 'sure' });
  expect(firstSpan(answer)).toContain(words);
});

describe('doing and undoing', () => {
  it.each([
    ['how do I uninstall it', 'Run npm install noria.', true],
    ['how do I install it', 'Run npm install noria.', false],
    ['cómo desactivo los avisos', 'Los avisos se activan con /avisos.', true],
    ['cómo desactivo los avisos', 'Si están activados, escribe /silencio.', false],
    ['cómo desactivo los avisos', 'Abre Actividades y toca la campana.', false],
    ['how do disabled guests get in', 'A lift enables everybody to get in.', false],
    ['how do I unsubscribe', 'To leave it, mail those who subscribe you.', false],
    ['cómo desconecto la bomba', 'Se conecta y desconecta con el botón.', false],
  ])('%s: %s', (question, text, isUndone) => {
    expect(tellsUndone(question, quoteFrom(text, text))).toBe(isUndone);
  });
});
