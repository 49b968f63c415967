import { expect, it } from 'vitest';
import {
  isNoNameOf,
  isOfOtherNumber,
  isOfOtherOffice,
  tellsOfOthers,
} from '../../../src/answer/doubts/conflicts.ts';
import { amountsIn } from '../../../src/text/bands.ts';
import { quoteFrom } from './quotes.ts';

it.each([
  ['other days', 'a que hora abris los domingos', 'Abrimos de lunes a sábado de 9 a 14.', '9 a 14', true],
  ['the same day', 'a que hora abris los jueves', 'Abrimos de lunes a sábado de 9 a 14.', '9 a 14', false],
  [
    'every day but some',
    'a que hora abris los martes',
    'Abrimos todos los días menos el lunes de 9 a 14.',
    '9 a 14',
    false,
  ],
  ['no day', 'a que hora abris los jueves', 'Abrimos de 9 a 14.', '9 a 14', false],
  [
    'another season',
    'quien gano en verano',
    'En primavera ganó Ada Luz, y en otoño, Leo Paz.',
    'Leo Paz',
    true,
  ],
  [
    'the same season',
    'quien gano en otoño',
    'En primavera ganó Ada Luz, y en otoño, Leo Paz.',
    'Leo Paz',
    false,
  ],
  ['front for rear', 'precio luz de atras', 'Luz delantera: 12 €.', '12 €', true],
  ['both ends', 'precio luz de atras', 'Luz delantera y trasera: 12 €.', '12 €', false],
  ['a win for a draw', 'how many points for a draw', 'Tres puntos por victoria.', 'Tres puntos', true],
  ['money back', 'when do i get my money back', 'The front desk pays on Friday.', 'Friday', false],
  ['another meal', 'cuanto cuesta la cena', 'El desayuno cuesta 6 €.', '6 €', true],
  ['another meal, in English', 'what time is dinner', 'El desayuno es a las 8.', 'a las 8', true],
  ['any meal', 'cuanto cuesta la cena', 'Cada comida cuesta 6 €.', '6 €', false],
  ['several meals', 'cuanto cuesta la cena', 'El desayuno y la cena cuestan 6 €.', '6 €', false],
  ['children', 'cuanto pagan los jubilados', 'Los niños pagan 3 €.', '3 €', true],
  ['children with an adult', 'cuanto pagan los adultos', 'Niños con un adulto: 3 €.', '3 €', false],
  ['another year', 'quien gano en 2021', 'En 2022 ganó Leo Paz.', 'Leo Paz', true],
  [
    'a year within a span',
    'quien era alcalde en 1990',
    'De 1983 a 1995 fue alcalde Leo Paz.',
    'Leo Paz',
    false,
  ],
  ['a span without end', 'quien dirigia en 2022', 'Desde 2019 dirige Leo Paz.', 'Leo Paz', false],
  ['an amount', 'quien gano en 2021', 'Ganó 1500 euros Leo Paz.', 'Leo Paz', false],
  ['this year', 'cuanto costaba el año pasado', 'El curso cuesta 80 €.', '80 €', true],
  ['last year', 'cuanto costaba el año pasado', 'El curso costaba 80 € el año pasado.', '80 €', false],
  ['last year for this one', 'how many came this year', 'Last year 90 people came.', '90', true],
  [
    'an earlier edition',
    'quien gano el año pasado',
    'La edición anterior la ganó Leo Paz.',
    'Leo Paz',
    false,
  ],
])('tells of others or not: %s', (_, question, text, bold, isOther) => {
  expect(tellsOfOthers(question, quoteFrom(text, bold))).toBe(isOther);
});

it.each([
  ['another office', 'quien es el vicepresidente', 'La presidenta es Ada Luz.', true],
  ['another office, in English', 'who is the secretary', 'Chair: Ada Luz', true],
  ['the same', 'quien es la presidenta', 'La presidenta es Ada Luz.', false],
  ['one of several', 'quien es el tesorero', 'La presidenta es Ada Luz; el tesorero, Leo Paz.', false],
  ['in the other language', 'who is the treasurer', 'La tesorera es Ada Luz.', false],
  ['no person is asked for', 'cuanto cuesta la secretaria', 'La presidenta es Ada Luz.', false],
  ['no office', 'quien manda', 'La presidenta es Ada Luz.', false],
  ['a role that is no such office', 'como se llama la conserje', 'La presidenta es Ada Luz.', true],
  ['a role that the passage has', 'quien es la conserje', 'La conserje y presidenta es Ada Luz.', false],
  ['whoever trains', 'quien entrena', 'La presidenta es Ada Luz.', true],
  ['whoever leads', 'quien es la jefa', 'La presidenta es Ada Luz.', false],
])('is of another office or not: %s', (_, question, text, isOther) => {
  const quote = quoteFrom(text, 'Ada Luz');
  expect(isOfOtherOffice(question, quote, quote.article.language)).toBe(isOther);
});

it.each([
  ['where one is from', 'como se llamaba el herrero', 'La compró un herrero de Lugo.', 'Lugo', true],
  ['his name', 'como se llamaba el herrero', 'La compró el herrero, Blas Roa.', 'Blas Roa', false],
  ['one with an owner', 'como se llama el gato', 'El gato de mi abuela se llama Bigotes.', 'Bigotes', false],
  [
    'whose owner is asked for',
    'como se llama la abuela',
    'El gato de mi abuela se llama Bigotes.',
    'Bigotes',
    true,
  ],
  [
    'one who does something',
    'como se llama el burro',
    'El burro que sube la leña se llama Platero.',
    'Platero',
    false,
  ],
  ['what one has', 'como se llama el cura', 'Vino un cura con un perro que se llamaba Tor.', 'Tor', true],
  ['a town', 'como se llama el pueblo', 'Nació en el pueblo de Arbués.', 'Arbués', false],
  ['where the one is from', 'quién es el herrero', 'Paga el herrero de Lugo.', 'Lugo', true],
  [
    'what else is called so',
    'como se llamaba el perro',
    'El perro subió. La barca se llama Luna.',
    'Luna',
    true,
  ],
  ['what is called so', 'como se llamaba el perro', 'El perro se llamaba Luna.', 'Luna', false],
  ['a role', 'quién es la dueña del foro', 'Para vender pide el rango Mercader.', 'Mercader', true],
  ['no name', 'who is the caretaker', 'The caretaker is a member.', 'a member', true],
  ['who leads', 'quién es la responsable', 'Responde la secretaria.', 'la secretaria', false],
  ['somebody', 'who is the caretaker', 'The caretaker is Ned Poole.', 'Ned Poole', false],
])('a name: %s: %s, "%s"', (_, question, text, bold, isOther) => {
  expect(isNoNameOf(question, quoteFrom(text, bold))).toBe(isOther);
});

it.each([
  ['another one', 'cuánto dura el programa 3', 'El programa 2 dura 40 minutos.', true],
  ['the same', 'cuánto dura el programa 2', 'El programa 2 dura 40 minutos.', false],
  ['none', 'cuánto dura el programa 3', 'Cada programa dura 40 minutos.', false],
  [
    'in another one of its passage',
    'cuánto dura el programa 3',
    'El programa 2 y el 3 duran 40 minutos.',
    false,
  ],
  ['in English', 'how long does level 3 take', 'Choose a level. Level 2 takes 9 minutes.', true],
])('finds %s of some numbered things', (_, question, text, isOther) => {
  expect(
    isOfOtherNumber(
      { corrected: question, amounts: amountsIn(question) },
      quoteFrom(text, text.slice(-12, -1)),
    ),
  ).toBe(isOther);
});
