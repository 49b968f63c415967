/** Alternatives of a pattern on text that `plain` made: names of currencies and coins, in Spanish and English. */
export const CURRENCY_NAMES =
  'euros?|eur|dolar(?:es)?|pesos?|soles|libras?|centimos?|dollars?|pounds?|cents?|pence|usd|pesetas?|ptas?|yuan(?:es)?|yen(?:es)?|bolivar(?:es)?|guaranies|quetzales|lempiras?|francos?|francs?|monedas?|coins?';
