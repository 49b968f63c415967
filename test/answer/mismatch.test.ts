import { expect, it } from 'vitest';
import { libraryOf } from '../resources.ts';
import { articleOf } from './articles.ts';
import { firstSpan } from './checks.ts';

const { ask } = await libraryOf(
  articleOf(
    'club',
    'La cuota familiar es de 280 € al año y la individual de 15 € al mes.\n\n' +
      'Las piezas se guardan a las 20:00, cuando acaba la última partida.\n\n' +
      'El monitor gana el 30 % de las inscripciones.\n\n' +
      'En junio de 1987 la biblioteca llegó a los lectores del valle.\n\n' +
      'El refugio acoge a 40 personas por día.\n\n' +
      'The boat yard lends out its 12 canoes on Saturdays at 9:30, and each rental costs 90 euros per week.',
  ),
);

it.each([
  ['a place asked, a time told', '¿dónde se guardan las piezas?'],
  ['money asked, a share told', '¿cuánto dinero gana el monitor?'],
  ['a number asked, a date told', '¿a cuántos lectores llegó la biblioteca?'],
  ['a month asked, a day told', '¿a cuántas personas acoge el refugio al mes?'],
  ['a day asked, a week told', 'how much is a canoe rental per day?'],
])('is not sure: %s', async (_, question) => {
  expect(await ask(question)).not.toMatchObject({ certainty: 'sure' });
});

it.each([
  ['¿cuándo se guardan las piezas?', '20:00'],
  ['¿qué porcentaje gana el monitor?', '30 %'],
  ['¿cuándo llegó la biblioteca a los lectores del valle?', 'junio de 1987'],
  ['¿a cuántas personas acoge el refugio al día?', '40'],
  ['¿cuánto es la cuota individual al mes?', '15 €'],
  ['how much is a canoe rental per week?', '90 euros'],
])('is sure where the kind is right: %s', async (question, words) => {
  const answer = await ask(question);
  expect(answer).toMatchObject({ certainty: 'sure' });
  expect(firstSpan(answer)).toContain(words);
});

it('is not sure that who is named did what the sentence only dates by', async () => {
  const gala = 'En 1999, en una cena de gala cuando se fundó el club, Julián Ortega habló de su padre.';
  const library = await libraryOf(articleOf('gala', gala));
  const answer = await library.ask('¿quién fundó el club?');
  expect(firstSpan(answer)).toContain('Julián Ortega');
  expect(answer).not.toMatchObject({ certainty: 'sure' });
});

it('is sure of who did it where another sentence tells', async () => {
  const library = await libraryOf(
    articleOf('revista', 'Cuando se fundó el club hubo una fiesta. El club lo fundó Marta Ruiz.'),
  );
  const answer = await library.ask('¿quién fundó el club?');
  expect(answer).toMatchObject({ certainty: 'sure' });
  expect(firstSpan(answer)).toBe('Marta Ruiz');
});
