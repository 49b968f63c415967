import { describe, expect, it } from 'vitest';
import { isBareNumber, isNumberOfItem, telephonesIn } from '../../../src/answer/quote/bare-numbers.ts';

function rangeOf(part: string, text: string) {
  const start = text.indexOf(part);
  return { start, end: start + part.length };
}

describe('numbers that only stand for something', () => {
  it.each([
    ['cuántos socios hay', 'Oficina: 976 55 12 30', '976 55 12 30', true],
    ['quién contesta al teléfono', 'Oficina: 976 55 12 30', '976 55 12 30', true],
    ['which rule allows it', 'Office: 555-123-4567', '555-123-4567', true],
    ['a quién llamo', 'Oficina: 976 55 12 30', '976 55 12 30', false],
    ['teléfono de la oficina', 'Oficina: 976 55 12 30', '976 55 12 30', false],
    ['cuántos habitantes tiene', 'Tiene 150.000.000 habitantes', '150.000.000', false],
    ['cuántos habitantes tiene', 'Tiene 912 345 678 habitantes', '912 345 678', false],
    ['cuánto se pagó', 'Se pagaron 650 000 000', '650 000 000', false],
    ['cuánto se pagó', 'Se pagaron 690 500 321 de euros', '690 500 321', false],
    ['a qué hora abre', 'Abre 8.30-13.00 16-19', '8.30-13.00 16-19', false],
    ['qué día abre', 'Abre 01.06.-15.09.2024', '01.06.-15.09.2024', false],
    ['cuánto es', 'Llame al 600 111 222 si llueve', '600 111 222', true],
    ['qué oferta se aceptó', '3. Se acepta la de Ruiz.', '3', true],
    ['qué norma lo prohíbe', '3. No se fuma.', '3', false],
    ['cuántos votos hubo', 'Hubo\n3 votos', '3', false],
  ])('%s', (question, text, part, isBare) => {
    expect(isBareNumber(rangeOf(part, text), text, question)).toBe(isBare);
  });

  it('the number before an item is no number in it', () => {
    const text = '12. Hay 12 sillas';
    expect(isNumberOfItem({ start: 0, end: 2 }, text)).toBe(true);
    expect(isNumberOfItem({ start: 8, end: 10 }, text)).toBe(false);
  });

  it('a number of hundreds of thousands is no telephone number', () => {
    const text = 'Cuesta 120.500.000 pesetas; tel. 921 43 00 07';
    expect(telephonesIn(text)).toEqual([rangeOf('921 43 00 07', text)]);
  });
});
