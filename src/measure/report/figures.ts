import type { Locale } from '../../messages/locale.ts';

/** How figures are written in a language: "86,5 %" and "86.5%". A missing figure is a dash. */
export interface Figures {
  /** @param value 0 to 1. */
  readonly percent: (value: number | null | undefined) => string;
  /** Two decimals, for what lies between 0 and 1. */
  readonly fraction: (value: number | null | undefined) => string;
  /** Two significant digits below 10, whole above 100. */
  readonly quantity: (value: number | null | undefined) => string;
  readonly whole: (value: number | null | undefined) => string;
}

export function figuresOf(locale: Locale): Figures {
  const written = (options: Intl.NumberFormatOptions) => {
    const format = new Intl.NumberFormat(locale, options);
    return (value: number | null | undefined) => (value == null ? '–' : format.format(value));
  };
  return {
    percent: written({ style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 }),
    fraction: written({ minimumFractionDigits: 2, maximumFractionDigits: 2 }),
    whole: written({ maximumFractionDigits: 0 }),
    quantity: written({
      minimumSignificantDigits: 2,
      maximumFractionDigits: 0,
      roundingPriority: 'morePrecision',
      maximumSignificantDigits: 2,
    }),
  };
}
