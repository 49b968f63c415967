import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchSpan } from './span-match.ts';

describe('matchSpan', () => {
  it.each([
    { span: 'octubre de 2014', labelled: ['octubre de 2014'], exact: 1, f1: 1 },
    { span: 'En octubre de 2014,', labelled: ['octubre de 2014'], exact: 0, f1: 6 / 7 },
    { span: 'el Banco Central', labelled: ['banco central.'], exact: 1, f1: 1 },
    { span: '«Las meninas»', labelled: ['meninas'], exact: 1, f1: 1 },
    { span: 'Velázquez', labelled: ['Goya', 'Diego Velázquez'], exact: 0, f1: 2 / 3 },
    { span: 'rojo rojo', labelled: ['rojo azul'], exact: 0, f1: 1 / 2 },
    { span: 'el', labelled: ['los'], exact: 1, f1: 1 },
    { span: 'el', labelled: ['Goya'], exact: 0, f1: 0 },
    { span: '80 %', labelled: ['80%'], exact: 1, f1: 1 },
    { span: 'the bank', labelled: ['bank'], exact: 0, f1: 2 / 3 },
    { span: 'the bank', labelled: ['a Bank'], language: 'en', exact: 1, f1: 1 },
    { span: 'la banque', labelled: ['banque'], language: 'fr', exact: 0, f1: 2 / 3 },
  ])('$span against $labelled', ({ span, labelled, exact, f1, language = 'es' }) => {
    const match = matchSpan(span, labelled, language);
    expect(match.exact).toBe(exact);
    expect(match.f1).toBeCloseTo(f1, 12);
  });

  const span = fc
    .array(fc.constantFrom('el', 'banco', 'BANCO', '2014', '¿', 'río', ''), { maxLength: 6 })
    .map((words) => words.join(' '));

  it('is symmetric, within 0 to 1, exact only at an F1 of 1, and perfect against itself', () => {
    fc.assert(
      fc.property(span, span, (left, right) => {
        const match = matchSpan(left, [right], 'es');
        expect(matchSpan(right, [left], 'es')).toEqual(match);
        expect(match.f1).toBeGreaterThanOrEqual(match.exact);
        expect(match.f1).toBeLessThanOrEqual(1);
        expect(matchSpan(left, [left], 'es')).toEqual({ exact: 1, f1: 1 });
      }),
    );
  });

  it('never loses by another label', () => {
    fc.assert(
      fc.property(span, span, span, (given, label, other) => {
        const match = matchSpan(given, [label, other], 'es');
        expect(match.f1).toBeGreaterThanOrEqual(matchSpan(given, [label], 'es').f1);
      }),
    );
  });
});
