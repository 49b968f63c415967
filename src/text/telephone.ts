/** A telephone number that can be quoted, from its first digit or sign to its last: nothing else touches it. */
export const TELEPHONE_NUMBER =
  /(?<![\p{L}\d]|\d[ .,/-])\+?\(?\d(?:[ .()-]{0,2}\d){8,13}(?![\p{L}\d]|[ .,/-]\d)/gu;

/** As many digits as a telephone number has, whatever touches them: also a longer number, or one within a code. */
export const TELEPHONE_DIGITS = /(?<![\d.])\d(?:[ -]?\d){8}/;
