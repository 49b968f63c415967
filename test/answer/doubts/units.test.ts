import { expect, it } from 'vitest';
import { isOfOtherMeasure } from '../../../src/answer/doubts/units.ts';

it.each([
  ['cuanto pesa la bici', '1 euro', true],
  ['cuanto pesa el atun', '200 libras', false],
  ['cuanto pueden pesar los adjuntos', '25 mb', false],
  ['cuantos dias dura', 'entre 8 y 10 grados', true],
  ['cuantos dias dura', 'tres dias a 8 grados', false],
  ['a cuantos grados lava', '1 h 35 min', true],
  ['cuanto dura el rio', '86 km', false],
  ['cuanto mide la torre', 'cien metros', false],
  ['cuanto cuesta', '2 horas', false],
])('%s: %s', (question, words, isOther) => {
  expect(isOfOtherMeasure(question, words)).toBe(isOther);
});
