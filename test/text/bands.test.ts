import { describe, expect, it } from 'vitest';
import { amountsIn, bandsIn } from '../../src/text/bands.ts';

/** Which of some values a text's bands hold, a list for each band. */
function held(text: string, values: readonly number[]) {
  return bandsIn(text).map(({ unit, holds }) => [unit, ...values.filter(holds)]);
}

describe('bands', () => {
  it.each([
    ['hasta 10 kg', [['kg', 9, 10]]],
    ['menos de 10 kilos', [['kg', 9]]],
    ['más de 10 kg', [['kg', 11]]],
    ['10 kg o más', [['kg', 10, 11]]],
    ['de 9 a 10 kg', [['kg', 9, 10]]],
    ['entre 9 y 10 kg', [['kg', 9, 10]]],
    ['10-11 years', [['age', 10, 11]]],
    [
      'over 10 years, up to 9 years',
      [
        ['age', 11],
        ['age', 9],
      ],
    ],
    ['menores de diez años', [['age', 9]]],
    ['mayores de 10', [['age', 10, 11]]],
    ['under 10s', [['age', 9]]],
    ['como mucho 10 kg', [['kg', 9, 10]]],
    ['si no pasa de los 10 kg', [['kg', 9, 10]]],
    ['no more than 10 kg', [['kg', 9, 10]]],
    ['al menos 10 kg', [['kg', 10, 11]]],
    ['no menos de 10 kg', [['kg', 10, 11]]],
    ['no less than 10 kg', [['kg', 10, 11]]],
    ['must not exceed 10 kg', [['kg', 9, 10]]],
    ['si no se pasa de 10 kg', [['kg', 9, 10]]],
    ['nunca supera los 10 kg', [['kg', 9, 10]]],
    ['hasta 9 personas por la cara norte. Luego se baja al patio.', [['people', 9]]],
    ['si supera los 10 kg', [['kg', 11]]],
    [
      'gratis hasta los 9 años; después 2 €',
      [
        ['age', 9],
        ['age', 10, 11],
      ],
    ],
    [
      'de 9 a 10 años, 3 €; a partir de ahí, 5 €',
      [
        ['age', 9, 10],
        ['age', 11],
      ],
    ],
    ['hasta los 9 años. Después del baile, 10 €', [['age', 9]]],
    ['infantil (9-10)', [['age', 9, 10]]],
    [
      'grupos de hasta 9 personas; más de 9, el doble',
      [
        ['people', 9],
        ['people', 10, 11],
      ],
    ],
  ])('of "%s"', (text, expected) => {
    expect(held(text, [9, 10, 11])).toEqual(expected);
  });

  it.each(['de 9 a 11 h', 'de 1931 a 1934', '10 kg', '9 y 10 kg', 'el 10 %, 11 de mayo'])(
    'none in "%s"',
    (text) => {
      expect(bandsIn(text)).toEqual([]);
    },
  );

  it('stand where the numbers and their unit stand', () => {
    const text = 'Perros de 5 a 8 kg: 7 €';
    expect(bandsIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(['5 a 8 kg']);
  });
});

describe('amounts', () => {
  it.each([
    ['cuánto cuesta un gato de 4 kilos', [{ value: 4, unit: 'kg' }]],
    ['mi hija tiene 6, ¿paga?', [{ value: 6, unit: 'age' }]],
    ['my 6-year-old', [{ value: 6, unit: 'age' }]],
    ['somos ocho, ¿cuánto es?', [{ value: 8, unit: 'people' }]],
    ['a las 8 de la tarde', []],
    ['más de 4 kg cuánto', []],
  ])('in "%s"', (question, expected) => {
    expect(amountsIn(question)).toEqual(expected);
  });
});
