import { expect, it } from 'vitest';
import { diminutiveBase } from '../../src/text/diminutive.ts';
import { spanish } from './shipped.ts';

it.each([
  ['perrito', 'perro'],
  ['perritos', 'perros'],
  ['cafecito', 'cafe'],
  ['cochecito', 'coche'],
  ['poquito', 'poco'],
  ['amiguitas', 'amigas'],
  ['tacita', 'taza'],
  ['ahorita', 'ahora'],
])('%s is made from %s', (word, base) => {
  expect(diminutiveBase(word, spanish.frequencies.share)).toBe(base);
});

it.each([['visita'], ['bonito'], ['cita'], ['necesito'], ['mosquito'], ['requisitos'], ['club'], ['']])(
  '%s is no diminutive',
  (word) => {
    expect(diminutiveBase(word, spanish.frequencies.share)).toBeUndefined();
  },
);
