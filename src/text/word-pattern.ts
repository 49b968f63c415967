/** Matches whole words of some forms, alternatives of a regular expression, in text that `plain` made. */
export function wordPattern(forms: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${forms})(?!\\p{L})`, 'u');
}
