import { expect, it } from 'vitest';
import { remedyAfter } from '../../../src/answer/quote/remedy.ts';
import { quoteFrom } from '../doubts/quotes.ts';

const BELT =
  'The belt has slipped. Lift the lid and push it back onto the wheel. Then press Start. It may squeak.';
const DISK =
  'El disco está lleno. Suele pasar en enero. Borre las copias de hace más de un año y vuelva a probar.';
const OUTING = 'El sábado subimos al pico. Llama a la oficina para apuntarte.';
const FLAT = 'El sábado no hay mecánico y la rueda está floja. Aprieta la tuerca.';
const NOISE = 'Si hace ruido, afloja la rueda. Apaga el motor antes.';

it.each([
  [
    'how do i fix P-3',
    BELT,
    'The belt has slipped',
    'Lift the lid and push it back onto the wheel. Then press Start.',
  ],
  [
    'it says P-3, what should I do',
    BELT,
    'belt',
    'Lift the lid and push it back onto the wheel. Then press Start.',
  ],
  ['what does P-3 mean', BELT, 'The belt has slipped', undefined],
  ['how do i fix P-3', BELT, 'push it back onto the wheel', undefined],
  [
    'me sale disco lleno, q hago',
    DISK,
    'El disco está lleno',
    'Borre las copias de hace más de un año y vuelva a probar.',
  ],
  [
    'cómo se soluciona lo del disco lleno',
    DISK,
    'El disco',
    'Borre las copias de hace más de un año y vuelva a probar.',
  ],
  ['qué hacemos el sábado', OUTING, 'subimos al pico', undefined],
  ['qué hago si la rueda está floja el sábado', FLAT, 'la rueda está floja', 'Aprieta la tuerca.'],
  ['qué hago si hace ruido', NOISE, 'hace ruido', undefined],
])('%s: %s', (corrected, text, marked, wanted) => {
  const { article, passage, span } = quoteFrom(text, marked);
  const remedy = remedyAfter(span, passage, { corrected });
  expect(remedy && article.body.slice(remedy.start, remedy.end)).toBe(wanted);
});
