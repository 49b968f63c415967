import { expect, it } from 'vitest';
import { countsSomethingElse, namesAnother, tellsNoNumber } from '../../../src/answer/doubts/mismatch.ts';
import { libraryOf } from '../../resources.ts';
import { indexed, queryOf } from '../../search/indexed.ts';
import { articleOf } from '../articles.ts';
import { firstSpan } from '../checks.ts';
import { quoteFrom } from './quotes.ts';

const { ask } = await libraryOf(
  articleOf(
    'club',
    'La cuota familiar es de 280 € al año y la individual de 15 € al mes.\n\n' +
      'Las piezas se guardan a las 20:00, cuando acaba la última partida.\n\n' +
      'El monitor gana el 30 % de las inscripciones.\n\n' +
      'La biblioteca tiene socios en el valle desde junio de 1987.\n\n' +
      'En mayo de 1987 visitantes de lejos llenaron el museo.\n\n' +
      'El refugio acoge a 40 personas por día.\n\n' +
      'The boat yard lends out its 12 canoes on Saturdays at 9:30, and each rental costs 90 euros per week.\n\n' +
      'El préstamo de un libro se renueva indefinidamente. La tutoría es en la 204.\n\n' +
      'La plataforma cobra de comisión un 5 % de cada venta.\n\n' +
      'The pool is open every day from 9:00 to 21:00.\n\n' +
      'La asamblea anual es en marzo, y la junta se reúne cada mes.',
  ),
);

it.each([
  ['a place asked, a time told', '¿dónde se guardan las piezas?'],
  ['money asked, a share told', '¿cuánto dinero gana el monitor?'],
  ['nothing told', '¿cuántos socios tiene la biblioteca en el valle?'],
  ['a number asked, a date told', '¿cuántos visitantes de lejos llenaron el museo?'],
  ['a month asked, a day told', '¿a cuántas personas acoge el refugio al mes?'],
  ['a day asked, a week told', 'how much is a canoe rental per day?'],
])('is not sure: %s', async (_, question) => {
  expect(await ask(question)).not.toMatchObject({ certainty: 'sure' });
});

it.each([
  ['¿cuándo se guardan las piezas?', '20:00'],
  ['¿qué porcentaje gana el monitor?', '30 %'],
  ['¿desde cuándo tiene la biblioteca socios en el valle?', '1987'],
  ['¿a cuántas personas acoge el refugio al día?', '40'],
  ['¿cuánto es la cuota individual al mes?', '15 €'],
  ['how much is a canoe rental per week?', '90 euros'],
  ['¿cuántas veces se renueva el préstamo de un libro?', 'indefinidamente'],
  ['¿dónde es la tutoría?', '204'],
  ['¿cuánto cobra la plataforma de comisión?', '5 %'],
  ['how many days a week is the pool open?', 'every day'],
  ['¿la asamblea anual es en marzo o en mayo?', 'marzo'],
])('is sure where the kind is right: %s', async (question, words) => {
  const answer = await ask(question);
  expect(answer).toMatchObject({ certainty: 'sure' });
  expect(firstSpan(answer)).toContain(words);
});

it.each([
  ['El barrio cambió cuando Marta Ruiz abrió la librería.', '¿quién abrió la librería?', 'Marta Ruiz'],
  [
    'Ana Gil fundó la biblioteca, mientras que Luis Peña fundó el club de ajedrez.',
    '¿quién fundó el club de ajedrez?',
    'Luis Peña',
  ],
  ['When the lift breaks down, call Peter Hall.', 'who do I call when the lift breaks down?', 'Peter Hall'],
])('is sure of who is named in the clause or with it: %s', async (text, question, words) => {
  const answer = await (await libraryOf(articleOf('barrio', text))).ask(question);
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

it.each([
  [
    'away from its number',
    'cuántos libros tiene',
    'Los libros se prestan por 21 días, de dos en dos.',
    'dos',
    true,
  ],
  ['right before it', 'cuántos libros tiene', 'Tiene 430 libros de ajedrez.', '430', false],
  ['with a verb between', 'cuántos libros hay', 'Los libros ahora son 430.', '430', false],
  [
    'beside another number',
    'cuántos socios votaron',
    'Hay 90 socios con derecho a voto, y votaron al final solo 12.',
    '12',
    false,
  ],
  ['nowhere', 'cuánta gente cabe', 'Caben 12 personas.', '12', false],
  [
    'beside the number of others',
    'cuánta comida traen los remeros',
    'Para la comida vienen tres remeros y un juez.',
    'tres',
    true,
  ],
  ['with its adjective', 'cuántos remeros juveniles hay', 'De los remeros, 12 juveniles.', '12', false],
  ['away from a mass', 'cuánta cera gastan', 'La cera: el taller tenía antes 12 moldes.', '12', true],
  ['in other words', 'cuántos vecinos hay', 'El pueblo tiene 300 habitantes.', '300', false],
])('what is counted stands %s', async (_, question, text, bold, isOther) => {
  const words = await indexed([text]);
  expect(countsSomethingElse(queryOf(question, words), quoteFrom(text, bold), words.vocabulary)).toBe(
    isOther,
  );
});

it('is not sure where the words of the question stand in other sentences only', async () => {
  const text =
    'La matrícula es de 30 €. Se paga en la oficina al llegar. Hay diez aulas. El manual se compra en la librería Azul.';
  const reply = await (await libraryOf(articleOf('escuela', text))).ask(
    'cuanto es el manual de la librería Azul',
  );
  expect(reply).not.toMatchObject({ certainty: 'sure' });
});

it.each([
  [
    'a firm beside the name',
    'quien es julia sanz',
    'Talleres Norte, propiedad de Julia Sanz, cerró.',
    'Talleres Norte',
    true,
  ],
  ['what she is', 'quien es julia sanz', 'Julia Sanz, dueña del taller, cerró.', 'dueña del taller', false],
  ['an alias', 'who is banksy', 'Banksy is Robin Gunningham.', 'Robin Gunningham', false],
  ['no name is asked for', 'quien es la dueña', 'La dueña es Julia Sanz.', 'Julia Sanz', false],
])('names another or not: %s', (_, question, text, words, isAnother) => {
  expect(namesAnother(question, quoteFrom(text, words))).toBe(isAnother);
});

it.each([
  ['cuantos empleados tiene la empresa', 'pequenas y medianas', true],
  ['cuantos miembros tiene la hermandad', 'todos de argentina', true],
  ['cuantos miembros tiene la junta', 'cinco', false],
  ['cuantos socios hay', '340', false],
  ['cuantos socios hay', 'ninguno', false],
  ['cuantos invitados puedo llevar', 'un par', false],
  ['how many dogs can i bring', 'several', false],
  ['quien es miembro', 'todos de argentina', false],
])('%s: %s, without a number', (asked, words, isWithout) => {
  expect(tellsNoNumber(asked, words)).toBe(isWithout);
});
