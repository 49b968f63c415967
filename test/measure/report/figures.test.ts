import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../../src/measure/report/figures.ts';

describe('figuresOf', () => {
  it.each([
    ['es', '86,5\u00a0%', '0,93', '0,012', '3,4', '29', '1234'],
    ['en', '86.5%', '0.93', '0.012', '3.4', '29', '1,234'],
  ] as const)('writes figures in %s', (locale, ...expected) => {
    const { percent, fraction, quantity } = figuresOf(locale);
    expect([
      percent(0.8651),
      fraction(0.9251),
      quantity(0.0123),
      quantity(3.44),
      quantity(29.1),
      quantity(1_234.4),
    ]).toEqual(expected);
  });

  it('writes a dash for what is missing', () => {
    const { percent, fraction, quantity } = figuresOf('en');
    expect([percent(null), fraction(undefined), quantity(null)]).toEqual(['–', '–', '–']);
  });
});
