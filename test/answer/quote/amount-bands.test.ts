import { expect, it } from 'vitest';
import { bandFit } from '../../../src/answer/quote/amount-bands.ts';
import { amountsIn } from '../../../src/text/bands.ts';

const HOUSE = 'Para 2 personas cuesta 60 €, de 3 a 5 personas 90 €.';

it.each([
  ['an amount that is said by itself', 'cuánto cuesta para 2 personas', 'within'],
  ['one within a band', 'cuánto cuesta para 4 personas', 'within'],
  ['one that the text does not speak of', 'cuánto cuesta para 7 personas', 'outside'],
  ['one of another unit', 'cuánto cuesta con una maleta de 4 kg', 'none'],
])('%s: %s', (_, question, wanted) => {
  expect(bandFit(HOUSE, amountsIn(question))).toBe(wanted);
});
