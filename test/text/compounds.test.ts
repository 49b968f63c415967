import { expect, it } from 'vitest';
import { compoundsIn } from '../../src/text/compounds.ts';

it.each([
  ['Un X-ray y dos E-mails.', ['xray', 'emails']],
  ['wi\u2011fi, check‐in', ['wifi', 'checkin']],
  ['físico-químico', ['fisicoquimico']],
  // Flags, paths, addresses, longer ones, numbers and dashes.
  ['--dry-run a/b-c.txt ana-lopez@x.example state-of-the-art covid-19 uno - dos', []],
])('%s', (text, folded) => {
  const found = compoundsIn(text);
  expect(found.map((compound) => compound.folded)).toEqual(folded);
  for (const { start, end, text: word } of found) expect(text.slice(start, end)).toBe(word);
});
