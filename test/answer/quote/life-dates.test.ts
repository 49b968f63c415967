import { expect, it } from 'vitest';
import { lifeIn, tellsOfLife } from '../../../src/answer/quote/life-dates.ts';

it.each<[string, string, boolean | undefined]>([
  ['¿cuándo nació Remedios Luque?', 'Remedios Luque nació en 1861.', true],
  ['cuando nacio remedios luque', 'Remedios Luque (Jaca, 1861 – Teruel, 1943) fue ingeniera.', true],
  ['cuando nacio remedios luque', 'Vino al mundo en Jaca en 1861.', true],
  ['cuando nacio remedios luque', 'Remedios Luque fundó el taller en 1893.', false],
  ['when was Ana born', 'Ana started the workshop in 1893.', false],
  ['¿cuándo nació el taller?', 'El taller se fundó en 1893.', undefined],
  ['when was the workshop born', 'The workshop was founded in 1893.', undefined],
  ['¿cuándo nacieron Los Cencerros?', 'La banda se formó en 1993.', undefined],
  ['¿cuándo murió el club?', 'Se disolvió en 2022.', undefined],
  ['¿cuándo se monta el nacimiento de la plaza?', 'El belén se monta el 8 de diciembre.', undefined],
  ['¿cuándo nació Luque?', 'Luque nace en Jaca el 4 de mayo de 1861.', true],
  ['¿cuándo murió Luque?', 'Luque muere en Teruel en 1943.', true],
  ['¿cuándo murió San Floro?', 'San Floro fue decapitado en 852.', true],
  ['¿cuándo nació Pedro Ríos?', 'Pedro Ríos cumplió el encargo en 1922.', false],
  ['¿cuándo murió Pedro Ríos?', 'Pedro Ríos ejecutó el retablo en 1922; el matadero cerró en 1950.', false],
  ['¿cuándo murió Luque?', 'A Luque la fusilaron en 1936.', true],
  ['when did Luque die', 'Luque was killed in 1936.', true],
  ['¿cuándo murió Luque?', 'Luque dejó el taller en 1936.', false],
  ['¿cuándo nació Verdi?', 'Verdi nacque nel 1813.', true],
  ['¿cuándo abrió el taller?', 'El taller abrió en 1893.', undefined],
  ['¿cuándo nació y cuándo murió Luque?', 'Luque dejó el taller en 1936.', undefined],
])('%s – %s: %s', (question, text, tells) => {
  expect(tellsOfLife(question, text)).toBe(tells);
});

it.each([
  [
    'brackets without a name',
    'En aquellos años (1890 – 1895) no llovió. Leo de la Paz (Ansó, 1861 – Jaca, 1943) pintó.',
    '1861',
  ],
  ['no name', 'Estuvo en Ansó (1861 – 1943).', '1861'],
  ['no life', 'Se fundó (en 1861) el taller de Leo Paz (un pintor – de Ansó).', undefined],
])('the life in %s', (_, text, born) => {
  const date = lifeIn(text)?.tells('born', false);
  expect(date && text.slice(date.start, date.end)).toBe(born);
});
