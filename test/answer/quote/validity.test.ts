import { expect, it } from 'vitest';
import { validSpan } from '../../../src/answer/quote/validity.ts';

it.each([
  [
    'a value with the month from which it holds is one',
    'El abono pasa a ser de 41 € por taller a partir de octubre.',
    'en cuánto se queda el abono',
    '41 € por taller a partir de octubre',
    '41 € por taller a partir de octubre',
  ],
  [
    'of a change the later value',
    'El abono pasa de 36 € a 41 €.',
    'en cuánto se queda el abono',
    '36 €',
    '41 €',
  ],
  [
    'what a thing costs and not what it cost before a time',
    'La merienda cuesta 4 € y la cena 15 €. Antes del verano la cena costaba 12 €.',
    'cuánto cuesta la cena',
    '12 €',
    '15 €',
  ],
  [
    'nor what costs a thing whose name has its letters',
    'La docena de pasteles cuesta 4 €. Antes del verano la cena costaba 12 €.',
    'cuánto cuesta la cena',
    '12 €',
    '12 €',
  ],
  [
    'nor a thing that it is of',
    'El hostal cuesta 80 €. Antes de la reforma la cena del hostal costaba 12 €.',
    'cuánto cuesta la cena del hostal',
    '12 €',
    '12 €',
  ],
  [
    'nor what another thing costs',
    'La merienda cuesta 4 €. Antes de la reforma la cena costaba 12 €.',
    'cuánto cuesta la cena',
    '12 €',
    '12 €',
  ],
  [
    'what it cost, where that is asked',
    'La cena cuesta 15 €. Antes del verano la cena costaba 12 €.',
    'cuánto costaba la cena antes del verano',
    '12 €',
    '12 €',
  ],
])('%s', (_, text, question, marked, wanted) => {
  const start = text.indexOf(marked);
  const { start: from, end } = validSpan([{ start, end: start + marked.length }], text, question);
  expect(text.slice(from, end)).toBe(wanted);
});
