import { expect, it } from 'vitest';
import { hasPeriodAsLength, isOfOtherMeasure, isOfOtherPeriod } from '../../../src/answer/doubts/units.ts';

it.each([
  ['cuanto pesa la bici', '1 euro', true],
  ['cuanto pesa el atun', '200 libras', false],
  ['cuanto pueden pesar los adjuntos', '25 mb', false],
  ['cuantos dias dura', 'entre 8 y 10 grados', true],
  ['cuantos dias dura', 'tres dias a 8 grados', false],
  ['a cuantos grados lava', '1 h 35 min', true],
  ['cuanto dura el rio', '86 km', false],
  ['cuanto mide la torre', 'cien metros', false],
  ['from how far is it seen', 'every nine seconds', true],
  ['cuanto vive un pez', '4 cm', false],
  ['cuanto vive un pez', '24 grados', true],
  ['cuanto cuesta', '2 horas', false],
])('%s: %s', (question, words, isOther) => {
  expect(isOfOtherMeasure(question, words)).toBe(isOther);
});

it.each([
  ['cuanto vale el bungalo por semana', 'bungalo: zorzal; precio por noche: 78 €', true],
  ['cuanto vale el bungalo por noche', 'bungalo: zorzal; precio por noche: 78 €', false],
  ['cuanto es la cuota mensual', 'la cuota anual es de 180 €', true],
  ['cuanto es la cuota mensual', 'la cuota es de 15 € al mes, 180 € al ano', false],
  ['cuanto es la cuota', 'la cuota anual es de 180 €', false],
  ['how much is it per day', '£4 an hour', true],
  ['cuanto cuesta por hora', '8 €/h, con un maximo de 2 horas al dia', false],
  ['cuanto cuesta por noche', '60 € la noche', false],
  ['cuanto cuesta por noche', '25 € por persona y noche', false],
  ['cuanto cuesta al mes', 'cuesta 15 €', false],
])('%s: %s, of another period', (question, told, isOther) => {
  expect(isOfOtherPeriod(question, told)).toBe(isOther);
});

it.each([
  ['a cuanto la hora', 'se pide con 24 horas y 60 € de fianza', true],
  ['a cuanto la hora', 'hora de taller: 38 €', false],
  ['a cuanto la hora', '1 hora, 8 euros; 2 horas, 14 euros', false],
  ['cuanto sale la noche', 'dos noches, 90 €', false],
  ['cuanto cuesta', '24 horas, 60 €', false],
])('%s: %s, as a length', (question, told, isLength) => {
  expect(hasPeriodAsLength(question, told)).toBe(isLength);
});
