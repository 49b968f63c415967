import { expect, it } from 'vitest';
import { spanish } from './shipped.ts';

it.each([
  ['abrir', ['abre', 'abren', 'abrimos', 'abris', 'abriremos', 'abriais', 'abriendo']],
  ['cerrar', ['cierra', 'cerrais', 'cerraremos', 'cerrada']],
  ['vender', ['vendeis', 'vendimos', 'vendiendolo', 'venderian']],
  ['alquilar', ['alquilan', 'alquilais', 'alquilabamos', 'alquilarosla']],
  ['apuntar', ['apuntarte', 'apuntaros', 'apuntandose', 'apuntad']],
  ['jugar', ['jugais', 'juegan']],
])('%s is the infinitive of %j', (infinitive, forms) => {
  expect(forms.map(spanish.infinitiveOf)).toEqual(forms.map(() => infinitive));
});

it.each([['zarpitais'], ['perro'], ['is'], ['ar'], [''], ['1998'], ['x'.repeat(5_000)]])(
  '%j is no form of a common verb',
  (word) => {
    expect(spanish.infinitiveOf(word)).toBeUndefined();
  },
);
