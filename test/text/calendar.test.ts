import { expect, it } from 'vitest';
import { weekdayPlaces, weekdaysIn } from '../../src/text/calendar.ts';

it.each([
  ['abre los martes y los jueves', [1, 3]],
  ['Martes a jueves de 17 a 00', [1, 2, 3]],
  ['de sábado a lunes', [5, 6, 0]],
  ['abierta lunes a viernes', [0, 1, 2, 3, 4]],
  ['el lunes y el jueves', [0, 3]],
  ['los fines de semana', [5, 6]],
  ['q pasa el finde', [5, 6]],
  ['entre semana, menos el viernes', [0, 1, 2, 3, 4]],
  ['Mon-Thu 9 to 5', [0, 1, 2, 3]],
  ['on Sundays', [6]],
  ['we sat in the sun until May', []],
  ['el mar de Aral', []],
])('%s', (text, days) => {
  expect([...weekdaysIn(text)].sort()).toEqual([...days].sort());
});

it('finds where days are named in full', () => {
  const text = 'Los sábados y el miércoles';
  expect(weekdayPlaces(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    'sábados',
    'miércoles',
  ]);
});
