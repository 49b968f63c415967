import { expect, it } from 'vitest';
import { diphthongVariants } from '../../src/text/diphthong.ts';
import { spanish } from './shipped.ts';

it.each([
  ['obtener', 'obtienen'],
  ['cuesta', 'costar'],
  ['juega', 'jugar'],
  ['duermen', 'dormir'],
  ['cierra', 'cerrar'],
])('leads from the stem of %s to that of %s', (word, other) => {
  expect(diphthongVariants(spanish.stem(word))).toContain(spanish.stem(other));
});

it.each([[''], ['club'], ['gat']])('leads from %j nowhere', (stem) => {
  expect(diphthongVariants(stem)).toEqual([]);
});

it('never leads back to the stem itself', () => {
  for (const stem of ['quier', 'cost', 'perd', 'vuelv']) expect(diphthongVariants(stem)).not.toContain(stem);
});
